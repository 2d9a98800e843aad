import { useEffect, useRef, useState } from 'preact/hooks';
import type { Response } from '../../core/items/item.ts';
import { Note } from '../kit/note.tsx';
import { RouteLine } from '../kit/progress.tsx';
import { ItemPlayer } from './item-player.tsx';
import type { Check } from './module-element.tsx';
import { t } from './module-texts.ts';
import './module.css';

export interface ModuleCheckProps {
  readonly check: Check | null;
  readonly onAnswer: (response: Response | null, spentMs: number) => void;
  /** Whether the server has everything. */
  readonly isSent: boolean;
  /** Tried by staff: nothing is kept. */
  readonly isTrial?: boolean;
  /** What the questions are for: to close a module, or to go over what was learnt some days before. */
  readonly words?: 'check' | 'refresher';
}

/** The measured questions that close a module, or of a refresher: no feedback until the end; an answer is kept, then sent when it can be. */
export function ModuleCheck({ check, onAnswer, isSent, isTrial = false, words = 'check' }: ModuleCheckProps) {
  const [value, setValue] = useState<Response>();
  const since = useRef(performance.now());
  const box = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  const turn = check?.turn ?? 0;
  useEffect(() => {
    setValue(undefined);
    since.current = performance.now();
    if (isFirst.current) isFirst.current = false;
    else {
      const goal = box.current?.querySelector<HTMLElement>('.p-stem') ?? box.current;
      goal?.focus({ preventScroll: true });
      box.current?.scrollIntoView({ block: 'start' });
    }
  }, [turn]);

  if (!check || check.items.length === 0) return <p class="k-small">{t('check-none')}</p>;
  const item = check.items[turn];
  if (!item)
    return (
      <div ref={box} tabIndex={-1}>
        <Note kind="yes" title={t('check-done')} live>
          {t(isTrial ? 'trial-nothing-kept' : isSent ? 'check-sent' : 'check-kept')}
        </Note>
      </div>
    );
  const answer = (response: Response | null) => onAnswer(response, Math.round(performance.now() - since.current));
  return (
    <div class="p-practice" ref={box}>
      {turn === 0 && <p class="k-prose">{t(`${words}-why`)}</p>}
      <RouteLine
        label={t(`${words}-where`, { n: turn + 1, total: check.items.length })}
        done={turn}
        total={check.items.length}
      />
      <ItemPlayer
        key={`${item.item}/${item.variant}`}
        heading="h3"
        focusOnChange={false}
        presented={item}
        value={value}
        onChange={setValue}
        onSubmit={answer}
        onSkip={() => answer(null)}
      />
    </div>
  );
}

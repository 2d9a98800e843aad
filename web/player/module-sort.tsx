import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../core/items/item.ts';
import type { Element } from '../../core/learning/module.ts';
import type { ElementProgress } from '../../core/learning/progress.ts';
import { Button } from '../kit/button.tsx';
import { Note } from '../kit/note.tsx';
import { RichText } from '../kit/rich-text.tsx';
import { Feedback } from './feedback.tsx';
import type { Deed } from './module-progress.ts';
import { readPlaced } from './module-sort-state.ts';
import { t } from './module-texts.ts';

export interface ModuleSortProps {
  readonly element: Extract<Element, { readonly kind: 'sort' }>;
  readonly progress: ElementProgress | undefined;
  readonly onDo: (deed: Deed) => void;
  readonly language: Language;
}

/** Cards put into groups one after the other, each answered at once; what was placed is kept. */
export function ModuleSort({ element, progress, onDo, language }: ModuleSortProps) {
  const { id, ask, groups, cards } = element;
  const [placed, setPlaced] = useState(() => readPlaced(progress?.state, element));
  const [shown, setShown] = useState(() => cards.findIndex((card) => !placed[card.id]));
  const box = useRef<HTMLDivElement>(null);
  const onward = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  const card = cards[shown];
  const chosen = card && placed[card.id];
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else box.current?.focus({ preventScroll: true });
  }, [shown]);
  useEffect(() => {
    if (chosen) onward.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const keep = (next: Readonly<Record<string, string>>) => {
    setPlaced(next);
    onDo({ kind: 'exploration-kept', element: id, state: { placed: { ...next } } });
  };
  const right = cards.filter((card) => placed[card.id] === card.group).length;
  const place = (card: string, group: string) => {
    const next = { ...placed, [card]: group };
    keep(next);
    if (cards.every((other) => next[other.id])) {
      const score = cards.filter((other) => next[other.id] === other.group).length;
      onDo({ kind: 'activity-done', element: id, right: score, of: cards.length });
    }
  };
  return (
    <div class="m-ask">
      <h3>
        <RichText text={ask} in={language} />
      </h3>
      <div class="m-sort" ref={box} tabIndex={-1}>
        {card ? (
          <>
            <p class="k-small k-number">{t('sort-where', { n: shown + 1, total: cards.length })}</p>
            <p class="m-sort-card">
              <RichText text={card.text} in={language} />
            </p>
            <fieldset class="m-sort-groups">
              <legend class="k-small">{t('sort-into')}</legend>
              {groups.map((group) => (
                <Button
                  key={group.id}
                  aria-pressed={chosen === group.id}
                  disabled={chosen !== undefined && chosen !== group.id}
                  onClick={() => !chosen && place(card.id, group.id)}
                >
                  {group.text}
                </Button>
              ))}
            </fieldset>
            <div aria-live="polite">
              {chosen && <Feedback score={chosen === card.group ? 1 : 0} texts={[card.feedback]} language={language} />}
            </div>
            {chosen && (
              <div class="k-actions" ref={onward}>
                <Button look="signal" onClick={() => setShown(nextOpen(cards, placed, shown))}>
                  {t(nextOpen(cards, placed, shown) < 0 ? 'sort-result' : 'sort-next')}
                </Button>
              </div>
            )}
          </>
        ) : (
          <>
            <Note
              kind={right === cards.length ? 'yes' : 'info'}
              title={t('sort-score', { n: right, total: cards.length })}
            >
              {t(right === cards.length ? 'sort-all' : 'sort-some')}
            </Note>
            <ul class="m-sorted">
              {groups.map((group) => (
                <li key={group.id}>
                  <h4>{group.text}</h4>
                  <ul>
                    {cards
                      .filter((one) => one.group === group.id)
                      .map((one) => (
                        <li key={one.id}>
                          <RichText text={one.text} in={language} />
                        </li>
                      ))}
                  </ul>
                </li>
              ))}
            </ul>
            <div class="k-row">
              <Button
                small
                icon="try"
                onClick={() => {
                  keep({});
                  setShown(0);
                }}
              >
                {t('sort-again')}
              </Button>
            </div>
          </>
        )}
      </div>
    </div>
  );
}

/** The next card without a group, after the one shown or from the start; −1 when all are placed. */
function nextOpen(
  cards: readonly { readonly id: string }[],
  placed: Readonly<Record<string, string>>,
  shown: number,
): number {
  const after = cards.findIndex((card, index) => index > shown && !placed[card.id]);
  return after >= 0 ? after : cards.findIndex((card) => !placed[card.id]);
}

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { nameValue } from '../../kit/i18n.ts';
import { Icon } from '../../kit/icons.tsx';
import { Tag } from '../../kit/tag.tsx';
import type { Language } from '../exploration.ts';
import { type Milestone, move, moveTo } from './model.ts';
import { texts } from './texts.ts';

interface Props {
  readonly order: readonly string[];
  readonly milestones: readonly Milestone[];
  readonly isPlaced: (id: string) => boolean;
  readonly isToSwap: (id: string) => boolean;
  /** Every date and every source is shown. */
  readonly isSolved: boolean;
  readonly language: Language;
  readonly onMove: (id: string, order: readonly string[]) => void;
  readonly say: (text: string) => void;
}

/** The milestones to move: by one place with the arrows, or anywhere by their number, then the number of the place. */
export function OrderList({ order, milestones, isPlaced, isToSwap, isSolved, language, onMove, say }: Props) {
  const t = texts(language);
  const [taken, setTaken] = useState<string>();
  // Moved, or started again: nothing is taken any more.
  useEffect(() => setTaken(undefined), [order]);
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef<{ readonly id: string; readonly button: number } | undefined>(undefined);
  // A card that moves would lose the focus on the way.
  useLayoutEffect(() => {
    const { id = '', button = 0 } = pressed.current ?? {};
    pressed.current = undefined;
    list.current?.children[order.indexOf(id)]?.querySelectorAll('button')[button]?.focus();
  });
  const put = (id: string, next: readonly string[], button: number) => {
    pressed.current = { id, button };
    onMove(id, next);
  };
  const pressNumber = ({ id, text }: Milestone) => {
    if (taken !== undefined && taken !== id) return put(taken, moveTo(order, taken, order.indexOf(id)), 0);
    setTaken(taken === undefined ? id : undefined);
    say(t(taken === undefined ? 'taken' : 'put-back', { text }));
  };

  return (
    <ol class="x-tl-list" aria-label={t('list')} ref={list} data-taking={taken !== undefined || undefined}>
      {order.map((id, i) => {
        const milestone = milestones.find((one) => one.id === id);
        if (!milestone) return null;
        const { text, year, why, source } = milestone;
        const placed = isPlaced(id);
        const isPlace = taken !== undefined && taken !== id;
        return (
          <li key={id} data-placed={placed || undefined} data-taken={taken === id || undefined}>
            <button
              type="button"
              class="x-tl-place k-number"
              aria-pressed={taken === id}
              aria-label={isPlace ? t('put', { place: i + 1 }) : t('take', { place: i + 1, text })}
              onClick={() => pressNumber(milestone)}
            >
              {placed && taken === undefined ? <Icon name="check" size={18} /> : i + 1}
            </button>
            <div class="x-tl-what">
              <p>
                {(isSolved || placed) && <b class="k-number">{year}. </b>}
                {text}
                {placed && <span class="k-unseen"> ({t('in-place')})</span>}
              </p>
              {isToSwap(id) && <Tag tone="try">{t('to-swap')}</Tag>}
              {placed && (
                <p class="k-small">
                  {why} {isSolved && source && `${nameValue(t('source'), source, language)}.`}
                </p>
              )}
            </div>
            <span class="x-tl-moves">
              <Button
                small
                icon="up"
                label={t('move-of', { direction: t('earlier'), text })}
                aria-disabled={i === 0}
                onClick={() => put(id, move(order, id, -1), 1)}
              />
              <Button
                small
                icon="down"
                label={t('move-of', { direction: t('later'), text })}
                aria-disabled={i === order.length - 1}
                onClick={() => put(id, move(order, id, 1), 2)}
              />
            </span>
          </li>
        );
      })}
    </ol>
  );
}

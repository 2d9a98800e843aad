import { useState } from 'preact/hooks';
import type { Language } from '../../core/items/item.ts';
import type { Element } from '../../core/learning/module.ts';
import type { ElementProgress } from '../../core/learning/progress.ts';
import { RichText } from '../kit/rich-text.tsx';
import type { Deed } from './module-progress.ts';
import { t } from './module-texts.ts';

export interface FlipCardsProps {
  readonly element: Extract<Element, { readonly kind: 'flip-cards' }>;
  readonly progress: ElementProgress | undefined;
  readonly onDo: (deed: Deed) => void;
  readonly language: Language;
}

/** Cards to turn over; once each was seen, it is done. */
export function FlipCards({ element, progress, onDo, language }: FlipCardsProps) {
  const { id, ask, cards } = element;
  const [turned, setTurned] = useState<readonly string[]>([]);
  const [seen, setSeen] = useState<readonly string[]>(progress?.done ? cards.map((card) => card.id) : []);
  const turn = (card: string) => {
    setTurned(turned.includes(card) ? turned.filter((other) => other !== card) : [...turned, card]);
    if (seen.includes(card)) return;
    const now = [...seen, card];
    setSeen(now);
    if (now.length === cards.length)
      onDo({ kind: 'activity-done', element: id, right: cards.length, of: cards.length });
  };
  return (
    <div class="m-ask">
      {ask && (
        <h3>
          <RichText text={ask} in={language} />
        </h3>
      )}
      <p class="k-small">{t('cards-hint')}</p>
      <ul class="m-cards">
        {cards.map((card) => {
          const isTurned = turned.includes(card.id);
          return (
            <li key={card.id}>
              <button
                type="button"
                aria-pressed={isTurned}
                data-turned={isTurned || undefined}
                onClick={() => turn(card.id)}
              >
                <span class="k-small">{t(isTurned ? 'card-back' : 'card-front')}</span>
                <span aria-live="polite">
                  <RichText text={isTurned ? card.back : card.front} in={language} />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <p class="k-small k-number">{t('cards-seen', { n: seen.length, total: cards.length })}</p>
    </div>
  );
}

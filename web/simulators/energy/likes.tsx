import { useState } from 'preact/hooks';
import type { Language } from '../exploration.ts';
import { rangeInWords, rounded, waterInWords } from './amounts.ts';
import { comparisons, type PerimeterId, type Range, type TaskId } from './facts.ts';
import './likes.css';
import { over, times, waterOf } from './model.ts';
import { texts } from './texts.ts';

interface Shared {
  /** How many uses a day. */
  readonly uses: number;
  readonly perimeter: PerimeterId;
  readonly language: Language;
}

interface Counted {
  readonly task: TaskId;
  /** Its energy per day. */
  readonly range: Range;
}

/** What the energy of each task is like, and its water. Folded on a phone, where the figures come first. */
export function Likes({ tasks, ...shared }: Shared & { readonly tasks: readonly Counted[] }) {
  const t = texts(shared.language);
  const [isOpen] = useState(() => matchMedia('(min-width: 48rem)').matches);
  return (
    <details class="x-en-fold" open={isOpen}>
      <summary>{t('equivalent')}</summary>
      <div class="x-en-likes">
        {tasks.map((counted) => (
          <Like key={counted.task} {...counted} {...shared} />
        ))}
      </div>
    </details>
  );
}

function Like({ task, range, uses, perimeter, language }: Counted & Shared) {
  const t = texts(language);
  const perUse = waterOf(task, perimeter);
  const drunk = perUse && times(perUse, uses);
  // The two largest things that still go at least once into the top of the range, or the smallest thing there is.
  const fitting = comparisons.filter((entry) => range.high >= entry.wh.low).slice(-2);
  const shown = fitting.length > 0 ? fitting : comparisons.slice(0, 1);
  return (
    <section>
      <h5>{t(task)}</h5>
      <ul>
        {shown.map((entry) => (
          <li key={entry.id}>{t(entry.id, { count: rangeInWords(over(range, entry.wh), language, rounded) })}</li>
        ))}
      </ul>
      <p class="k-small">
        {drunk
          ? t('water', {
              amount: rangeInWords(drunk, language, waterInWords),
              more: perimeter === 'life' ? t('water-more') : '',
            })
          : t('no-water')}
      </p>
    </section>
  );
}

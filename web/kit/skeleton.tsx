import { t } from './texts.ts';
import './skeleton.css';

/** The shape of what is coming. Nothing is seen before 400 ms, so that a fast page never blinks. */
export function Skeleton({ lines = 4, cards }: { readonly lines?: number; readonly cards?: boolean }) {
  return (
    <div class="k-skeleton" data-cards={cards || undefined} role="status" aria-busy="true">
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} />
      ))}
      <span class="k-unseen">{t('loading')}</span>
    </div>
  );
}

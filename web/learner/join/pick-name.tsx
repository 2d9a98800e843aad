import { useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Field } from '../../kit/field.tsx';
import { compareTexts } from '../../kit/i18n.ts';
import { t } from '../texts.ts';
import { filterNames } from './filter-names.ts';
import type { JoinOffer } from './join-page.tsx';

/** From this many names on, looking for one's own deserves a field. */
const manyNames = 12;

/** The class list, when the teacher has opened it: one press on one's name. */
export function PickName({
  offer,
  onPick,
  onRetry,
}: {
  readonly offer: JoinOffer;
  readonly onPick: (learnerId: string) => void;
  readonly onRetry: () => Promise<void>;
}) {
  const [typed, setTyped] = useState('');
  if (!offer.open || offer.learners.length === 0)
    return (
      <EmptyState
        title={t(offer.open ? 'join-empty' : 'join-closed')}
        action={
          <Button look="signal" onClick={onRetry}>
            {t('retry')}
          </Button>
        }
      >
        {t(offer.open ? 'join-empty-why' : 'join-closed-why')}
      </EmptyState>
    );
  const sorted = [...offer.learners].sort((a, b) => compareTexts(a.name, b.name));
  const shown = filterNames(sorted, typed);
  return (
    <section class="k-stack" aria-labelledby="who">
      <div>
        <h2 id="who">{t('join-who')}</h2>
        <p class="k-small">{t('join-who-hint')}</p>
      </div>
      {sorted.length > manyNames && (
        <Field
          type="search"
          label={t('join-filter')}
          value={typed}
          onInput={setTyped}
          autocomplete="off"
          spellcheck={false}
        />
      )}
      <ul class="l-names" aria-labelledby="who">
        {shown.map(({ id, name }) => (
          <li key={id}>
            <button type="button" onClick={() => onPick(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" class={shown.length > 0 ? 'k-unseen' : undefined}>
        {shown.length === 0 && t('join-none')}
      </p>
    </section>
  );
}

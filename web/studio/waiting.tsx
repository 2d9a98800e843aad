import { LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { addresses } from './addresses.ts';
import { t } from './texts.ts';
import type { Preview } from './use-preview.ts';

/** What stands on the page while nothing can be shown, and why. */
export function Waiting({ state }: { readonly state: Exclude<Preview<unknown>['state'], 'seen'> }) {
  if (state === 'looking') return <Skeleton lines={6} />;
  if (state === 'unknown')
    return (
      <EmptyState title={t('unknown')} action={<LinkButton href={addresses.items}>{t('back-to-items')}</LinkButton>}>
        {t('unknown-why')}
      </EmptyState>
    );
  return (
    <EmptyState title={t(state === 'away' ? 'away' : 'elsewhere')}>
      {t(state === 'away' ? 'away-why' : 'elsewhere-why')} <code>{command}</code>
    </EmptyState>
  );
}

const command = 'npx balise preview';

import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { t } from './texts.ts';

/** The page cannot be shown for want of a network and of a copy on this computer. */
export function Away({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <main class="k-page" id="content">
      <EmptyState
        title={t('away')}
        action={
          <Button look="signal" onClick={onRetry}>
            {t('retry')}
          </Button>
        }
      >
        {t('away-why')}
      </EmptyState>
    </main>
  );
}

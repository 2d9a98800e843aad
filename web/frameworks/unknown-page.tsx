import { LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { t } from './texts.ts';

/** An address that leads nowhere. */
export function UnknownPage() {
  return (
    <main class="k-page" id="content">
      <EmptyState title={t('unknown')} action={<LinkButton href="/referentiels/ia">{t('to-framework')}</LinkButton>}>
        {t('unknown-why')}
      </EmptyState>
    </main>
  );
}

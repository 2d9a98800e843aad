import { LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { addresses } from './addresses.ts';
import { Page } from './page.tsx';
import { t } from './texts.ts';

/** An address that leads nowhere, or not for this person. */
export function UnknownPage() {
  return (
    <Page title={t('unknown-page')} width="narrow">
      <EmptyState title={t('not-found')} action={<LinkButton href={addresses.home}>{t('back-home')}</LinkButton>}>
        {t('not-found-why')}
      </EmptyState>
    </Page>
  );
}

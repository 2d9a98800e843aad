import { LinkButton } from '../kit/button.tsx';
import { addresses } from './addresses.ts';
import { Frame } from './frame.tsx';
import { Heading } from './heading.tsx';
import { t } from './texts.ts';

/** An address that leads nowhere. */
export function UnknownPage() {
  return (
    <Frame>
      <Heading title={t('unknown-page')}>{t('unknown-page')}</Heading>
      <p>{t('unknown-page-why')}</p>
      <p>
        <LinkButton look="signal" href={addresses.home}>
          {t('type-a-code')}
        </LinkButton>
      </p>
    </Frame>
  );
}

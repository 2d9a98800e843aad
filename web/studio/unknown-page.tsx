import { Frame } from './frame.tsx';
import { t } from './texts.ts';
import { Waiting } from './waiting.tsx';

/** An address that no page answers. */
export function UnknownPage() {
  return (
    <Frame current="items" title={t('unknown')}>
      <h1>{t('unknown-page')}</h1>
      <Waiting state="unknown" />
    </Frame>
  );
}

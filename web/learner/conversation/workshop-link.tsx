import { LinkButton } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { addresses } from '../addresses.ts';
import { t } from './texts.ts';

/** Leads from the route to the prompt workshop, which is there whatever the programme. */
export function WorkshopLink({ place }: { readonly place: string }) {
  return (
    <Card as="section" label={t('link')} class="k-stack">
      <h2>{t('link')}</h2>
      <p>{t('link-why')}</p>
      <div>
        <LinkButton small href={addresses.workshop(place)}>
          {t('open')}
        </LinkButton>
      </div>
    </Card>
  );
}

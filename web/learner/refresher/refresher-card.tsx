import { LinkButton } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { Icon } from '../../kit/icons.tsx';
import { addresses } from '../addresses.ts';
import type { Journey } from '../journey.ts';
import { t } from './texts.ts';

export interface RefresherCardProps {
  readonly place: string;
  readonly refreshers: Journey['refreshers'];
  /** The one thing to do on this page. */
  readonly isMain?: boolean;
}

/** Some questions are due today: says so, and one way in. Nothing otherwise. */
export function RefresherCard({ place, refreshers, isMain }: RefresherCardProps) {
  const { due, begun } = refreshers;
  if (due === 0 && !begun) return null;
  return (
    <Card as="section" class="l-refresher" label={t('card-title')}>
      <Icon name="clock" size={28} />
      <div>
        <h2>{t('card-title')}</h2>
        <p>{t(begun ? 'card-begun' : 'card-why', { n: due })}</p>
      </div>
      <LinkButton look={isMain ? 'signal' : 'quiet'} href={addresses.refresher(place)}>
        {t(begun ? 'card-resume' : 'card-start')}
      </LinkButton>
    </Card>
  );
}

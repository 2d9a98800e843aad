import type { ExplorationProps } from '../exploration.ts';
import { CardExploration } from '../parts/card-exploration.tsx';
import { rightsCards, rightsGroups } from './cards.ts';
import { texts } from './texts.ts';

/** Cases of copyright, image and consent, to sort by what must be done first. */
export default function RightsCases(props: ExplorationProps) {
  const t = texts(props.language);
  return (
    <CardExploration
      player={props}
      title={t('title')}
      instruction={t('instruction')}
      groups={rightsGroups(props.language)}
      builtIn={rightsCards(props.language)}
      telling={{ group: 'ask', condition: 'found-agreement' }}
      alternative={(values) => t('alternative', values)}
    />
  );
}

import type { ExplorationProps } from '../exploration.ts';
import { CardExploration } from '../parts/card-exploration.tsx';
import { taskCards, taskGroups } from './cards.ts';
import { texts } from './texts.ts';

/** Everyday tasks to sort by what the machine does: recognise, predict, recommend, generate, or no AI at all. */
export default function TaskSorter(props: ExplorationProps) {
  const t = texts(props.language);
  return (
    <CardExploration
      player={props}
      title={t('title')}
      instruction={t('instruction')}
      groups={taskGroups(props.language)}
      builtIn={taskCards(props.language)}
      telling={{ group: 'none', condition: 'found-no-ai' }}
      alternative={(values) => t('alternative', values)}
    />
  );
}

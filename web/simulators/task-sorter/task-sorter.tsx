import { useMemo } from 'preact/hooks';
import type { ExplorationProps } from '../exploration.ts';
import { ExplorationFrame } from '../exploration-frame.tsx';
import { CardSorter } from '../parts/card-sorter.tsx';
import { type Card, type Group, place, readCards, readSorting, startSorting, wellPlaced } from '../parts/sorting.ts';
import { useExploration } from '../use-exploration.ts';
import { taskCards, taskGroups } from './cards.ts';
import { texts } from './texts.ts';

/** Everyday tasks to sort by what the machine does: recognise, predict, recommend, generate, or no AI at all. */
export default function TaskSorter(props: ExplorationProps) {
  const { language, settings } = props;
  const t = texts(language);
  const groups = taskGroups(language);
  const cards = useMemo(() => {
    const own = readCards(settings.cards, groups);
    return own.length > 0 ? own : taskCards(language);
  }, [settings, language]);
  const exploration = useExploration(props, () => startSorting, readSorting);
  const { lab: sorting, change, did, reach, say } = exploration;

  const put = (card: Card, group: Group) => {
    const next = place(sorting, card.id, group.id);
    change(() => next);
    const right = card.group === group.id;
    did('placed', { card: card.id, group: group.id, right });
    const done = wellPlaced(cards, next);
    if (done.length >= 5) reach('sorted-five', { tries: next.tries });
    if (right && group.id === 'none') reach('found-no-ai', { card: card.id });
    if (done.length === cards.length) reach('all-sorted', { tries: next.tries });
  };

  return (
    <ExplorationFrame
      exploration={exploration}
      language={language}
      title={t('title')}
      instruction={t('instruction')}
      alternative={t('alternative', {
        n: cards.length,
        groups: groups.map((group) => `${group.label} (${group.detail})`).join(', '),
        done: wellPlaced(cards, sorting).length,
      })}
    >
      <CardSorter cards={cards} groups={groups} sorting={sorting} language={language} onPlace={put} say={say} />
    </ExplorationFrame>
  );
}

import { useMemo } from 'preact/hooks';
import type { ExplorationProps } from '../exploration.ts';
import { ExplorationFrame } from '../exploration-frame.tsx';
import { useExploration } from '../use-exploration.ts';
import { CardSorter } from './card-sorter.tsx';
import { type Card, type Group, place, readCards, readSorting, startSorting, wellPlaced } from './sorting.ts';

interface Props {
  readonly player: ExplorationProps;
  readonly title: string;
  readonly instruction: string;
  readonly groups: readonly Group[];
  /** The cards when the module brings none of its own. */
  readonly builtIn: readonly Card[];
  /** The group worth telling apart, and the condition reported when a card is rightly put there. */
  readonly telling: { readonly group: string; readonly condition: string };
  readonly alternative: (values: { readonly n: number; readonly groups: string; readonly done: number }) => string;
}

/** Cards to sort into groups: the author's own, or those of the exploration. Reports `sorted-five`, `all-sorted` and the telling condition. */
export function CardExploration({ player, title, instruction, groups, builtIn, telling, alternative }: Props) {
  const { language, settings } = player;
  const cards = useMemo(() => {
    const own = readCards(settings.cards, groups);
    return own.length > 0 ? own : builtIn;
  }, [settings, language]);
  const exploration = useExploration(player, () => startSorting, readSorting);
  const { lab: sorting, change, did, reach, say } = exploration;

  const put = (card: Card, group: Group) => {
    const next = place(sorting, card.id, group.id);
    change(() => next);
    const right = card.group === group.id;
    did('placed', { card: card.id, group: group.id, right });
    const done = wellPlaced(cards, next);
    if (done.length >= 5) reach('sorted-five', { tries: next.tries });
    if (right && group.id === telling.group) reach(telling.condition, { card: card.id });
    if (done.length === cards.length) reach('all-sorted', { tries: next.tries });
  };

  return (
    <ExplorationFrame
      exploration={exploration}
      language={language}
      title={title}
      instruction={instruction}
      alternative={alternative({
        n: cards.length,
        groups: groups.map((group) => `${group.label} (${group.detail})`).join(', '),
        done: wellPlaced(cards, sorting).length,
      })}
    >
      <CardSorter cards={cards} groups={groups} sorting={sorting} language={language} onPlace={put} say={say} />
    </ExplorationFrame>
  );
}

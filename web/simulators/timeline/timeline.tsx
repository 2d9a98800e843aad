import { useMemo } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { Note } from '../../kit/note.tsx';
import { seededDice, shuffle } from '../dice.ts';
import type { ExplorationProps, Language } from '../exploration.ts';
import { ExplorationFrame } from '../exploration-frame.tsx';
import { Panel } from '../parts/panel.tsx';
import { isRecord, readBoolean, readList, readNumber, readRecord, readString, readText } from '../reading.ts';
import { useExploration } from '../use-exploration.ts';
import { milestonesIn } from './milestones.ts';
import { firstTurned, type Milestone, pairsInOrder, rightOrder } from './model.ts';
import { OrderList } from './order-list.tsx';
import { texts } from './texts.ts';
import './timeline.css';

interface Lab {
  readonly order: readonly string[];
  /** The order when it was last checked. */
  readonly checked: readonly string[];
  readonly solved: boolean;
}

/** Milestones to put in order, with their reasons, then their dates to scale. */
export default function Timeline(props: ExplorationProps) {
  const { language, settings } = props;
  const t = texts(language);
  const milestones = useMemo(() => readMilestones(settings.milestones, language), [settings, language]);
  const right = rightOrder(milestones);
  const known = new Set(right);
  const start = (): Lab => ({ order: mixed(right), checked: [], solved: false });
  const read = (kept: unknown): Lab | undefined => {
    if (!isRecord(kept)) return undefined;
    const readIds = (ids: unknown) => readList(ids, readString).filter((id) => known.has(id));
    const order = readIds(kept.order);
    if (order.length !== known.size) return undefined;
    return { order, checked: readIds(kept.checked), solved: readBoolean(kept.solved, false) };
  };
  const exploration = useExploration(props, start, read);
  const { lab, change, did, reach, miss, say } = exploration;
  const byId = (id: string) => milestones.find((milestone) => milestone.id === id)!;
  const isChecked = lab.checked.length > 0;
  const isPlaced = (id: string) =>
    lab.checked.indexOf(id) === right.indexOf(id) && lab.order.indexOf(id) === right.indexOf(id);
  const turned = firstTurned(lab.checked, milestones);
  const isTurned = turned !== undefined && lab.order.indexOf(turned.newer) < lab.order.indexOf(turned.older);
  const remarkOn = (order: readonly string[], placed: number) => {
    const pair = firstTurned(order, milestones);
    if (!pair) return t('all-right');
    const { why } = byId(pair.older);
    return [t('placed', { n: placed, all: order.length }), t('turned'), ...(why ? [t('hint', { why })] : [])].join(' ');
  };

  const moveIt = (id: string, order: readonly string[]) => {
    change((old) => ({ ...old, order }));
    say(t('moved', { text: byId(id).text, place: order.indexOf(id) + 1, n: order.length }));
  };
  const check = () => {
    const found = pairsInOrder(lab.order, milestones);
    const solved = found.right === found.all;
    change((old) => ({ ...old, checked: old.order, solved: old.solved || solved }));
    did('checked', { right: found.right, all: found.all });
    say(remarkOn(lab.order, lab.order.filter((id, i) => id === right[i]).length));
    reach('checked-order', { right: found.right });
    if (solved) reach('all-in-order');
    else miss('all-in-order', { right: found.right });
  };

  return (
    <ExplorationFrame
      exploration={exploration}
      language={language}
      title={t('title')}
      instruction={t('instruction')}
      alternative={t('alternative', { order: lab.order.map((id) => byId(id).text).join(' ') })}
    >
      <OrderList
        order={lab.order}
        milestones={milestones}
        isPlaced={isPlaced}
        isToSwap={(id) => isTurned && (id === turned?.older || id === turned?.newer)}
        isSolved={lab.solved}
        language={language}
        onMove={moveIt}
        say={say}
      />
      <div class="k-row">
        <Button onClick={check}>{t('check')}</Button>
      </div>
      {isChecked && (isTurned || !turned) && (
        <Note kind={turned ? 'try' : 'yes'}>{remarkOn(lab.checked, lab.order.filter(isPlaced).length)}</Note>
      )}
      {lab.solved && <Axis milestones={right.map(byId)} language={language} />}
    </ExplorationFrame>
  );
}

/** The dates on a line to scale: half a century apart, then all at once. */
function Axis({ milestones, language }: { readonly milestones: readonly Milestone[]; readonly language: Language }) {
  const t = texts(language);
  const years = milestones.map((milestone) => milestone.year);
  const [first, last] = [years[0]!, years.at(-1)!];
  const place = (year: number) => 3 + ((year - first) / Math.max(1, last - first)) * 94;
  const recent = last - years[Math.floor(years.length / 2)]!;
  return (
    <Panel
      title={t('axis')}
      hint={t('axis-says', { first: String(first), last: String(last), years: last - first, recent })}
    >
      <div class="x-tl-axis" aria-hidden="true">
        {years.map((year, i) => (
          <span key={year} style={{ left: `${place(year)}%` }} data-low={i % 2 === 1 || undefined}>
            <i />
            <b class="k-number">{year}</b>
          </span>
        ))}
      </div>
    </Panel>
  );
}

/** A mixed order in which nothing is in its place: the same for everyone, so that a class can talk about it. */
function mixed(right: readonly string[]): readonly string[] {
  for (let seed = 1; ; seed++) {
    const order = shuffle(right, seededDice(seed));
    if (right.length < 2 || order.every((id, i) => id !== right[i])) return order;
  }
}

function readMilestones(given: unknown, language: Language): readonly Milestone[] {
  const own = readList(
    given,
    (entry) => {
      const { id, year, text, why, source } = readRecord(entry);
      const said = readString(text);
      if (!said || typeof year !== 'number') return undefined;
      return {
        id: readText(id, said.slice(0, 40), 40),
        year: readNumber(year, 0, -5000, 3000),
        text: said,
        why: readText(why, ''),
        source: readText(source, ''),
      };
    },
    9,
  );
  return own.length >= 3 ? own : milestonesIn(language);
}

import { Select } from '../../kit/select.tsx';
import type { ExplorationProps, Language } from '../exploration.ts';
import { ExplorationFrame } from '../exploration-frame.tsx';
import { Ladder } from '../parts/ladder.tsx';
import { Panel, Panels } from '../parts/panel.tsx';
import { Segments } from '../parts/segments.tsx';
import { Slider } from '../parts/slider.tsx';
import { isRecord, readNumber, readOneOf } from '../reading.ts';
import { useExploration } from '../use-exploration.ts';
import { energyInWords, rangeInWords, rounded } from './amounts.ts';
import {
  chipsShare,
  comparisons,
  deviceWh,
  lifeFactor,
  type PerimeterId,
  perimeterIds,
  type TaskId,
  taskIds,
  tasks,
  water,
} from './facts.ts';
import { Likes } from './likes.tsx';
import { compare, energyOf, times } from './model.ts';
import { RangeChart } from './range-chart.tsx';
import { Sources } from './sources.tsx';
import { texts } from './texts.ts';

const crowds = ['1', '30', '600', '100000000'] as const;

interface Lab {
  readonly first: TaskId;
  readonly second: TaskId;
  readonly times: number;
  readonly people: (typeof crowds)[number];
  readonly perimeter: PerimeterId;
}

/** An estimator that never gives one number: two tasks, what is counted, how many people, and how much is not known. */
export default function Energy(props: ExplorationProps) {
  const { language, settings } = props;
  const t = texts(language);
  const exploration = useExploration(props, () => readChoices(settings), readLab);
  const { lab, change, did, reach, say } = exploration;
  const seen = lookAt(lab, language);

  const update = (next: Lab, what: string) => {
    change(() => next);
    did(what, { first: next.first, second: next.second, people: Number(next.people), perimeter: next.perimeter });
    const now = lookAt(next, language);
    say(
      t('say', {
        first: t(next.first),
        firstRange: now.firstRange,
        second: t(next.second),
        secondRange: now.secondRange,
        verdict: now.verdict,
      }),
    );
    if (what === 'chose-task' && next.first !== next.second)
      reach('compared-two-tasks', { first: next.first, second: next.second });
    if (what === 'chose-people' && next.people !== '1') reach('multiplied-users', { people: Number(next.people) });
    if (perimeterIds.indexOf(next.perimeter) > perimeterIds.indexOf(lab.perimeter))
      reach('widened-perimeter', { perimeter: next.perimeter });
    if (!now.comparison.sure && next.first !== next.second)
      reach('could-not-tell', { first: next.first, second: next.second });
  };
  const options = taskIds.map((value) => ({ value, label: t(value) }));
  const counted = perimeterIds
    .slice(0, perimeterIds.indexOf(lab.perimeter) + 1)
    .map((id) => t(id))
    .join(' ');

  return (
    <ExplorationFrame
      exploration={exploration}
      language={language}
      title={t('title')}
      instruction={t('instruction')}
      alternative={t('alternative', {
        people: t(`people-${lab.people}`),
        times: lab.times,
        perimeter: counted,
        first: t(lab.first),
        firstRange: seen.firstRange,
        second: t(lab.second),
        secondRange: seen.secondRange,
        verdict: seen.verdict,
      })}
    >
      <Panels even watched>
        <Panel title={t('settings')}>
          <Select
            label={t('first')}
            placeholder={null}
            value={lab.first}
            options={options}
            onInput={(chosen) => update({ ...lab, first: readOneOf(chosen, taskIds, lab.first) }, 'chose-task')}
          />
          <Select
            label={t('second')}
            placeholder={null}
            value={lab.second}
            options={options}
            onInput={(chosen) => update({ ...lab, second: readOneOf(chosen, taskIds, lab.second) }, 'chose-task')}
          />
          <Slider
            label={t('times')}
            value={lab.times}
            min={1}
            max={50}
            shown={String(lab.times)}
            onInput={(n) => update({ ...lab, times: n }, 'chose-times')}
          />
          <Segments
            label={t('people')}
            value={lab.people}
            options={crowds.map((value) => ({ value, label: t(`people-${value}`) }))}
            onChoose={(people) => update({ ...lab, people }, 'chose-people')}
          />
          <Ladder
            label={t('perimeter')}
            value={lab.perimeter}
            options={perimeterIds.map((value) => ({ value, label: t(value) }))}
            onChoose={(perimeter) => update({ ...lab, perimeter }, 'chose-perimeter')}
          />
        </Panel>
        <Panel title={t('result')} sticky>
          <RangeChart
            language={language}
            caption={t('caption')}
            rows={[
              { label: t(lab.first), range: seen.first, colour: 1 },
              { label: t(lab.second), range: seen.second, colour: 2 },
            ]}
          />
          <p>
            <b>{seen.verdict}</b>
          </p>
        </Panel>
      </Panels>
      <Panel>
        <Likes
          tasks={(lab.first === lab.second ? [lab.first] : [lab.first, lab.second]).map((task) => ({
            task,
            range: task === lab.first ? seen.first : seen.second,
          }))}
          uses={lab.times * Number(lab.people)}
          perimeter={lab.perimeter}
          language={language}
        />
        <Sources
          title={t('sources')}
          assumed={t('assumed')}
          language={language}
          groups={[
            ...[...new Set([lab.first, lab.second])].map((id) => ({ name: t(id), from: tasks[id].from })),
            { name: t('source-chips'), from: chipsShare.from },
            { name: t('source-device'), from: deviceWh.from },
            { name: t('source-life'), from: lifeFactor.from },
            { name: t('source-water'), from: water.from },
            { name: t('source-comparisons'), from: comparisons.map((entry) => entry.from) },
          ]}
        />
      </Panel>
    </ExplorationFrame>
  );
}

/** The two ranges per day and what they allow one to say. */
function lookAt(lab: Lab, language: Language) {
  const t = texts(language);
  const uses = lab.times * Number(lab.people);
  const first = times(energyOf(lab.first, lab.perimeter), uses);
  const second = times(energyOf(lab.second, lab.perimeter), uses);
  const comparison = compare(first, second);
  const verdict =
    lab.first === lab.second
      ? t('same')
      : comparison.sure
        ? t(`sure-${comparison.more}`, { ratio: rangeInWords(comparison.ratio, language, rounded) })
        : t('unsure');
  return {
    first,
    second,
    comparison,
    verdict,
    firstRange: rangeInWords(first, language, energyInWords),
    secondRange: rangeInWords(second, language, energyInWords),
  };
}

function readChoices(given: Readonly<Record<string, unknown>>): Lab {
  return {
    first: readOneOf(given.first, taskIds, 'search'),
    second: readOneOf(given.second, taskIds, 'text'),
    times: Math.round(readNumber(given.times, 5, 1, 50)),
    people: crowds.find((crowd) => crowd === String(given.people)) ?? '1',
    perimeter: readOneOf(given.perimeter, perimeterIds, 'centre'),
  };
}

function readLab(kept: unknown): Lab | undefined {
  return isRecord(kept) && typeof kept.first === 'string' && typeof kept.perimeter === 'string'
    ? readChoices(kept)
    : undefined;
}

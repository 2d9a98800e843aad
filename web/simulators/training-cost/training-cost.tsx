import { energyInWords, rangeInWords, rounded } from '../energy/amounts.ts';
import { type TrainingId, tasks, trainings } from '../energy/facts.ts';
import { compare, daysToEqual, energyOf, times } from '../energy/model.ts';
import { RangeChart } from '../energy/range-chart.tsx';
import { Sources } from '../energy/sources.tsx';
import type { ExplorationProps, Language } from '../exploration.ts';
import { ExplorationFrame } from '../exploration-frame.tsx';
import { Panel, Panels } from '../parts/panel.tsx';
import { Segments } from '../parts/segments.tsx';
import { Slider } from '../parts/slider.tsx';
import { isRecord, readNumber, readOneOf } from '../reading.ts';
import { useExploration } from '../use-exploration.ts';
import { texts } from './texts.ts';

const answers = ['small-text', 'text', 'image'] as const;
const modelIds: readonly TrainingId[] = trainings.map((training) => training.id);
/** People, in powers of ten: from 1,000 to a billion. */
const [fewest, most] = [3, 9];

interface Lab {
  readonly model: TrainingId;
  readonly answer: (typeof answers)[number];
  /** Half powers of ten of people. */
  readonly crowd: number;
  readonly times: number;
}

/** The energy of training, once, against the energy of use, times the users: who wins, and after how many days. */
export default function TrainingCost(props: ExplorationProps) {
  const { language, settings } = props;
  const t = texts(language);
  const exploration = useExploration(props, () => readChoices(settings), readLab);
  const { lab, change, did, reach, say } = exploration;
  const seen = lookAt(lab, language);

  const update = (next: Lab, what: string) => {
    change(() => next);
    did(what, { model: next.model, answer: next.answer, people: peopleOf(next), times: next.times });
    const now = lookAt(next, language);
    say(t('say', { people: now.people, days: now.days, verdict: now.verdict }));
    if (next.crowd !== lab.crowd) reach('changed-users', { people: peopleOf(next) });
    if (now.kind !== 'unsure')
      reach(now.kind === 'use-more' ? 'use-passed-training' : 'training-larger', { people: peopleOf(next) });
    else reach('could-not-tell', { people: peopleOf(next) });
  };

  return (
    <ExplorationFrame
      exploration={exploration}
      language={language}
      title={t('title')}
      instruction={t('instruction')}
      alternative={t('alternative', {
        name: seen.training.name,
        training: rangeInWords(seen.training.wh, language, energyInWords),
        people: seen.people,
        use: rangeInWords(seen.year, language, energyInWords),
        days: seen.days,
        verdict: seen.verdict,
      })}
    >
      <Panels even>
        <Panel>
          <Segments
            label={t('model')}
            value={lab.model}
            options={trainings.map((training) => ({ value: training.id, label: training.name }))}
            onChoose={(model) => update({ ...lab, model }, 'chose-model')}
          />
          <Segments
            label={t('task')}
            value={lab.answer}
            options={answers.map((value) => ({ value, label: t(value) }))}
            onChoose={(answer) => update({ ...lab, answer }, 'chose-answer')}
          />
          <Slider
            label={t('people')}
            value={lab.crowd}
            min={fewest * 2}
            max={most * 2}
            shown={seen.people}
            onInput={(crowd) => update({ ...lab, crowd }, 'chose-people')}
          />
          <Slider
            label={t('times')}
            value={lab.times}
            min={1}
            max={30}
            shown={String(lab.times)}
            onInput={(n) => update({ ...lab, times: n }, 'chose-times')}
          />
        </Panel>
        <Panel title={t('race')}>
          <RangeChart
            language={language}
            caption={t('caption')}
            rows={[
              { label: t('training', { name: seen.training.name }), range: seen.training.wh, colour: 3 },
              { label: t('use'), range: seen.year, colour: 2 },
            ]}
          />
          <p>
            <b>{seen.days}</b>
          </p>
          <p>{seen.verdict}</p>
        </Panel>
      </Panels>
      <Sources
        title={t('sources')}
        assumed={t('assumed')}
        language={language}
        groups={[
          { name: seen.training.name, from: [seen.training.from] },
          { name: t(lab.answer), from: tasks[lab.answer].from },
        ]}
      />
    </ExplorationFrame>
  );
}

function peopleOf(lab: Lab): number {
  return Number((10 ** (lab.crowd / 2)).toPrecision(1));
}

/** What the choices amount to over a year, and what they allow one to say. */
function lookAt(lab: Lab, language: Language) {
  const t = texts(language);
  const training = trainings.find((one) => one.id === lab.model) ?? trainings[0];
  const perUse = energyOf(lab.answer, 'centre');
  const usesPerDay = peopleOf(lab) * lab.times;
  const year = times(perUse, usesPerDay * 365);
  const range = daysToEqual(training.wh, perUse, usesPerDay);
  const compared = compare(training.wh, year);
  const kind = compared.sure ? (compared.more === 'b' ? 'use-more' : 'training-more') : 'unsure';
  const [low, high] = [rounded(Math.max(1, range.low), language), rounded(Math.max(1, range.high), language)];
  const people = peopleOf(lab);
  return {
    training,
    year,
    kind,
    people: people >= 1e6 ? t('million', { n: people / 1e6 }) : new Intl.NumberFormat(language).format(people),
    days: t('days', {
      range: low === high ? t('day-count', { n: Math.max(1, Math.round(range.low)) }) : t('between', { low, high }),
    }),
    verdict: t(kind),
  } as const;
}

function readChoices(given: Readonly<Record<string, unknown>>): Lab {
  return {
    model: modelIds.find((id) => id === given.model) ?? 'gpt-3',
    answer: readOneOf(given.answer, answers, 'text'),
    crowd: Math.round(readNumber(given.crowd, 10, fewest * 2, most * 2)),
    times: Math.round(readNumber(given.times, 5, 1, 30)),
  };
}

function readLab(kept: unknown): Lab | undefined {
  return isRecord(kept) && typeof kept.model === 'string' && typeof kept.crowd === 'number'
    ? readChoices(kept)
    : undefined;
}

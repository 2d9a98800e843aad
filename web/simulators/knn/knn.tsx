import { useMemo } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { nameValue } from '../../kit/i18n.ts';
import { seededDice } from '../dice.ts';
import type { ExplorationProps } from '../exploration.ts';
import { ExplorationFrame } from '../exploration-frame.tsx';
import { Bars } from '../parts/bars.tsx';
import { percent } from '../parts/formats.ts';
import { Panel, Panels } from '../parts/panel.tsx';
import { Slider } from '../parts/slider.tsx';
import { isRecord, readList, readNumber, readRecord } from '../reading.ts';
import { useExploration } from '../use-exploration.ts';
import { FruitMap, mapSide } from './fruit-map.tsx';
import './knn.css';
import {
  countPatches,
  errorRate,
  type Fruit,
  kinds,
  nearest,
  type Place,
  pickFruits,
  territories,
  vote,
} from './model.ts';
import { texts } from './texts.ts';

const known = 40;
const mostVoters = 39;
const mostWrong = 12;
const mostAdded = 12;

interface Lab {
  readonly k: number;
  readonly wrong: number;
  readonly place: Place;
  readonly added: readonly Fruit[];
}

/** Lemons and oranges on a map: a new fruit is named by the vote of its nearest neighbours. */
export default function Knn(props: ExplorationProps) {
  const { language, settings } = props;
  const t = texts(language);
  const start = (): Lab => ({
    k: readOdd(settings.neighbours, 5),
    wrong: readWrong(settings.wrong, 5),
    place: { x: 0.52, y: 0.56 },
    added: [],
  });
  const exploration = useExploration(props, start, readLab);
  const { lab, change, did, reach, say } = exploration;
  const fruits = useMemo(() => [...pickFruits(known, lab.wrong, seededDice(3)), ...lab.added], [lab.wrong, lab.added]);
  const tests = useMemo(() => pickFruits(200, 0, seededDice(1003)), []);
  const cells = useMemo(() => territories(fruits, lab.k, mapSide), [fruits, lab.k]);
  const error = useMemo(() => errorRate(fruits, tests, lab.k), [fruits, tests, lab.k]);
  const neighbours = nearest(fruits, lab.place, lab.k);
  const winner = vote(fruits, lab.place, lab.k);
  const votes = (kind: Fruit['kind']) => neighbours.filter((fruit) => fruit.kind === kind).length;
  const voteSays = t('vote-says', { kind: t(winner.kind), votes: votes(winner.kind), k: neighbours.length });
  const patches = countPatches(cells, mapSide);

  const putAt = (place: Place) => {
    change((old) => ({ ...old, place }));
    const named = vote(fruits, place, lab.k);
    say(t('say-vote', { kind: t(named.kind), votes: Math.round(named.share * lab.k), k: lab.k }));
    reach('moved-fruit');
  };
  const setK = (k: number) => {
    change((old) => ({ ...old, k }));
    const rate = errorRate(fruits, tests, k);
    say(`${nameValue(t('neighbours'), k, language)}. ${percent(rate, language)} ${t('errors')}.`);
    reach('changed-k', { k });
    if (k === 1 && lab.wrong > 0) reach('single-neighbour', { error: Math.round(rate * 100) });
    if (k >= known - 1) reach('everybody-votes', { error: Math.round(rate * 100) });
  };

  return (
    <ExplorationFrame
      exploration={exploration}
      language={language}
      title={t('title')}
      instruction={t('instruction')}
      alternative={t('alternative', { wrong: lab.wrong, k: lab.k, vote: voteSays, errors: percent(error, language) })}
    >
      <Panels even watched>
        <Panel title={t('map')} sticky>
          <div class="x-kn-seen">
            <FruitMap
              fruits={fruits}
              neighbours={neighbours}
              cells={cells}
              place={lab.place}
              label={`${t('map')}. ${t('map-hint')} ${voteSays}`}
              language={language}
              onPlace={putAt}
            />
            <p>
              <b>{voteSays}</b>
            </p>
          </div>
        </Panel>
        <Panel>
          <section class="x-kn-part">
            <h4>{t('vote')}</h4>
            <Slider
              label={t('neighbours')}
              value={lab.k}
              min={1}
              max={mostVoters}
              step={2}
              shown={String(lab.k)}
              onInput={setK}
            />
            <p>
              {t('patches', { n: patches })} {t(seenOf(lab, patches))}
            </p>
            <Bars
              bars={kinds.map((kind) => ({
                label: t(kind),
                share: votes(kind) / neighbours.length,
                value: String(votes(kind)),
                colour: kind === 'lemon' ? 5 : 4,
              }))}
            />
            <h5>{t('on-new')}</h5>
            <Bars bars={[{ label: t('errors'), share: error, value: percent(error, language), colour: 3 }]} />
          </section>
          <section class="x-kn-part">
            <h4>{t('examples')}</h4>
            <div class="k-row">
              <span>{t('add')}</span>
              {kinds.map((kind) => (
                <Button
                  key={kind}
                  small
                  disabled={lab.added.length >= mostAdded}
                  onClick={() => {
                    change((old) => ({ ...old, added: [...old.added, { ...old.place, kind }] }));
                    did('added', { kind });
                    say(t('say-added', { kind: t(kind) }));
                    reach('added-fruit', { kind });
                  }}
                >
                  {t(kind)}
                </Button>
              ))}
            </div>
            <Slider
              label={t('mislabelled')}
              value={lab.wrong}
              min={0}
              max={mostWrong}
              shown={String(lab.wrong)}
              onInput={(wrong) => {
                change((old) => ({ ...old, wrong }));
                reach('changed-labels', { wrong });
              }}
            />
            <p class="k-small">{t('mislabelled-hint')}</p>
          </section>
        </Panel>
      </Panels>
    </ExplorationFrame>
  );
}

/** What there is to see on the map: without wrong labels, the border itself. */
function seenOf({ k, wrong }: Lab, patches: number) {
  if (k >= known - 1) return 'all-same';
  if (wrong === 0) return 'border';
  return patches > 3 ? 'islands' : 'smooth';
}

function readOdd(value: unknown, fallback: number): number {
  return 2 * Math.floor(readNumber(value, fallback, 1, mostVoters) / 2) + 1;
}

function readWrong(value: unknown, fallback: number): number {
  return Math.round(readNumber(value, fallback, 0, mostWrong));
}

function readLab(kept: unknown): Lab | undefined {
  if (!isRecord(kept) || !isRecord(kept.place) || typeof kept.k !== 'number') return undefined;
  return {
    k: readOdd(kept.k, 5),
    wrong: readWrong(kept.wrong, 5),
    place: readPlace(kept.place),
    added: readList(
      kept.added,
      (entry) => {
        const kind = kinds.find((one) => one === readRecord(entry).kind);
        return kind && { ...readPlace(entry), kind };
      },
      mostAdded,
    ),
  };
}

function readPlace(entry: unknown): Place {
  const { x, y } = readRecord(entry);
  return { x: readNumber(x, 0.5, 0, 1), y: readNumber(y, 0.5, 0, 1) };
}

import { useId, useMemo } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { seededDice } from '../dice.ts';
import type { ExplorationProps, Language } from '../exploration.ts';
import { ExplorationFrame } from '../exploration-frame.tsx';
import { Bars } from '../parts/bars.tsx';
import { decimal } from '../parts/formats.ts';
import { Panel, Panels } from '../parts/panel.tsx';
import { Slider } from '../parts/slider.tsx';
import { isRecord, readBoolean, readList, readNumber } from '../reading.ts';
import { useExploration } from '../use-exploration.ts';
import { errorOn, fitCurve, measure, type Point, type Polynomial, valueAt } from './model.ts';
import { texts } from './texts.ts';
import './over-fitting.css';

const mostFlexible = 11;
const readings = 12;
const noise = 0.16;
/** One unit of the model is eight degrees of the yard. */
const celsius = 8;

interface Lab {
  readonly degree: number;
  readonly seed: number;
  readonly tried: readonly number[];
  readonly showNew: boolean;
}

/** A curve fitted to twelve readings: the more flexible, the nearer to them, and, past a point, the further from new ones. */
export default function OverFitting(props: ExplorationProps) {
  const { language, settings } = props;
  const t = texts(language);
  const start = (): Lab => {
    const degree = readDegree(settings.degree, 1);
    return { degree, seed: 3, tried: [degree], showNew: false };
  };
  const exploration = useExploration(props, start, readLab);
  const { lab, change, did, reach, say } = exploration;
  const points = useMemo(() => measure(readings, noise, seededDice(lab.seed)), [lab.seed]);
  const fresh = useMemo(() => measure(40, noise, seededDice(lab.seed + 1000)), [lab.seed]);
  const tries = useMemo(
    () =>
      Array.from({ length: mostFlexible + 1 }, (_, degree) => {
        const curve = fitCurve(points, degree);
        return { degree, curve, train: errorOn(curve, points), test: errorOn(curve, fresh) };
      }),
    [points, fresh],
  );
  const best = tries.reduce((a, b) => (b.test < a.test ? b : a));
  const now = tries[lab.degree]!;
  const inDegrees = (error: number) => t('degrees', { value: decimal(error * celsius, language) });
  const kindOf = (degree: number) => {
    if (tries[degree]!.test <= best.test * 1.35) return 'good';
    return degree < best.degree ? 'low' : 'high';
  };
  const plotSays = t('plot-says', { degree: lab.degree, train: inDegrees(now.train), test: inDegrees(now.test) });
  const bestTried = lab.tried.reduce((a, b) => (tries[b]!.test < tries[a]!.test ? b : a), lab.tried[0] ?? 0);

  const bend = (degree: number) => {
    const tried = lab.tried.includes(degree) ? lab.tried : [...lab.tried, degree].sort((a, b) => a - b);
    change((old) => ({ ...old, degree, tried }));
    const reached = tries[degree]!;
    say(
      `${t('plot-says', { degree, train: inDegrees(reached.train), test: inDegrees(reached.test) })} ${t(`verdict-${kindOf(degree)}`)}`,
    );
    if (tried.length >= 3) reach('tried-three', { tried: tried.length });
    if (kindOf(degree) === 'high') reach('too-complex', { degree });
    if (tried.length >= 3 && kindOf(degree) === 'good') reach('found-best', { degree });
  };

  return (
    <ExplorationFrame
      exploration={exploration}
      language={language}
      title={t('title')}
      instruction={t('instruction')}
      alternative={t('alternative', {
        plot: plotSays,
        verdict: t(`verdict-${kindOf(lab.degree)}`),
        tried: lab.tried.map((d) => `${d} (${inDegrees(tries[d]!.train)}, ${inDegrees(tries[d]!.test)})`).join(' ; '),
      })}
    >
      <Panels>
        <Panel title={t('plot')}>
          <Plot
            curve={now.curve}
            points={points}
            fresh={lab.showNew ? fresh : []}
            label={plotSays}
            language={language}
          />
          <Slider
            label={t('flexibility')}
            ends={t('ends')}
            value={lab.degree}
            min={0}
            max={mostFlexible}
            shown={String(lab.degree)}
            onInput={bend}
          />
          <div class="k-row">
            <Button small onClick={() => change((old) => ({ ...old, showNew: !old.showNew }))}>
              {t(lab.showNew ? 'hide-new' : 'show-new')}
            </Button>
            <Button
              look="link"
              small
              onClick={() => {
                change((old) => ({ ...old, seed: old.seed + 1, tried: [old.degree] }));
                did('new-readings');
                reach('new-points');
              }}
            >
              {t('redo')}
            </Button>
          </div>
        </Panel>
        <Panel title={t('errors')}>
          <Bars
            bars={[
              { label: t('learnt'), share: Math.min(1, now.train / 0.7), value: inDegrees(now.train), colour: 1 },
              { label: t('fresh'), share: Math.min(1, now.test / 0.7), value: inDegrees(now.test), colour: 4 },
            ]}
          />
          <p>
            <b>{t(`verdict-${kindOf(lab.degree)}`)}</b>
          </p>
          <table class="x-of-table">
            <caption>{t('notebook')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('flexibility')}</th>
                <th scope="col">{t('learnt')}</th>
                <th scope="col">{t('fresh')}</th>
              </tr>
            </thead>
            <tbody class="k-number">
              {lab.tried.map((degree) => (
                <tr key={degree} data-here={degree === lab.degree || undefined}>
                  <th scope="row">{degree}</th>
                  <td>{inDegrees(tries[degree]!.train)}</td>
                  <td>
                    {inDegrees(tries[degree]!.test)}
                    {degree === bestTried && lab.tried.length > 1 && <span class="x-of-best">{t('best')}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Panel>
      </Panels>
    </ExplorationFrame>
  );
}

function Plot({
  curve,
  points,
  fresh,
  label,
  language,
}: {
  readonly curve: Polynomial;
  readonly points: readonly Point[];
  readonly fresh: readonly Point[];
  readonly label: string;
  readonly language: Language;
}) {
  const t = texts(language);
  const clip = useId();
  const across = (x: number) => 150 + x * 140;
  const down = (y: number) => 95 - y * 62;
  const line = Array.from({ length: 141 }, (_, i) => {
    const x = -1 + i / 70;
    const y = Math.max(-4, Math.min(4, valueAt(curve, x)));
    return `${across(x).toFixed(1)},${down(y).toFixed(1)}`;
  }).join(' ');
  return (
    <svg class="x-of-plot" viewBox="0 0 300 200" role="img" aria-label={label}>
      <clipPath id={clip}>
        <rect x="0" y="2" width="300" height="184" />
      </clipPath>
      {[0, 6, 12, 18, 24].map((hour) => (
        <g key={hour}>
          <line x1={across(hour / 12 - 1)} x2={across(hour / 12 - 1)} y1="4" y2="186" class="x-of-grid" />
          <text x={across(hour / 12 - 1)} y="198" text-anchor="middle">
            {hour}
          </text>
        </g>
      ))}
      <text x="300" y="182" text-anchor="end">
        {t('hour')}
      </text>
      <text x="4" y="12">
        {t('temperature')}
      </text>
      <g clip-path={`url(#${clip})`}>
        <polyline points={line} class="x-of-curve" />
        {fresh.map((point) => (
          <rect
            key={point.x}
            x={across(point.x) - 2.6}
            y={down(point.y) - 2.6}
            width="5.2"
            height="5.2"
            class="x-of-new"
            transform={`rotate(45 ${across(point.x)} ${down(point.y)})`}
          />
        ))}
        {points.map((point) => (
          <circle key={point.x} cx={across(point.x)} cy={down(point.y)} r="4.4" class="x-of-point" />
        ))}
      </g>
    </svg>
  );
}

function readDegree(value: unknown, fallback: number): number {
  return Math.round(readNumber(value, fallback, 0, mostFlexible));
}

function readLab(kept: unknown): Lab | undefined {
  if (!isRecord(kept) || typeof kept.degree !== 'number' || !Array.isArray(kept.tried)) return undefined;
  return {
    degree: readDegree(kept.degree, 1),
    seed: readNumber(kept.seed, 3, 0, 2 ** 31),
    tried: readList(kept.tried, (d) => (typeof d === 'number' ? readDegree(d, 1) : undefined), mostFlexible + 1),
    showNew: readBoolean(kept.showNew, false),
  };
}

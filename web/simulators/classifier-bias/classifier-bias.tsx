import { useMemo } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { Note } from '../../kit/note.tsx';
import { seededDice } from '../dice.ts';
import type { ExplorationProps, Language } from '../exploration.ts';
import { ExplorationFrame } from '../exploration-frame.tsx';
import { Bars } from '../parts/bars.tsx';
import { percent } from '../parts/formats.ts';
import { Panel, Panels } from '../parts/panel.tsx';
import { Slider } from '../parts/slider.tsx';
import { useArrival } from '../parts/use-arrival.ts';
import { type Exploration, useExploration } from '../use-exploration.ts';
import './classifier-bias.css';
import { DrawPad } from './draw-pad.tsx';
import { type Classifier, drawSamples, gestures, groups, hornsProbability, type Sample, test, train } from './model.ts';
import { Pixels, Weights } from './pixels.tsx';
import { blankDrawing, type Counts, type Lab, mostPictures, readLab, startLab } from './state.ts';
import { texts } from './texts.ts';

/** How far apart two groups' error rates must be to speak of a gap, in points. */
const gapThreshold = 15;
const testCounts: Counts = { right: 50, left: 50 };

/** A classifier of hand gestures that the pupil trains, tests, then feeds with unbalanced data. */
export default function ClassifierBias(props: ExplorationProps) {
  const { language, settings } = props;
  const t = texts(language);
  const exploration = useExploration(props, () => startLab(settings), readLab);
  const { lab, change, did, reach, miss, say } = exploration;
  const samples = useMemo(
    () => drawSamples(lab.counts, seededDice(lab.seed)),
    [lab.counts.right, lab.counts.left, lab.seed],
  );
  const classifier = useMemo(
    () => (lab.trained ? train(drawSamples(lab.trained, seededDice(lab.seed))) : undefined),
    [lab.trained?.right, lab.trained?.left, lab.seed],
  );
  const newPictures = useMemo(() => drawSamples(testCounts, seededDice(lab.seed + 7919)), [lab.seed]);
  const result = useMemo(
    () => (classifier && lab.tested ? test(classifier, newPictures) : undefined),
    [classifier, lab.tested, newPictures],
  );
  const worst = result && result.errors.right > result.errors.left ? 'right' : 'left';
  const stale =
    lab.trained !== undefined && (lab.trained.right !== lab.counts.right || lab.trained.left !== lab.counts.left);
  const said =
    result &&
    t('say-tested', { right: percent(result.errors.right, language), left: percent(result.errors.left, language) });

  const learnt = useArrival();
  const tested = useArrival();
  const trainNow = () => {
    const { right, left } = lab.counts;
    learnt.awaitIt();
    change((old) => ({ ...old, trained: old.counts, tested: false }));
    did('train', { right, left });
    say(t('say-trained', { right, left }));
    reach('trained', { right, left });
    if (Math.max(right, left) >= 3 * Math.min(right, left)) reach('unbalanced', { right, left });
  };
  const testNow = () => {
    if (!classifier) return;
    const { errors } = test(classifier, newPictures);
    const gap = Math.round(Math.abs(errors.right - errors.left) * 100);
    const data = { right: Math.round(errors.right * 100), left: Math.round(errors.left * 100) };
    tested.awaitIt();
    change((old) => ({ ...old, tested: true, worstGap: Math.max(old.worstGap, gap) }));
    did('test', data);
    say(t('say-tested', { right: percent(errors.right, language), left: percent(errors.left, language) }));
    reach('tested', data);
    if (gap >= gapThreshold) reach('error-gap-seen', data);
    else miss('error-gap-seen', data);
    if (lab.worstGap >= gapThreshold && gap < gapThreshold / 2) reach('gap-closed', data);
  };

  return (
    <ExplorationFrame
      exploration={exploration}
      language={language}
      title={t('title')}
      instruction={t('instruction')}
      alternative={t('alternative', {
        right: lab.counts.right,
        left: lab.counts.left,
        result: said ?? t('not-tested'),
      })}
    >
      <Panels even>
        <Panel title={t('data')}>
          {groups.map((group) => (
            <div key={group} class="x-cb-group">
              <Slider
                label={t(group)}
                value={lab.counts[group]}
                min={0}
                max={mostPictures}
                step={2}
                shown={t('images', { n: lab.counts[group] })}
                onInput={(n) => change((old) => ({ ...old, counts: { ...old.counts, [group]: n } }))}
              />
              <Thumbnails
                samples={samples.filter((sample) => sample.group === group).slice(0, 8)}
                language={language}
              />
            </div>
          ))}
          <Button small disabled={lab.counts.right + lab.counts.left < 2} onClick={trainNow}>
            {t(lab.trained ? 'again' : 'train')}
          </Button>
          {lab.counts.right + lab.counts.left < 2 && <p class="k-small">{t('nothing-to-learn')}</p>}
        </Panel>
        <Panel title={t('classifier')} place={learnt.place}>
          {classifier ? (
            <>
              <div class="x-cb-weights-row">
                <Weights weights={classifier.weights} label={t('weights-picture')} />
                <p class="k-small">{t('weights', { horns: t('horns'), call: t('call') })}</p>
              </div>
              {stale && (
                <Note kind="info" title={null}>
                  {t('stale')}
                </Note>
              )}
              <Button small onClick={testNow}>
                {t('test')}
              </Button>
            </>
          ) : (
            <p class="k-small">{t('not-trained')}</p>
          )}
        </Panel>
      </Panels>
      {result && lab.trained && (
        <Panel title={t('results')} hint={t('results-hint')} place={tested.place}>
          <Bars
            bars={groups.map((group) => ({
              label: t(group),
              share: result.errors[group],
              value: percent(result.errors[group], language),
              colour: group === 'right' ? 1 : 4,
            }))}
          />
          <p>
            {t('like', {
              share: percent(successLike(lab.trained, result.errors), language),
              worst: t(worst).toLowerCase(),
              success: percent(1 - result.errors[worst], language),
            })}
          </p>
          <p>
            <b>
              {Math.abs(result.errors.right - result.errors.left) * 100 >= gapThreshold / 2
                ? t('gap', { points: Math.round(Math.abs(result.errors.right - result.errors.left) * 100) })
                : t('fair')}
            </b>
          </p>
          {result.mistaken.length > 0 && (
            <details class="x-cb-mistakes">
              <summary>{t('mistakes')}</summary>
              <Thumbnails samples={result.mistaken.slice(0, 24)} language={language} />
            </details>
          )}
        </Panel>
      )}
      <Panel>
        <Pad lab={lab} classifier={classifier} exploration={exploration} language={language} />
      </Panel>
    </ExplorationFrame>
  );
}

function Thumbnails({ samples, language }: { readonly samples: readonly Sample[]; readonly language: Language }) {
  const t = texts(language);
  if (samples.length === 0) return <p class="k-small">{t('none')}</p>;
  return (
    <ul class="x-cb-thumbs">
      {samples.map((sample, i) => (
        <li key={`${i} ${sample.group}`}>
          <Pixels
            picture={sample.picture}
            label={t('picture-of', { gesture: t(sample.gesture), group: t(`${sample.group}-of`) })}
          />
        </li>
      ))}
    </ul>
  );
}

function Pad({
  lab,
  classifier,
  exploration,
  language,
}: {
  readonly lab: Lab;
  readonly classifier: Classifier | undefined;
  readonly exploration: Exploration<Lab>;
  readonly language: Language;
}) {
  const t = texts(language);
  const { change, reach, say } = exploration;
  const drawn = lab.drawing.includes('1');
  const horns = classifier && drawn ? hornsProbability(classifier, [...lab.drawing].map(Number)) : undefined;
  return (
    <details class="x-cb-draw">
      <summary>{t('draw')}</summary>
      <p class="k-small">{t('draw-hint')}</p>
      <DrawPad
        label={`${t('draw')}. ${t('draw-hint')}`}
        drawing={lab.drawing}
        onDraw={(drawing) => {
          change((old) => ({ ...old, drawing }));
          if (classifier) reach('drew');
        }}
        onPencil={(row, column, inked) =>
          say(t('draw-cell', { row: row + 1, column: column + 1, ink: t(inked ? 'inked' : 'blank') }))
        }
      />
      <p>
        {horns === undefined
          ? t('guess-none')
          : t('guess', {
              gesture: t(gestures[horns > 0.5 ? 1 : 0]),
              share: percent(Math.max(horns, 1 - horns), language),
            })}
      </p>
      <Button small look="link" disabled={!drawn} onClick={() => change((old) => ({ ...old, drawing: blankDrawing }))}>
        {t('clear')}
      </Button>
    </details>
  );
}

/** The success on people shared out as in the training pictures: what a single overall score would tell. */
function successLike(trained: Counts, errors: Counts): number {
  const all = trained.right + trained.left;
  return all === 0 ? 0 : 1 - (trained.right * errors.right + trained.left * errors.left) / all;
}

import { useMemo, useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { Icon } from '../../kit/icons.tsx';
import { seededDice } from '../dice.ts';
import type { ExplorationProps, Language } from '../exploration.ts';
import { ExplorationFrame } from '../exploration-frame.tsx';
import { TextField } from '../parts/field.tsx';
import { Panel, Panels } from '../parts/panel.tsx';
import { Pills } from '../parts/segments.tsx';
import { Slider } from '../parts/slider.tsx';
import { useArrival } from '../parts/use-arrival.ts';
import { useExploration } from '../use-exploration.ts';
import './examples-or-rules.css';
import { usualRuleWords, writeMessages } from './messages.ts';
import {
  type Example,
  followRule,
  heaviestWords,
  judge,
  type Learner,
  learnFrom,
  type Outcome,
  tryOut,
} from './model.ts';
import { fewestExamples, type Lab, mostExamples, readLab, startLab } from './state.ts';
import { texts } from './texts.ts';

const examplesSeed = 3;
const testSize = 40;

/** Junk messages sorted twice: by rules the pupil writes, and by a naive Bayes learner fed with examples the pupil labels. */
export default function ExamplesOrRules(props: ExplorationProps) {
  const { language, settings } = props;
  const t = texts(language);
  const exploration = useExploration(props, () => startLab(settings), readLab);
  const { lab, change, did, reach, miss, say } = exploration;
  const all = useMemo(() => writeMessages(mostExamples, language, seededDice(examplesSeed)), [language]);
  const learnerOf = (given: Lab) => learnFrom(examplesOf(all, given));
  const learner = learnerOf(lab);
  const resultOf = (given: Lab, taught: Learner) => {
    if (given.testSeed === 0) return undefined;
    const messages = writeMessages(testSize, language, seededDice(given.testSeed));
    return {
      rules: tryOut((text) => followRule(given.rules, text), messages),
      learner: tryOut((text) => judge(taught, text), messages),
    };
  };
  const result = resultOf(lab, learner);
  const inWords = (outcome: ReturnType<typeof resultOf>) =>
    outcome
      ? t('say-result', {
          rules: t('errors', { n: outcome.rules.errors }),
          learner: t('errors', { n: outcome.learner.errors }),
        })
      : '';

  /** Applies a change, then tells what it does to the latest test. */
  const update = (next: Lab) => {
    change(() => next);
    const outcome = resultOf(next, learnerOf(next));
    if (!outcome) return;
    say(inWords(outcome));
    if (outcome.learner.errors < outcome.rules.errors) reach('learner-beat-rule', errorsOf(outcome));
  };
  const results = useArrival();
  const test = () => {
    results.awaitIt();
    const next = { ...lab, testSeed: 1 + Math.floor(Math.random() * 1_000_000) };
    update(next);
    const outcome = resultOf(next, learner);
    if (!outcome) return;
    did('tested', errorsOf(outcome));
    if (lab.rules.length > 0 && outcome.rules.errors > 0) reach('rule-failed', errorsOf(outcome));
    if (outcome.learner.errors >= outcome.rules.errors) miss('learner-beat-rule', errorsOf(outcome));
  };
  const flip = (index: number) => {
    const flipped = lab.flipped.includes(index) ? lab.flipped.filter((i) => i !== index) : [...lab.flipped, index];
    update({ ...lab, flipped });
    reach('changed-example', { changed: flipped.length });
  };
  const heavy = (side: 1 | -1) =>
    heaviestWords(learner, side, 5)
      .map((entry) => entry.word)
      .join(', ');

  return (
    <ExplorationFrame
      exploration={exploration}
      language={language}
      title={t('title')}
      instruction={t('instruction')}
      alternative={t('alternative', {
        words: lab.rules.join(', ') || '…',
        count: lab.count,
        flipped: lab.flipped.length,
        junk: heavy(1) || '…',
        honest: heavy(-1) || '…',
        result: inWords(result),
      })}
    >
      <Panels even>
        <Panel title={t('rules')}>
          <Rules lab={lab} language={language} onRules={(rules) => update({ ...lab, rules })} />
        </Panel>
        <Panel title={t('learner')}>
          <Slider
            label={t('example-count')}
            value={lab.count}
            min={fewestExamples}
            max={mostExamples}
            step={2}
            shown={String(lab.count)}
            onInput={(count) => update({ ...lab, count })}
          />
          {heavy(1) === '' && heavy(-1) === '' ? (
            <p class="k-small">{t('learnt-nothing')}</p>
          ) : (
            <dl class="x-er-words">
              <dt>{t('junk-words')}</dt>
              <dd data-kind="junk">{heavy(1) || '…'}</dd>
              <dt>{t('honest-words')}</dt>
              <dd data-kind="honest">{heavy(-1) || '…'}</dd>
            </dl>
          )}
          <Examples examples={examplesOf(all, lab)} flipped={lab.flipped} language={language} onFlip={flip} />
        </Panel>
      </Panels>
      <div class="x-er-test">
        <Button onClick={test}>{t('test')}</Button>
      </div>
      {result && (
        <Panel title={t('results')} place={results.place}>
          <div class="x-er-scores">
            <Score name={t('your-rules')} outcome={result.rules} language={language} />
            <Score name={t('the-learner')} outcome={result.learner} language={language} />
          </div>
          <p>
            {t(
              result.learner.errors < result.rules.errors
                ? 'learner-better'
                : result.learner.errors > result.rules.errors
                  ? 'rules-better'
                  : 'equal',
            )}
          </p>
        </Panel>
      )}
    </ExplorationFrame>
  );
}

function Rules({
  lab,
  language,
  onRules,
}: {
  readonly lab: Lab;
  readonly language: Language;
  readonly onRules: (rules: readonly string[]) => void;
}) {
  const t = texts(language);
  const [typed, type] = useState('');
  const usual = usualRuleWords[language];
  const words = [...usual, ...lab.rules.filter((word) => !usual.includes(word))];
  const add = () => {
    const word = typed.trim().toLowerCase();
    if (word === '' || lab.rules.includes(word)) return;
    onRules([...lab.rules, word].slice(-12));
    type('');
  };
  return (
    <>
      <Pills
        label={t('rule-words')}
        chosen={lab.rules}
        options={words.map((word) => ({ value: word, label: word }))}
        onToggle={(word) =>
          onRules(lab.rules.includes(word) ? lab.rules.filter((w) => w !== word) : [...lab.rules, word])
        }
      />
      <div class="x-er-own">
        <TextField label={t('own')} value={typed} maxLength={30} language={language} onInput={type} onEnter={add} />
        <Button small icon="plus" onClick={add} disabled={typed.trim() === ''}>
          {t('add')}
        </Button>
      </div>
      {lab.rules.length === 0 && <p class="k-small">{t('no-rule')}</p>}
    </>
  );
}

function Examples({
  examples,
  flipped,
  language,
  onFlip,
}: {
  readonly examples: readonly Example[];
  readonly flipped: readonly number[];
  readonly language: Language;
  readonly onFlip: (index: number) => void;
}) {
  const t = texts(language);
  const changed = flipped.filter((i) => i < examples.length).length;
  return (
    <div class="x-er-examples">
      <h5>
        {t('examples')} {changed > 0 && <span class="k-small">({t('changed', { n: changed })})</span>}
      </h5>
      <p class="k-small">{t('examples-hint')}</p>
      <ul>
        {examples.map((example, i) => (
          <li key={`${i} ${example.text}`} data-changed={flipped.includes(i) || undefined}>
            <span>{example.text}</span>
            <button type="button" data-kind={example.labelledJunk ? 'junk' : 'honest'} onClick={() => onFlip(i)}>
              <span class="k-unseen">{t('relabel')} : </span>
              <Icon name={example.labelledJunk ? 'warning' : 'check'} size={16} />
              {t(example.labelledJunk ? 'junk' : 'honest')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Score({
  name,
  outcome,
  language,
}: {
  readonly name: string;
  readonly outcome: Outcome;
  readonly language: Language;
}) {
  const t = texts(language);
  return (
    <div class="x-er-score">
      <h5>{name}</h5>
      <p class="x-er-errors">{t('errors', { n: outcome.errors })}</p>
      <div class="x-er-gauge" aria-hidden="true">
        <span style={{ width: `${(outcome.errors / testSize) * 100}%` }} />
      </div>
      {outcome.errors > 0 && (
        <details>
          <summary>{t('see-errors')}</summary>
          {outcome.lost.length > 0 && <h6>{t('lost', { n: outcome.lost.length })}</h6>}
          <ul>
            {outcome.lost.map((message, i) => (
              <li key={`${i} ${message.text}`}>{message.text}</li>
            ))}
          </ul>
          {outcome.letThrough.length > 0 && <h6>{t('through', { n: outcome.letThrough.length })}</h6>}
          <ul>
            {outcome.letThrough.map((message, i) => (
              <li key={`${i} ${message.text}`}>{message.text}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function examplesOf(all: readonly { readonly text: string; readonly junk: boolean }[], lab: Lab): readonly Example[] {
  return all.slice(0, lab.count).map(({ text, junk }, i) => ({ text, labelledJunk: junk !== lab.flipped.includes(i) }));
}

function errorsOf(outcome: { readonly rules: Outcome; readonly learner: Outcome }) {
  return { rules: outcome.rules.errors, learner: outcome.learner.errors };
}

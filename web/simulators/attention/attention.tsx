import { useMemo } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { Note } from '../../kit/note.tsx';
import type { ExplorationProps } from '../exploration.ts';
import { ExplorationFrame } from '../exploration-frame.tsx';
import { Bars } from '../parts/bars.tsx';
import { percent } from '../parts/formats.ts';
import { Panel, Panels } from '../parts/panel.tsx';
import { Segments } from '../parts/segments.tsx';
import { Slider } from '../parts/slider.tsx';
import { useArrival } from '../parts/use-arrival.ts';
import { useExploration } from '../use-exploration.ts';
import './attention.css';
import { riddleOf, textRead } from './corpora.ts';
import { agreement, attend, leaning, type Proposal, predict, sharesOf } from './model.ts';
import { emptyMarks, type Lab, learntSharpness, modelOf, offeredIn, readLab, startLab, wordsBefore } from './state.ts';
import { texts } from './texts.ts';

/** Which earlier words matter: the pupil's weights, the prediction they give, and the weights a trained model gives. */
export default function Attention(props: ExplorationProps) {
  const { language, settings } = props;
  const t = texts(language);
  const offered = useMemo(() => offeredIn(settings), [settings]);
  const exploration = useExploration(props, () => startLab(settings, language), readLab(settings, language));
  const { lab, change, did, reach, say } = exploration;
  const model = modelOf(language);
  const riddle = riddleOf(lab.sentence, language);
  const words = wordsBefore(riddle, lab.clue);
  const proposals = riddle.continuations.flat();
  const written = sentenceOf(riddle.words, riddle.clues[lab.clue] ?? '')
    .replace(',', '')
    .split(' ')
    .filter((word) => word !== riddle.ambiguous);

  const mine = sharesOf(lab.marks);
  const theirsAt = (clue: number) =>
    attend(model, riddle.ambiguous, wordsBefore(riddle, clue), lab.sharpness / learntSharpness);
  const guess = (clue: number, shares: readonly number[]) =>
    predict(model, riddle.ambiguous, wordsBefore(riddle, clue), shares, proposals);
  const theirs = theirsAt(lab.clue);
  const myNext = guess(lab.clue, mine);
  const theirNext = guess(lab.clue, theirs);
  const overlap = agreement(mine, theirs);
  const weighed = lab.marks.some((mark) => mark > 0);
  const says = (next: readonly Proposal[], none: 'no-weight' | 'lean-none') => {
    const group = riddle.continuations[leaning(next, riddle.continuations) ?? -1];
    return group
      ? t('lean-some', { first: group[0] ?? '', second: group[1] ?? '' })
      : t(none, { word: riddle.ambiguous });
  };

  const checkAgreement = (next: Lab) => {
    const share = agreement(sharesOf(next.marks), theirs);
    if (next.compared && share >= 0.6) reach('close-to-model', { share: Math.round(share * 100) });
  };
  const weigh = (place: number) => {
    const marks = lab.marks.map((mark, i) => (i === place ? (mark + 1) % 4 : mark));
    const next = guess(lab.clue, sharesOf(marks));
    const [before, after] = [leaning(myNext, riddle.continuations), leaning(next, riddle.continuations)];
    const word = words[place] ?? '';
    change((old) => ({ ...old, marks }));
    did('weighed', { word, mark: marks[place] ?? 0 });
    say(
      t('say-weight', {
        word,
        mark: marks[place] ?? 0,
        says: says(next, marks.some(Boolean) ? 'lean-none' : 'no-weight'),
      }),
    );
    if (marks.some(Boolean)) reach('weighed-words', { word });
    if (after !== undefined && after !== before) reach('changed-prediction', { word });
    if (after === undefined && marks.some(Boolean)) reach('hesitated', { word });
    checkAgreement({ ...lab, marks });
  };
  const changeClue = (clue: number) => {
    const [before, after] = [lab.clue, clue].map((one) => leaning(guess(one, theirsAt(one)), riddle.continuations));
    change((old) => ({ ...old, clue }));
    did('changed-word', { word: riddle.clues[clue] ?? '' });
    if (before !== after) reach('changed-word', { word: riddle.clues[clue] ?? '' });
  };
  const theirPlace = useArrival();
  const compare = () => {
    theirPlace.awaitIt();
    change((old) => ({ ...old, compared: true }));
    const shared = weighed ? t('agree', { share: percent(overlap, language) }) : t('no-agree');
    did('compared', { share: Math.round(overlap * 100) });
    say(`${shared} ${says(theirNext, 'lean-none')}`);
    if (weighed) reach('compared', { share: Math.round(overlap * 100) });
    checkAgreement({ ...lab, compared: true });
  };

  const list = (shares: readonly number[]) =>
    words.flatMap((word, i) => (shares[i]! >= 0.005 ? [`${word} ${percent(shares[i]!, language)}`] : [])).join(', ');
  const said = (next: readonly Proposal[]) =>
    next.map(({ word, probability }) => `${word} ${percent(probability, language)}`).join(', ');

  return (
    <ExplorationFrame
      exploration={exploration}
      language={language}
      title={t('title')}
      instruction={t('instruction', { word: riddle.ambiguous })}
      alternative={t('alternative', {
        sentence: sentenceOf(riddle.words, riddle.clues[lab.clue] ?? ''),
        mine: list(mine) || t('nothing'),
        next: said(myNext),
        theirs: list(theirs),
        modelNext: said(theirNext),
      })}
    >
      {offered.length > 1 && (
        <Segments
          label={t('sentence')}
          value={lab.sentence}
          options={offered.map((value) => ({
            value,
            label: t('word-of', { word: riddleOf(value, language).ambiguous }),
          }))}
          onChoose={(sentence) =>
            change((old) => ({ ...old, sentence, clue: 0, marks: emptyMarks(sentence, language) }))
          }
        />
      )}
      <Panels even>
        <Panel title={t('reading')} hint={t('reading-hint')}>
          <Sentence
            words={riddle.words}
            clue={riddle.clues[lab.clue] ?? ''}
            ambiguous={riddle.ambiguous}
            marks={lab.marks}
            label={(word, mark) => t('weigh', { word, mark })}
            blank={t('blank')}
            language={language}
            onWeigh={weigh}
          />
          <Segments
            label={t('clue')}
            value={String(lab.clue)}
            options={riddle.clues.map((label, i) => ({ value: String(i), label }))}
            onChoose={(value) => changeClue(Number(value))}
          />
        </Panel>
        <Panel title={t('mine')}>
          <Bars bars={barsOf(myNext, riddle.continuations, language)} />
          <p>{says(myNext, weighed ? 'lean-none' : 'no-weight')}</p>
          {!lab.compared && (
            <div class="k-row">
              <Button look="signal" onClick={compare}>
                {t('compare')}
              </Button>
            </div>
          )}
        </Panel>
      </Panels>
      {lab.compared && (
        <Panels even>
          <Panel title={t('theirs')} place={theirPlace.place}>
            <table class="x-at-table">
              <caption class="k-unseen">{t('table')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('column-word')}</th>
                  <th scope="col">{t('column-mine')}</th>
                  <th scope="col">{t('column-theirs')}</th>
                </tr>
              </thead>
              <tbody>
                {words.map((word, i) => (
                  <tr key={`${i} ${word}`}>
                    <th scope="row">{written[i]}</th>
                    <Share share={mine[i]!} text={percent(mine[i]!, language)} />
                    <Share share={theirs[i]!} text={percent(theirs[i]!, language)} model />
                  </tr>
                ))}
              </tbody>
            </table>
            <Note kind={overlap >= 0.6 ? 'yes' : 'info'} title={null}>
              {weighed ? t('agree', { share: percent(overlap, language) }) : t('no-agree')}
            </Note>
          </Panel>
          <Panel title={t('theirs-next')}>
            <Bars bars={barsOf(theirNext, riddle.continuations, language)} />
            <p>{says(theirNext, 'lean-none')}</p>
            <Slider
              label={t('sharpness')}
              ends={t('ends')}
              value={lab.sharpness}
              min={1}
              max={12}
              shown={
                lab.sharpness === learntSharpness ? t('as-learnt') : t('times', { n: lab.sharpness / learntSharpness })
              }
              onInput={(sharpness) => change((old) => ({ ...old, sharpness }))}
            />
          </Panel>
        </Panels>
      )}
      <details class="x-at-how">
        <summary>{t('how-title')}</summary>
        <p class="k-prose">{t('how', { size: model.vectors.size, word: riddle.ambiguous })}</p>
        <h4>{t('read', { n: textRead(language).length })}</h4>
        <ul lang={language}>
          {textRead(language).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </ExplorationFrame>
  );
}

interface SentenceProps {
  readonly words: string;
  readonly clue: string;
  readonly ambiguous: string;
  readonly marks: readonly number[];
  readonly label: (word: string, mark: number) => string;
  readonly blank: string;
  readonly language: string;
  readonly onWeigh: (place: number) => void;
}

/** The sentence, each earlier word a button that grows with its weight; the word in question and the blank stand out. */
function Sentence({ words, clue, ambiguous, marks, label, blank, language, onWeigh }: SentenceProps) {
  let place = -1;
  return (
    <p class="x-at-sentence" lang={language}>
      {words.split(' ').map((written, i) => {
        if (written === ',') return ',';
        if (written === ambiguous)
          return (
            <span key={i} class="x-at-word" data-query>
              {written}
            </span>
          );
        place++;
        const at = place;
        const word = written === '_' ? clue : written;
        const mark = marks[at] ?? 0;
        return (
          <button
            key={i}
            type="button"
            class="x-at-word"
            data-mark={mark}
            aria-label={label(word, mark)}
            onClick={() => onWeigh(at)}
          >
            <span>{word}</span>
            <span class="x-at-pips" aria-hidden="true">
              {[1, 2, 3].map((n) => (
                <i key={n} data-on={mark >= n || undefined} />
              ))}
            </span>
          </button>
        );
      })}
      <span class="x-at-blank">
        <span class="k-unseen">{blank}</span>
      </span>
    </p>
  );
}

function Share({ share, text, model }: { readonly share: number; readonly text: string; readonly model?: boolean }) {
  return (
    <td data-model={model || undefined}>
      <span class="x-at-share" style={{ '--share': `${share * 100}%` }}>
        <span class="k-number">{text}</span>
      </span>
    </td>
  );
}

function barsOf(next: readonly Proposal[], groups: readonly (readonly string[])[], language: 'fr' | 'en') {
  return next.map(({ word, probability }) => ({
    label: word,
    share: probability,
    value: percent(probability, language),
    colour: groups[0]?.includes(word) ? (1 as const) : (4 as const),
  }));
}

function sentenceOf(words: string, clue: string): string {
  return words.replace('_', clue).replace(' ,', ',');
}

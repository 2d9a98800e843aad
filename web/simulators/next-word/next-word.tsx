import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import type { ExplorationProps } from '../exploration.ts';
import { ExplorationFrame } from '../exploration-frame.tsx';
import { Bars } from '../parts/bars.tsx';
import { decimal, percent } from '../parts/formats.ts';
import { Panel, Panels } from '../parts/panel.tsx';
import { Slider } from '../parts/slider.tsx';
import { useExploration } from '../use-exploration.ts';
import { writeCorpus } from './corpora.ts';
import { LearntText } from './learnt-text.tsx';
import { evidence, joinWords, learn, predict, type Reading, spaceBefore, warm, write } from './model.ts';
import './next-word.css';
import { type Lab, readLab, sentenceOf, startLab, type Writing } from './state.ts';
import { texts } from './texts.ts';

const shownWords = 6;
/** Under this temperature, two continuations that are the same show that chance is off. */
const lowTemperature = 0.3;

/** A model that learns, in the page, which word comes after which, and writes with it. */
export default function NextWord(props: ExplorationProps) {
  const { language, settings } = props;
  const t = texts(language);
  const exploration = useExploration(props, () => startLab(settings, language), readLab);
  const { lab, change, did, reach, miss, say } = exploration;

  const readings = useMemo<readonly Reading[]>(
    () => [
      ...lab.corpora.flatMap((id) => writeCorpus(id, language).map((sentence) => ({ sentence, times: 1 }))),
      ...splitSentences(lab.own).map((sentence) => ({ sentence, times: Number(lab.ownTimes) })),
    ],
    [lab.corpora.join(), lab.own, lab.ownTimes, language],
  );
  const learnt = useMemo(() => learn(readings), [readings]);
  const words = sentenceOf(lab);
  const candidates = warm(predict(learnt, words, lab.order), lab.temperature);
  const shown = candidates.slice(0, shownWords).filter((c) => c.probability > 0);
  const rest = candidates.slice(shown.length).filter((c) => c.probability > 0.0005);
  const met = evidence(learnt, words, lab.order);
  const list = shown.map((c) => `${c.word} ${percent(c.probability, language)}`).join(', ');

  const firstReading = useRef(learnt);
  useEffect(() => {
    if (learnt !== firstReading.current) say(t('say-learnt', { n: learnt.sentences, next: list || '…' }));
  }, [learnt]);

  const choose = (word: string) => {
    const streak = lab.streak + 1;
    const chosen = [...lab.chosen, word].slice(-60);
    change((old) => ({ ...old, chosen, streak, writings: [] }));
    did('chose-word', { word });
    const next = warm(predict(learnt, [...words, word], lab.order), lab.temperature).slice(0, 3);
    say(t('say-chosen', { word, next: next.map((c) => c.word).join(', ') }));
    if (streak >= 3) reach('chose-three-words', { words: chosen.slice(-3).join(' ') });
  };
  const writeTen = () => {
    const how = { order: lab.order, temperature: lab.temperature, count: 10 };
    const writing: Writing = { words: write(learnt, words, how, Math.random), temperature: lab.temperature };
    const before = lab.writings[0];
    change((old) => ({ ...old, streak: 0, writings: [writing, ...old.writings].slice(0, 4) }));
    did('wrote-ten', { temperature: lab.temperature });
    say(t('say-written', { text: joinWords([...words, ...writing.words], language) }));
    const cold = lab.temperature <= lowTemperature;
    if (!before) return;
    if (lab.writings.some((old) => !isSame(old, writing)))
      reach('two-different-continuations', { temperature: lab.temperature });
    else miss('two-different-continuations', { temperature: lab.temperature });
    if (cold && before.temperature <= lowTemperature && isSame(before, writing)) reach('low-temperature-twice-same');
    else if (cold) miss('low-temperature-twice-same');
  };
  const relearn = (next: (old: Lab) => Lab) => {
    change((old) => ({ ...next(old), writings: [], streak: 0 }));
    did('changed-text');
    reach('changed-corpus');
  };

  return (
    <ExplorationFrame
      exploration={exploration}
      language={language}
      title={t('title')}
      instruction={learnt.sentences > 0 ? t('instruction', { n: learnt.sentences }) : t('instruction-none')}
      alternative={t('alternative', { text: joinWords(words, language), next: list })}
    >
      <Panels>
        <Panel>
          <p class="x-nw-sentence">
            <span class="k-unseen">{t('sentence')} : </span>
            {joinWords(words, language)} <mark aria-hidden="true">?</mark>
            <span class="k-unseen">({t('gap')})</span>
          </p>
          <Slider
            label={t('temperature')}
            ends={t('ends')}
            value={Math.round(lab.temperature * 50)}
            min={0}
            max={100}
            step={5}
            shown={decimal(lab.temperature, language)}
            onInput={(value) => change((old) => ({ ...old, temperature: value / 50 }))}
          />
          <div class="k-row">
            <Button small onClick={writeTen} disabled={candidates.length === 0}>
              {t('write-ten')}
            </Button>
            <Button
              look="link"
              small
              disabled={lab.chosen.length === 0}
              onClick={() => change((old) => ({ ...old, chosen: old.chosen.slice(0, -1), streak: 0, writings: [] }))}
            >
              {t('take-back')}
            </Button>
          </div>
          <Writings lab={lab} words={words} language={language} />
        </Panel>
        <Panel title={t('proposes')}>
          <p class="x-nw-here" aria-hidden="true">
            {endOf(words, language)} <mark>?</mark>
          </p>
          {shown.length === 0 ? (
            <p>{t('nothing')}</p>
          ) : (
            <Bars
              verb={t('choose')}
              onChoose={choose}
              bars={shown.map((c) => ({
                label: c.word,
                share: c.probability,
                value: percent(c.probability, language),
              }))}
            />
          )}
          {rest.length > 0 && (
            <p class="k-small">
              {t('others', {
                n: rest.length,
                share: percent(
                  rest.reduce((sum, c) => sum + c.probability, 0),
                  language,
                ),
              })}
            </p>
          )}
          {shown.length > 0 && (
            <p class="k-small">
              {met.run.length > 0
                ? t('seen', { run: joinWords(met.run, language).toLowerCase(), n: met.seen })
                : t('unseen')}
            </p>
          )}
        </Panel>
      </Panels>
      <LearntText
        lab={lab}
        language={language}
        readings={readings}
        learntWords={learnt.words}
        onRelearn={relearn}
        onChange={change}
      />
    </ExplorationFrame>
  );
}

function Writings({ lab, words, language }: { lab: Lab; words: readonly string[]; language: 'fr' | 'en' }) {
  const t = texts(language);
  const [latest, ...older] = lab.writings;
  if (!latest) return null;
  const allSame = older.every((writing) => isSame(writing, latest));
  return (
    <div class="x-nw-writings">
      <h5>{t('written')}</h5>
      <ol>
        {lab.writings.map((writing, i) => (
          <li key={`${lab.writings.length - i} ${writing.words.join(' ')}`} data-new={i === 0 || undefined}>
            <p>
              <span class="x-nw-dots">… </span>
              {writing.words.map((word, place) => {
                const before = place === 0 ? (words.at(-1) ?? '') : writing.words[place - 1]!;
                const shown = joinWords([before, word], language).slice(joinWords([before], language).length);
                return (
                  <span key={place} class="x-nw-word" style={{ animationDelay: `${place * 110}ms` }}>
                    {place === 0
                      ? shown.trimStart()
                      : spaceBefore(before, word, language) === ''
                        ? shown
                        : ` ${shown.trimStart()}`}
                  </span>
                );
              })}
            </p>
            <span class="k-small">{t('written-at', { temperature: decimal(writing.temperature, language) })}</span>
          </li>
        ))}
      </ol>
      {older.length > 0 && <p class="x-nw-verdict">{allSame ? t('same') : t('different')}</p>}
    </div>
  );
}

/** The last words of the sentence, all of it when it is short. */
function endOf(words: readonly string[], language: 'fr' | 'en'): string {
  const whole = joinWords(words, language);
  if (words.length <= 5) return whole;
  const end = whole.slice(joinWords(words.slice(0, -4), language).length);
  return `… ${end.replace(/^[^\p{L}\p{N}]+/u, '')}`;
}

function isSame(a: Writing, b: Writing): boolean {
  return a.words.join(' ') === b.words.join(' ');
}

function splitSentences(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.trim() !== '');
}

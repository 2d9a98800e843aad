import type { Language } from '../exploration.ts';
import { TextField } from '../parts/field.tsx';
import { Pills, Segments } from '../parts/segments.tsx';
import { type CorpusId, corpusIds } from './corpora.ts';
import type { Order, Reading } from './model.ts';
import { type Lab, mostOwn, ownTimes } from './state.ts';
import { texts } from './texts.ts';

interface Props {
  readonly lab: Lab;
  readonly language: Language;
  readonly readings: readonly Reading[];
  readonly learntWords: number;
  /** A change of what is learnt. */
  readonly onRelearn: (next: (lab: Lab) => Lab) => void;
  /** A change of anything else. */
  readonly onChange: (next: (lab: Lab) => Lab) => void;
}

/** What the model reads: built-in texts, the pupil's own sentences and how often they are read; and where the sentence starts. */
export function LearntText({ lab, language, readings, learntWords, onRelearn, onChange }: Props) {
  const t = texts(language);
  const toggle = (corpus: CorpusId) =>
    onRelearn((old) => ({
      ...old,
      corpora: old.corpora.includes(corpus)
        ? old.corpora.filter((other) => other !== corpus)
        : corpusIds.filter((other) => other === corpus || old.corpora.includes(other)),
    }));
  return (
    <details class="x-nw-text">
      <summary>{t('settings')}</summary>
      <div class="x-nw-text-inside">
        <Pills
          label={t('corpora')}
          chosen={lab.corpora}
          options={corpusIds.map((value) => ({ value, label: t(value) }))}
          onToggle={toggle}
        />
        <TextField
          label={t('own')}
          hint={t('own-hint')}
          rows={3}
          maxLength={mostOwn}
          language={language}
          value={lab.own}
          onInput={(own) => onRelearn((old) => ({ ...old, own }))}
        />
        <Segments
          label={t('own-times')}
          value={lab.ownTimes}
          options={ownTimes.map((value) => ({ value: String(value), label: t('times', { n: Number(value) }) }))}
          onChoose={(chosen) => onRelearn((old) => ({ ...old, ownTimes: chosen }))}
        />
        <TextField
          label={t('start')}
          maxLength={160}
          language={language}
          value={lab.start}
          onInput={(start) => onChange((old) => ({ ...old, start, chosen: [], writings: [], streak: 0 }))}
        />
        <Segments
          label={t('order')}
          value={String(lab.order)}
          options={['1', '2', '3'].map((value) => ({ value, label: value }))}
          onChoose={(value) => onChange((old) => ({ ...old, order: readOrder(value), writings: [] }))}
        />
        {readings.length > 0 && (
          <div class="x-field">
            <p class="k-small">{t('size', { words: learntWords })}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
            <p class="x-nw-extract" tabIndex={0} lang={language}>
              {extract(readings)}
            </p>
          </div>
        )}
      </div>
    </details>
  );
}

/** About this many of the built-in sentences: enough to see what the model reads, few enough to be read. */
const shownSentences = 8;

/** A few sentences of each text, so that a mix shows as one. */
function extract(readings: readonly Reading[]): string {
  const own = readings.filter((reading) => reading.times > 1);
  const step = Math.max(1, Math.floor(readings.length / shownSentences));
  const some = readings.filter((reading, i) => reading.times === 1 && i % step === 0);
  return [...own, ...some].map((reading) => reading.sentence).join(' ');
}

function readOrder(value: string): Order {
  return value === '1' ? 1 : value === '2' ? 2 : 3;
}

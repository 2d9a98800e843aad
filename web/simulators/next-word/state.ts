import type { Language } from '../exploration.ts';
import { isRecord, readList, readNumber, readOneOf, readString, readText } from '../reading.ts';
import { type CorpusId, corpusIds, findCorpus } from './corpora.ts';
import { cutWords, type Order } from './model.ts';

export interface Writing {
  readonly words: readonly string[];
  readonly temperature: number;
}

/** What the pupil has set and done. */
export interface Lab {
  readonly start: string;
  readonly chosen: readonly string[];
  /** Words chosen one after the other since the last change of sentence. */
  readonly streak: number;
  readonly temperature: number;
  readonly order: Order;
  readonly corpora: readonly CorpusId[];
  readonly own: string;
  readonly ownTimes: string;
  /** The latest continuations of this very sentence, newest first. */
  readonly writings: readonly Writing[];
}

export const ownTimes = ['1', '20', '200'] as const;
export const mostOwn = 1200;
const mostStart = 160;

const usualStarts: Readonly<Record<Language, string>> = {
  fr: 'Ce matin, le vieux chat dort au',
  en: 'This morning, the old cat sleeps in the',
};

/** The lab as the module's author sets it: `corpus` (one name or a list), `start`, `temperature` (0 to 2), `order` (1 to 3), `text`. */
export function startLab(settings: Readonly<Record<string, unknown>>, language: Language): Lab {
  const named = Array.isArray(settings.corpus) ? settings.corpus : [settings.corpus];
  const corpora = readList(named, findCorpus);
  return {
    start: readText(settings.start, usualStarts[language], mostStart),
    chosen: [],
    streak: 0,
    temperature: readNumber(settings.temperature, 0.7, 0, 2),
    order: readOrder(settings.order),
    corpora: corpora.length > 0 ? corpora : ['cats'],
    own: readText(settings.text, '', mostOwn),
    ownTimes: '20',
    writings: [],
  };
}

/** The lab of a kept state, or undefined when the state comes from elsewhere. */
export function readLab(kept: unknown): Lab | undefined {
  if (!isRecord(kept) || typeof kept.start !== 'string') return undefined;
  return {
    start: readText(kept.start, '', mostStart),
    chosen: readList(kept.chosen, readString, 60),
    streak: readNumber(kept.streak, 0, 0, 99),
    temperature: readNumber(kept.temperature, 0.7, 0, 2),
    order: readOrder(kept.order),
    corpora: readList(kept.corpora, findCorpus, corpusIds.length),
    own: readText(kept.own, '', mostOwn),
    ownTimes: readOneOf(kept.ownTimes, ownTimes, '20'),
    writings: readList(kept.writings, readWriting, 4),
  };
}

/** The words of the sentence as it stands. */
export function sentenceOf(lab: Lab): readonly string[] {
  return [...cutWords(lab.start), ...lab.chosen];
}

function readWriting(kept: unknown): Writing | undefined {
  if (!isRecord(kept)) return undefined;
  return { words: readList(kept.words, readString, 40), temperature: readNumber(kept.temperature, 0.7, 0, 2) };
}

function readOrder(value: unknown): Order {
  const given = readNumber(value, 2, 1, 3);
  return given < 1.5 ? 1 : given < 2.5 ? 2 : 3;
}

import type { Language } from '../exploration.ts';
import { isRecord, readBoolean, readList, readNumber, readOneOf, readString } from '../reading.ts';
import { type Riddle, riddleOf, type SentenceId, sentenceIds, textRead } from './corpora.ts';
import { examplesIn, learnAttention, learnVectors, type Model, wordsOf } from './model.ts';

/** The sentence chosen, the place put in it, the marks from 0 to 3 of its earlier words, and whether the model's are shown. */
export interface Lab {
  readonly sentence: SentenceId;
  readonly clue: number;
  readonly marks: readonly number[];
  readonly compared: boolean;
  readonly sharpness: number;
}

/** The setting at which attention is as learnt. */
export const learntSharpness = 6;

const models = new Map<Language, Model>();

/** The model of a language, trained once per page. */
export function modelOf(language: Language): Model {
  const kept = models.get(language);
  if (kept) return kept;
  const read = textRead(language);
  const examples = sentenceIds.flatMap((id) => {
    const { ambiguous, continuations } = riddleOf(id, language);
    return examplesIn(read, ambiguous, continuations.flat());
  });
  const model = learnAttention(learnVectors(read), examples);
  models.set(language, model);
  return model;
}

/** The words before the blank, the word in question left out, with one of the places in. */
export function wordsBefore({ words, ambiguous, clues }: Riddle, clue: number): readonly string[] {
  return wordsOf(words.replace('_', clues[clue] ?? '')).filter((word) => word !== ambiguous);
}

export function emptyMarks(sentence: SentenceId, language: Language): readonly number[] {
  return wordsBefore(riddleOf(sentence, language), 0).map(() => 0);
}

/** The sentences a module offers: one, several, or all. */
export function offeredIn(settings: Readonly<Record<string, unknown>>): readonly SentenceId[] {
  const asked = Array.isArray(settings.sentence) ? settings.sentence : [settings.sentence];
  const known = readList(asked, (name) => sentenceIds.find((id) => id === name));
  return known.length > 0 ? [...new Set(known)] : sentenceIds;
}

export function startLab(settings: Readonly<Record<string, unknown>>, language: Language): Lab {
  const sentence = offeredIn(settings)[0] ?? 'fruit';
  return {
    sentence,
    clue: 0,
    marks: emptyMarks(sentence, language),
    compared: false,
    sharpness: Math.round(readNumber(settings.sharpness, learntSharpness, 1, 12)),
  };
}

/** Reads a kept lab; one whose words are not those of the sentence comes from another version or language. */
export function readLab(settings: Readonly<Record<string, unknown>>, language: Language) {
  return (kept: unknown): Lab | undefined => {
    if (!isRecord(kept) || !readString(kept.sentence)) return undefined;
    const start = startLab(settings, language);
    const sentence = readOneOf(kept.sentence, offeredIn(settings), start.sentence);
    const marks = readList(kept.marks, (mark) => (typeof mark === 'number' ? readNumber(mark, 0, 0, 3) : undefined));
    return {
      sentence,
      clue: kept.clue === 1 ? 1 : 0,
      marks: marks.length === emptyMarks(sentence, language).length ? marks : emptyMarks(sentence, language),
      compared: readBoolean(kept.compared, false),
      sharpness: Math.round(readNumber(kept.sharpness, start.sharpness, 1, 12)),
    };
  };
}

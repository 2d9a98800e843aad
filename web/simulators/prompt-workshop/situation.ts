import { type PromptPart, promptParts } from '../../../core/conversation/prompt-part.ts';
import type { Language } from '../exploration.ts';

/** A piece of a simulated answer: said when the prompt has every part of `needs` and none of `lacks`. */
export interface Passage {
  readonly needs: readonly PromptPart[];
  readonly lacks: readonly PromptPart[];
  readonly say: string;
  /** Why this piece has to be checked before it is used. */
  readonly check?: string;
}

/** What a pupil needs, and what the simulated assistant can answer about it, in one language. */
export interface Situation {
  readonly title: string;
  readonly need: string;
  /** Beginnings of words: one of them says that the prompt is on the subject. */
  readonly about: readonly string[];
  /** Beginnings of words for the readers that are meant; empty when any reader will do. */
  readonly readers: readonly string[];
  /** The parts looked for. */
  readonly parts: readonly PromptPart[];
  readonly passages: readonly Passage[];
}

/** A situation of ours, in both languages. */
export type Situations = Readonly<Record<Language, Situation>>;

/** The passages an assistant would say to a prompt that has these parts, in their order. */
export function composeAnswer(situation: Situation, has: ReadonlySet<PromptPart>): readonly Passage[] {
  return situation.passages.filter(
    ({ needs, lacks }) => needs.every((part) => has.has(part)) && !lacks.some((part) => has.has(part)),
  );
}

/** The passages that would come, and those that would go, if the prompt had one part more. */
export function whatWouldChange(situation: Situation, has: ReadonlySet<PromptPart>, part: PromptPart) {
  const now = composeAnswer(situation, has);
  const then = composeAnswer(situation, new Set([...has, part]));
  return {
    come: then.filter((passage) => !now.includes(passage)),
    go: now.filter((passage) => !then.includes(passage)),
  };
}

/** Reads `task -audience`: parts that must be there, or with a minus must not; undefined when a word is no part. */
export function readWhen(when: string): Pick<Passage, 'needs' | 'lacks'> | undefined {
  const words = when.split(/[\s,]+/).filter((word) => word !== '');
  const named = words.map((word) => ({
    lacks: word.startsWith('-'),
    part: promptParts.find((part) => part === word.replace(/^-/, '')),
  }));
  if (named.some(({ part }) => part === undefined)) return undefined;
  const partsWith = (lacks: boolean) => named.flatMap((one) => (one.lacks === lacks && one.part ? [one.part] : []));
  return { needs: partsWith(false), lacks: partsWith(true) };
}

/** A situation as we write it: each passage is `[when, say]`, or `[when, say, check]`. */
export interface Written extends Omit<Situation, 'parts' | 'passages'> {
  readonly passages: readonly (readonly [when: string, say: string, check?: string])[];
}

/** Makes a situation of ours; a `when` that names no part is a bug. */
export function defineSituation(
  parts: readonly PromptPart[],
  written: Readonly<Record<Language, Written>>,
): Situations {
  const open = (one: Written): Situation => ({
    ...one,
    parts,
    passages: one.passages.map(([when, say, check]) => {
      const read = readWhen(when);
      if (!read) throw new Error(`defineSituation: ${one.title}: "${when}" names no part`);
      return { ...read, say, ...(check ? { check } : {}) };
    }),
  });
  return { fr: open(written.fr), en: open(written.en) };
}

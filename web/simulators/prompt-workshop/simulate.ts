import { type PromptPart, promptParts } from '../../../core/conversation/prompt-part.ts';
import { type PromptReading, readPrompt } from '../../../core/conversation/read-prompt.ts';
import type { Language } from '../exploration.ts';
import { composeAnswer, type Passage, type Situation } from './situation.ts';

/** A prompt that was sent, read by the rubric, and what the simulation says to it. */
export interface Simulated {
  readonly reading: PromptReading;
  /** The parts looked for that the prompt holds; without a clear task, the others cannot serve. */
  readonly has: ReadonlySet<PromptPart>;
  readonly count: number;
  /** `passages` is the answer; otherwise the simulation says that it cannot guess. */
  readonly kind: 'passages' | 'words' | 'elsewhere';
  readonly passages: readonly Passage[];
}

export function simulate(situation: Situation, prompt: string, language: Language): Simulated {
  const { about, readers, parts } = situation;
  const reading = readPrompt(prompt, language, { about, readers });
  const has = new Set(promptParts.filter((part) => parts.includes(part) && reading.found.has(part)));
  const kind =
    reading.shape !== 'sentences'
      ? 'words'
      : reading.doubts.get('task') === 'other-subject' || (!has.has('task') && !reading.doubts.has('task'))
        ? 'elsewhere'
        : 'passages';
  const passages = kind === 'passages' ? composeAnswer(situation, has) : [];
  return {
    reading,
    has,
    count: has.size,
    kind: passages.length === 0 && kind === 'passages' ? 'elsewhere' : kind,
    passages,
  };
}

/** A prompt cut where a part of it begins or ends, for showing what says what. Where two overlap, the first one is kept. */
export function cutPrompt(
  prompt: string,
  { found }: PromptReading,
  parts: readonly PromptPart[],
): readonly { readonly text: string; readonly part?: PromptPart }[] {
  const pieces: { text: string; part?: PromptPart }[] = [];
  const stretches = parts
    .flatMap((part) => {
      const stretch = found.get(part);
      return stretch ? [{ part, ...stretch }] : [];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let at = 0;
  for (const [i, { part, start, end }] of stretches.entries()) {
    // A task runs on as far as the next part.
    const until = Math.min(end, stretches[i + 1]?.start ?? end);
    if (start < at || until <= start) continue;
    if (start > at) pieces.push({ text: prompt.slice(at, start) });
    pieces.push({ text: prompt.slice(start, until), part });
    at = until;
  }
  if (at < prompt.length) pieces.push({ text: prompt.slice(at) });
  return pieces;
}

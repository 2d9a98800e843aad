import { useEffect, useState } from 'preact/hooks';
import type { Presented, Response } from '../../../core/items/item.ts';
import { callTrial, type Verdict } from '../calls.ts';

/** An answer given in a trial. `response` null is "I don't know". */
export interface Given {
  readonly question: Presented;
  readonly response: Response | null;
}

export interface Verdicts {
  readonly of: (given: Given) => Verdict | undefined;
  readonly failed: boolean;
  readonly again: () => void;
}

/** What the server says of each answer of a trial, asked again in the other language: nothing of it stays on this computer. */
export function useVerdicts(courseId: string | undefined, answers: readonly Given[]): Verdicts {
  const [known, setKnown] = useState<ReadonlyMap<string, Verdict>>(new Map());
  const [failed, setFailed] = useState(false);
  const missing = answers.filter((given) => !known.has(keyOf(given)));
  const ask = async (given: Given, isLeft: () => boolean) => {
    if (courseId === undefined) return;
    const { item, variant, language } = given.question;
    const outcome = await callTrial('POST /api/courses/:courseId/trial-answers', {
      params: { courseId },
      body: { item, variant, language, response: given.response },
    });
    if (isLeft()) return;
    if (outcome.ok) setKnown((before) => new Map(before).set(keyOf(given), outcome.value));
    else setFailed(true);
  };
  const askMissing = () => {
    let left = false;
    setFailed(false);
    for (const given of missing) void ask(given, () => left);
    return () => {
      left = true;
    };
  };
  const wanted = [courseId, ...answers.map(keyOf)].join(' ');
  useEffect(askMissing, [wanted]);
  return { of: (given) => known.get(keyOf(given)), failed, again: () => void askMissing() };
}

function keyOf({ question: { item, variant, language }, response }: Given): string {
  return JSON.stringify([item, variant, language, response]);
}

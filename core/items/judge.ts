import type { Grade } from './item.ts';

/** Everything is right. */
export const right: Grade = { score: 1, mistakes: ['right'] };

/** Not right: at most what is just under 1 whatever the sum says, and always something to tell. */
export function partly(score: number, mistakes: readonly string[]): Grade {
  const bounded = Math.min(Math.max(score, 0), 0.99);
  return { score: Math.round(bounded * 1000) / 1000, mistakes: mistakes.length > 0 ? mistakes : ['otherwise'] };
}

/**
 * Judges what was picked among things that are right or wrong: share of the right ones picked minus share of the wrong
 * ones picked, so that picking everything, nothing or at random is worth 0 on average.
 */
export function judgePicks(all: readonly string[], key: readonly string[], picked: readonly string[]): Grade {
  const chosen = new Set(picked.filter((word) => all.includes(word)));
  const missed = key.filter((word) => !chosen.has(word));
  const excess = [...chosen].filter((word) => !key.includes(word));
  if (missed.length === 0 && excess.length === 0) return right;
  const hits = (key.length - missed.length) / Math.max(key.length, 1);
  const falseAlarms = excess.length / Math.max(all.length - key.length, 1);
  return partly(hits - falseAlarms, [...excess, ...missed]);
}

/** Judges things that each have one place: share of those in it. `placed` says where each was put, if anywhere. */
export function judgePlaces(
  key: Readonly<Record<string, string>>,
  placed: Readonly<Record<string, string | undefined>>,
): Grade {
  const words = Object.keys(key);
  const wrong = words.filter((word) => placed[word] !== key[word]);
  if (wrong.length === 0) return right;
  return partly(
    (words.length - wrong.length) / words.length,
    wrong.map((word) => (placed[word] === undefined ? word : `${word}.${placed[word]}`)),
  );
}

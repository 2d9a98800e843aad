import type { Reason } from '../../../core/learning/contract.ts';
import { language } from '../../kit/language.ts';
import { t } from './texts.ts';

/** In which words a skill that is not shown is named, by where its module stands. */
const wordsFor = { here: 'now', next: 'now', done: 'was', optional: 'free' } as const;

/**
 * One sentence that says why a module is proposed, from the reason the server computed, in the page's language. Of a finished
 * module it says why it was done: the reason is then that of before. Beside the route it offers, and imposes nothing.
 */
export function sayReason(reason: Reason, status: keyof typeof wordsFor = 'next'): string {
  const isDone = status === 'done';
  switch (reason.code) {
    case 'not-yet':
    case 'uncertain': {
      const [first, second] = labelsOf(reason);
      const words = wordsFor[status];
      if (first === undefined) return t(isDone ? 'was-interest' : 'reason-interest');
      if (second === undefined) return t(`${words}-${reason.code}-one`, { first });
      return t(`${words}-${reason.code}-two`, { first, second });
    }
    case 'already-shown':
      if (reason.shown >= reason.of) return t(isDone ? 'was-solid' : 'reason-solid');
      return t(isDone ? 'was-partly-shown' : 'reason-partly-shown', { shown: reason.shown, n: reason.of });
    case 'for-everyone':
      return t(isDone ? 'was-for-everyone' : 'reason-for-everyone');
    case 'interest':
      return t(isDone ? 'was-interest' : 'reason-interest');
    case 'compulsory':
    case 'added':
      return t(`${isDone ? 'was' : 'is'}-${reason.code}-${reason.for}`);
  }
}

function labelsOf(reason: { readonly labels: readonly { readonly fr: string; readonly en: string }[] }): string[] {
  return reason.labels.map((label) => label[language()].trim().replace(/\.$/, ''));
}

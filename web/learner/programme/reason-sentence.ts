import type { Reason } from '../../../core/learning/contract.ts';
import { language } from '../../kit/language.ts';
import { t } from './texts.ts';

/**
 * One sentence that says why a module is proposed, from the reason the server computed, in the page's language. Of a finished
 * module it says why it was done: the reason is then that of before.
 */
export function sayReason(reason: Reason, isDone = false): string {
  switch (reason.code) {
    case 'not-yet': {
      const [first, second] = labelsOf(reason);
      if (first === undefined) return t(isDone ? 'was-interest' : 'reason-interest');
      if (second === undefined) return t(isDone ? 'was-not-yet-one' : 'not-yet-one', { first });
      return t(isDone ? 'was-not-yet-two' : 'not-yet-two', { first, second });
    }
    case 'uncertain': {
      const [first, second] = labelsOf(reason);
      if (first === undefined) return t(isDone ? 'was-interest' : 'reason-interest');
      if (second === undefined) return t(isDone ? 'was-uncertain-one' : 'uncertain-one', { first });
      return t(isDone ? 'was-uncertain-two' : 'uncertain-two', { first, second });
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

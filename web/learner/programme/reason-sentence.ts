import type { Reason } from '../../../core/learning/contract.ts';
import { language } from '../../kit/language.ts';
import { t } from './texts.ts';

/** One sentence that says why a module is proposed, from the reason the server computed, in the page's language. */
export function sayReason(reason: Reason): string {
  switch (reason.code) {
    case 'not-yet': {
      const [first, second] = labelsOf(reason);
      if (first === undefined) return t('reason-interest');
      return second === undefined ? t('not-yet-one', { first }) : t('not-yet-two', { first, second });
    }
    case 'uncertain': {
      const [first, second] = labelsOf(reason);
      if (first === undefined) return t('reason-interest');
      return second === undefined ? t('uncertain-one', { first }) : t('uncertain-two', { first, second });
    }
    case 'already-shown':
      return reason.shown >= reason.of
        ? t('reason-solid')
        : t('reason-partly-shown', { shown: reason.shown, n: reason.of });
    case 'for-everyone':
      return t('reason-for-everyone');
    case 'interest':
      return t('reason-interest');
  }
}

function labelsOf(reason: { readonly labels: readonly { readonly fr: string; readonly en: string }[] }): string[] {
  return reason.labels.map((label) => label[language()].trim().replace(/\.$/, ''));
}

import { language } from '../../kit/language.ts';
import { t } from './belief-texts.ts';
import type { Gains } from './read-gains.ts';

/** One sentence that says where the belief about a skill comes from, in the page's language. */
export function sayBelief(why: Gains['skills'][number]['why']): string {
  if (why.code === 'from-others') return t('from-others');
  if (why.code !== 'asked') return t(why.code, { label: why.label[language()].trim().replace(/\.$/, '') });
  const { right, of: n, dontKnow } = why;
  if (right === n) return t('all-right', { n });
  if (right > 1) return t('some-right', { right, n });
  if (right === 1) return t('one-right', { n });
  return t(dontKnow === n ? 'dont-know' : 'none-right', { n });
}

import { language } from '../../kit/language.ts';
import type { SkillMap } from '../calls.ts';
import { t } from './texts.ts';

/** The one sentence of a class's diagnostic: the skill that most pupils have not shown yet, or that none stands out. */
export function sayMeaning({ meaning, skills }: Pick<SkillMap, 'meaning' | 'skills'>): string {
  const skill = skills.find(({ id }) => id === meaning?.skill);
  if (!meaning || !skill) return t('nothing-stands-out');
  // Told from the totals on the screen, so that the sentence and the table never disagree.
  const n = skill.totals.uncertain + skill.totals.notYet;
  return t('meaning', { n, of: n + skill.totals.shown, statement: skill.statement[language()] });
}

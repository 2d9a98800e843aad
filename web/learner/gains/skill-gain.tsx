import { AreaShape } from '../../kit/area-shape.tsx';
import { formatShare } from '../../kit/i18n.ts';
import { language } from '../../kit/language.ts';
import { Tag } from '../../kit/tag.tsx';
import { sayBelief } from './belief-sentence.ts';
import type { Gains } from './read-gains.ts';
import { movementOf, standingOf } from './skill-words.ts';
import { t } from './texts.ts';

const tones = { gained: 'yes', clearer: 'info', known: 'plain', open: 'plain' } as const;
const areas = [1, 2, 3, 4, 5] as const;

/** One skill before and now: two bars, and the same in words. */
export function SkillGain({ skill }: { readonly skill: Gains['skills'][number] }) {
  const movement = movementOf(skill);
  const spoken = language();
  const [before, now] = [t(`word-${standingOf(skill.before)}`), t(`word-${standingOf(skill.now)}`)];
  return (
    <li class="l-gain" data-movement={movement}>
      <div class="l-gain-top">
        <AreaShape area={areas.find((area) => area === skill.area) ?? 1} />
        <h3>{skill.label[spoken]}</h3>
        <Tag tone={tones[movement]} {...(movement === 'gained' ? { icon: 'check' } : {})}>
          {t(`moved-${movement}`)}
        </Tag>
      </div>
      <p class="k-small">{skill.statement[spoken]}</p>
      <div class="l-gain-bars" aria-hidden="true">
        <span>
          <i style={{ width: `${percent(skill.before)}%` }} />
        </span>
        <span>
          <i style={{ width: `${percent(skill.now)}%` }} />
        </span>
      </div>
      <p class="k-small">{t('bar', { before, now, was: chance(skill.before), is: chance(skill.now) })}</p>
      <p class="k-small">{sayBelief(skill.why)}</p>
    </li>
  );
}

/** A few answers never make sure: nothing is said to be certain. */
function chance(probability: number): string {
  return formatShare(Math.min(0.99, Math.max(0.01, probability)));
}

function percent(share: number): number {
  return Math.max(3, Math.round(share * 100));
}

import { useEffect, useState } from 'preact/hooks';
import { LinkButton } from '../../kit/button.tsx';
import { Icon } from '../../kit/icons.tsx';
import { language } from '../../kit/language.ts';
import { addresses } from '../addresses.ts';
import { type Gains, readGains } from '../gains/read-gains.ts';
import { standingOf } from '../gains/skill-words.ts';
import { t } from './texts.ts';

interface ShownSkillsProps {
  readonly place: string;
  readonly runId: string;
  /** What the module teaches. */
  readonly skills: readonly string[];
  /** Whether the server has every answer: before, nothing can be said of them. */
  readonly isSent: boolean;
}

/** What the learner's answers show of a module's skills, and what is to be gone over again; then the way to everything gained. */
export function ShownSkills({ place, runId, skills, isSent }: ShownSkillsProps) {
  const [gains, setGains] = useState<Gains>();
  useEffect(() => {
    if (!isSent || gains) return;
    let isWanted = true;
    void readGains(runId).then((outcome) => {
      if (isWanted && outcome.ok && !outcome.isOld) setGains(outcome.value);
    });
    return () => {
      isWanted = false;
    };
  }, [isSent, runId]);
  const taught = gains?.skills.filter(({ id }) => skills.includes(id)) ?? [];
  const shown = taught.filter(({ now }) => standingOf(now) === 'shown');
  const others = taught.filter((skill) => !shown.includes(skill));
  return (
    <>
      {taught.length > 0 && (
        <div class="k-card m-objectives">
          <SkillList title={t('shown')} skills={shown} isShown />
          <SkillList title={t('to-review')} skills={others} />
          <p class="k-small">{t('shown-from')}</p>
        </div>
      )}
      <div class="k-row">
        <LinkButton href={addresses.gains(place)}>{t('see-gains')}</LinkButton>
      </div>
    </>
  );
}

interface SkillListProps {
  readonly title: string;
  readonly skills: Gains['skills'];
  readonly isShown?: boolean;
}

function SkillList({ title, skills, isShown = false }: SkillListProps) {
  if (skills.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {skills.map(({ id, label }) => (
          <li key={id} data-shown={isShown || undefined}>
            <Icon name={isShown ? 'check' : 'try'} />
            <span>{label[language()]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

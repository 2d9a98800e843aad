import { Button } from '../../kit/button.tsx';
import { formatShare } from '../../kit/i18n.ts';
import { Icon } from '../../kit/icons.tsx';
import { language } from '../../kit/language.ts';
import type { LiveLearner } from '../calls.ts';
import { t } from './texts.ts';

export interface LearnerCardProps {
  readonly learner: LiveLearner;
  /** The server's clock, so that a computer set wrong does not count wrong minutes. */
  readonly now: string;
  readonly onAnswer: (learner: LiveLearner) => Promise<void>;
}

/** One pupil at work: how far, where, and whether someone is wanted. */
export function LearnerCard({ learner, now, onAnswer }: LearnerCardProps) {
  const { name, percent, stage, helpWantedAt } = learner;
  return (
    <li class="o-pupil" data-state={stateOf(learner)}>
      <p class="o-pupil-top">
        <b>{name}</b>
        {stage !== 'not-joined' && <span class="k-number">{formatShare(percent / 100)}</span>}
      </p>
      <span class="o-pupil-track" aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
      <p class="o-pupil-where">
        {helpWantedAt && <Icon name="hand" size={18} />}
        {helpWantedAt === null && learner.stuckMinutes !== null && <Icon name="pause" size={16} />}
        {helpWantedAt === null && learner.away && <Icon name="offline" size={16} />}
        <span>{whereIs(learner, now)}</span>
      </p>
      {helpWantedAt && (
        <Button small aria-label={`${t('coming')} · ${name}`} onClick={() => onAnswer(learner)}>
          {t('coming')}
        </Button>
      )}
    </li>
  );
}

function stateOf({ stage, helpWantedAt, stuckMinutes, away }: LiveLearner): string {
  if (helpWantedAt !== null) return 'hand';
  if (stuckMinutes !== null) return 'stuck';
  if (away) return 'away';
  return stage === 'not-joined' || stage === 'finished' ? stage : 'working';
}

function whereIs(learner: LiveLearner, now: string): string {
  const { stage, away, stuckMinutes, helpWantedAt } = learner;
  const place = placeOf(learner);
  if (helpWantedAt !== null) {
    const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(helpWantedAt)) / 60_000));
    return join(t('wants-help', { n: minutes }), place);
  }
  if (stuckMinutes !== null) return join(t('stuck-since', { n: stuckMinutes }), place);
  if (away) return t('away');
  return place || t(`stage-${stage}`);
}

function placeOf({ stage, question, module }: LiveLearner): string {
  if (stage === 'diagnostic') return question === null ? t('stage-diagnostic') : t('at-question', { question });
  if (stage !== 'module' || !module) return '';
  return join(module.title[language()], sayHowFar(module.section));
}

function sayHowFar(section: string | null): string {
  if (section === 'question') return t('section-question');
  if (section === 'explore') return t('section-explore');
  if (section === 'retain') return t('section-retain');
  if (section === 'practise') return t('section-practise');
  return section === 'further' ? t('section-further') : '';
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

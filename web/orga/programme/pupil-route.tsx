import { Card } from '../../kit/card.tsx';
import { language } from '../../kit/language.ts';
import { Note } from '../../kit/note.tsx';
import { Tag } from '../../kit/tag.tsx';
import type { PupilProgramme } from '../calls.ts';
import { t } from './texts.ts';

type Shown = NonNullable<PupilProgramme['programme']>['modules'][number];

/** A pupil's route as the pupil reads it: same modules, same order, same figures. */
export function PupilRoute({ pupil }: { readonly pupil: PupilProgramme }) {
  const { programme, learner } = pupil;
  const spoken = language();
  if (!programme)
    return (
      <Note kind="info" title={t('before-diagnostic')}>
        {t('before-diagnostic-why', { name: learner.name })}
      </Note>
    );
  return (
    <Card as="section" class="o-route" label={t('route-of', { name: learner.name })}>
      <h2>{t('route-of', { name: learner.name })}</h2>
      <p class="k-small">{t('same-as-pupil')}</p>
      <dl class="o-route-figures">
        <div>
          <dt>{t('done-words')}</dt>
          <dd class="k-number">{t('done-of', { done: programme.done, total: programme.planned })}</dd>
        </div>
        <div>
          <dt>{t('left-words')}</dt>
          <dd class="k-number">{t('minutes', { n: programme.minutesLeft })}</dd>
        </div>
        <div>
          <dt>{t('shown-words')}</dt>
          <dd class="k-number">{t('done-of', { done: programme.skills.shown, total: programme.skills.of })}</dd>
        </div>
      </dl>
      <ol class="o-route-modules">
        {programme.modules.map((module) => (
          <li key={module.id} data-status={module.status}>
            <span>
              <b>{module.title[spoken]}</b> <span class="k-small k-number">{t('minutes', { n: module.minutes })}</span>
              <span class="k-small o-route-why">
                {sayWhy(module)}
                {module.status !== 'done' && module.expectedGain >= 0.5 && (
                  <> {t('gain', { n: Math.round(module.expectedGain), gain: Math.round(module.expectedGain) })}</>
                )}
              </span>
            </span>
            <Tag
              tone={module.status === 'here' ? 'signal' : 'plain'}
              {...(module.status === 'done' ? { icon: 'check' as const } : {})}
            >
              {t(`status-${module.status}`)}
            </Tag>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function sayWhy({ reason }: Shown): string {
  const spoken = language();
  switch (reason.code) {
    case 'not-yet':
    case 'uncertain':
      return t(`why-${reason.code}`, { names: reason.labels.map((label) => label[spoken]).join(', ') });
    case 'already-shown':
      return t('why-already-shown', { shown: reason.shown, of: reason.of });
    case 'compulsory':
    case 'added':
      return t(`why-${reason.code}-${reason.for}`);
    default:
      return t(`why-${reason.code}`);
  }
}

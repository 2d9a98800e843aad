import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { z } from 'zod';
import type { LearningContract } from '../../../core/learning/contract.ts';
import { LinkButton } from '../../kit/button.tsx';
import { formatNumber } from '../../kit/i18n.ts';
import { language } from '../../kit/language.ts';
import { Skeleton } from '../../kit/skeleton.tsx';
import { addresses } from '../addresses.ts';
import { call } from '../calls.ts';
import { CourseGate, GateNotice, type InCourse } from '../course-gate.tsx';
import { Frame } from '../frame.tsx';
import { Heading } from '../heading.tsx';
import { preloadPage } from '../pages.ts';
import { callOrKept, hasNames } from '../sending/kept-replies.ts';
import { pupilOutbox } from '../sending/pupil-outbox.ts';
import { SkillGain } from './skill-gain.tsx';
import { movementOf, orderGains } from './skill-words.ts';
import { t } from './texts.ts';

export type Gains = z.output<LearningContract['readGains']['reply']>;

/** What was gained: each skill before and now, in words, and what to do next. */
export default function GainsPage() {
  return <CourseGate>{(course) => <GainsOf {...course} />}</CourseGate>;
}

function GainsOf({ place, journey }: InCourse) {
  const { route } = useLocation();
  const [gains, setGains] = useState<Gains>();
  const [away, setAway] = useState<{ readonly offline: boolean }>();
  const { runId } = journey;
  const course = journey.course.title[language()];

  const look = async () => {
    setAway(undefined);
    await (await pupilOutbox()).drain(1500);
    const outcome = await callOrKept(`gains.${runId}`, isGains, () =>
      call('GET /api/journeys/:runId/gains', { params: { runId } }),
    );
    if (outcome.ok) return setGains(outcome.value);
    if (outcome.problem?.code === 'diagnostic-first') return route(addresses.departure(place), true);
    setAway({ offline: outcome.offline });
  };
  useEffect(() => {
    void look();
    preloadPage('programme');
  }, [runId]);

  const isOver = gains?.journey.step === 'finished';
  return (
    <Frame place={place}>
      <div>
        <p class="k-small">{`${course} · ${journey.group}`}</p>
        <Heading title={t('page', { course })}>
          {isOver ? t('title-over', { name: journey.learner }) : t('title')}
        </Heading>
      </div>
      {away && <GateNotice found={{ state: 'away', offline: away.offline }} onRetry={look} />}
      {!gains && !away && <Skeleton lines={6} />}
      {gains && <Sheet place={place} gains={gains} isOver={isOver ?? false} />}
    </Frame>
  );
}

function Sheet({ place, gains, isOver }: { readonly place: string; readonly gains: Gains; readonly isOver: boolean }) {
  const ordered = orderGains(gains.skills);
  const touched = ordered.filter((skill) => skill.worked || ['gained', 'clearer'].includes(movementOf(skill)));
  const others = ordered.filter((skill) => !touched.includes(skill));
  const gained = ordered.filter((skill) => movementOf(skill) === 'gained').length;
  return (
    <>
      <p class="l-lead">{gains.modulesDone === 0 ? t('no-module') : t('says-gained', { n: gained })}</p>
      <dl class="l-figures">
        <div>
          <dt>{t('modules', { n: gains.modulesDone })}</dt>
          <dd class="k-number">{formatNumber(gains.modulesDone)}</dd>
        </div>
        <div>
          <dt>{t('minutes')}</dt>
          <dd class="k-number">{t('minutes-figure', { n: gains.minutes })}</dd>
        </div>
        <div>
          <dt>{t('gained', { n: gained })}</dt>
          <dd class="k-number">{formatNumber(gained)}</dd>
        </div>
      </dl>
      <section class="k-stack" aria-labelledby="skills">
        <div>
          <h2 id="skills">{t('list')}</h2>
          <p class="k-small">{t('list-why')}</p>
        </div>
        {touched.length > 0 && (
          <ul class="l-gains">
            {touched.map((skill) => (
              <SkillGain key={skill.id} skill={skill} />
            ))}
          </ul>
        )}
        {others.length > 0 && (
          <details class="l-more">
            <summary>{t('others', { n: others.length })}</summary>
            <ul class="l-gains">
              {others.map((skill) => (
                <SkillGain key={skill.id} skill={skill} />
              ))}
            </ul>
          </details>
        )}
      </section>
      <section class="k-card l-next" aria-labelledby="next">
        <h2 id="next">{t('next-title')}</h2>
        <p>{isOver ? t('next-over') : t('next-on')}</p>
        <div class="k-row">
          <LinkButton look="signal" href={addresses.programme(place)}>
            {t(isOver ? 'next-choose' : 'next-route')}
          </LinkButton>
          <LinkButton look="link" href={addresses.home}>
            {t('next-home')}
          </LinkButton>
        </div>
      </section>
    </>
  );
}

function isGains(value: unknown): value is Gains {
  return hasNames(value, 'journey', 'skills', 'modulesDone');
}

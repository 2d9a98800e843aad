import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { LinkButton } from '../../kit/button.tsx';
import { formatDate, formatNumber } from '../../kit/i18n.ts';
import { language } from '../../kit/language.ts';
import { Skeleton } from '../../kit/skeleton.tsx';
import { addresses } from '../addresses.ts';
import { CourseGate, GateNotice, type InCourse } from '../course-gate.tsx';
import { Frame } from '../frame.tsx';
import { Heading } from '../heading.tsx';
import { preloadPage } from '../pages.ts';
import { sayReason } from '../programme/reason-sentence.ts';
import { RefresherCard } from '../refresher/refresher-card.tsx';
import { pupilOutbox } from '../sending/pupil-outbox.ts';
import { type Gains, readGains } from './read-gains.ts';
import { SkillGain } from './skill-gain.tsx';
import { movementOf, orderGains } from './skill-words.ts';
import { t } from './texts.ts';

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
    const outcome = await readGains(runId);
    if (outcome.ok) return setGains(outcome.value);
    if (outcome.problem?.code === 'diagnostic-first') return route(addresses.departure(place), true);
    setAway({ offline: outcome.offline });
  };
  useEffect(() => {
    void look();
    preloadPage('programme');
    preloadPage('certificate');
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
  const moved = gained + ordered.filter((skill) => movementOf(skill) === 'clearer').length;
  return (
    <>
      <p class="l-lead">{gains.modulesDone === 0 ? t('no-module') : t('says-moved', { n: moved })}</p>
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
      {gains.modulesDone > 0 && <Counts count={gains.count} />}
      <RefresherCard place={place} refreshers={gains.journey.refreshers} />
      <Next place={place} gains={gains} isOver={isOver} />
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
    </>
  );
}

/** What to do now: go on, take one more module, come back in some days, keep the certificate. */
function Next({ place, gains, isOver }: { readonly place: string; readonly gains: Gains; readonly isOver: boolean }) {
  const { due, nextAt } = gains.journey.refreshers;
  return (
    <section class="k-card l-next" aria-labelledby="next">
      <h2 id="next">{t('next-title')}</h2>
      <p>{isOver ? t('next-over') : t('next-on')}</p>
      {gains.next.length > 0 && (
        <ul class="l-next-modules">
          {gains.next.map(({ id, title, minutes, reason, status }) => (
            <li key={id}>
              <a href={addresses.module(place, id)}>{title[language()]}</a>{' '}
              <span class="k-small k-number">{t('next-minutes', { n: minutes })}</span>
              <span class="k-small">{sayReason(reason, status)}</span>
            </li>
          ))}
        </ul>
      )}
      {due === 0 && nextAt && gains.modulesDone > 0 && (
        <p>{t('next-refresher', { date: formatDate(nextAt, { day: 'numeric', month: 'long' }) })}</p>
      )}
      <div class="k-row">
        {isOver && (
          <LinkButton look="signal" icon="flag" href={addresses.certificate(place)}>
            {t('next-certificate')}
          </LinkButton>
        )}
        <LinkButton look={isOver ? 'quiet' : 'signal'} href={addresses.programme(place)}>
          {t(isOver ? 'next-choose' : 'next-route')}
        </LinkButton>
        <LinkButton look="link" href={addresses.home}>
          {t('next-home')}
        </LinkButton>
      </div>
    </section>
  );
}

/** How many skills are thought mastered, then and now, with the bounds that hold nine times in ten. */
function Counts({ count }: { readonly count: Gains['count'] }) {
  const range = ({ low, high }: Gains['count']['now']) =>
    low === high ? formatNumber(low) : t('range', { low, high });
  const { of } = count.now;
  return (
    <figure class="l-counts" aria-labelledby="counts">
      <figcaption id="counts">
        {t('counts', { before: range(count.before), now: range(count.now), of })}{' '}
        <span class="k-small">{t('counts-margin')}</span>
      </figcaption>
      <div aria-hidden="true">
        {(['before', 'now'] as const).map((when) => {
          const { low, high, expected } = count[when];
          const share = (value: number) => `${(100 * value) / Math.max(1, of)}%`;
          return (
            <p key={when} data-when={when}>
              <span class="k-small">{t(`counts-${when}`)}</span>
              <span class="l-count-line">
                <i
                  class="l-count-band"
                  style={{ insetInlineStart: share(low), width: `max(4px, ${share(high - low)})` }}
                />
                <b class="l-count-mark" style={{ insetInlineStart: share(expected) }} />
              </span>
              <span class="k-small k-number">{range(count[when])}</span>
            </p>
          );
        })}
      </div>
    </figure>
  );
}

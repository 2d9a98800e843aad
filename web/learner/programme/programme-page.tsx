import { useEffect, useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import type { z } from 'zod';
import type { LearningContract } from '../../../core/learning/contract.ts';
import { countProgramme } from '../../../core/learning/programme-figures.ts';
import { LinkButton } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { language } from '../../kit/language.ts';
import { Note } from '../../kit/note.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { addresses } from '../addresses.ts';
import { call } from '../calls.ts';
import { WorkshopLink } from '../conversation/workshop-link.tsx';
import { CourseGate, GateNotice, type InCourse } from '../course-gate.tsx';
import { Frame } from '../frame.tsx';
import { Heading } from '../heading.tsx';
import { HelpButton } from '../help-button.tsx';
import { preloadPage } from '../pages.ts';
import { RefresherCard } from '../refresher/refresher-card.tsx';
import { callOrKept, hasNames } from '../sending/kept-replies.ts';
import { pupilOutbox } from '../sending/pupil-outbox.ts';
import { sayChanges } from './changes-sentence.ts';
import { findDoneHere } from './find-done-here.ts';
import { ModuleCard } from './module-card.tsx';
import { RouteMap, type Stop } from './route-map.tsx';
import { t } from './texts.ts';
import { withDoneHere } from './with-done-here.ts';

export type Programme = z.output<LearningContract['readProgramme']['reply']>;
export type ProposedModule = Programme['modules'][number];

/** What is still on its way from a module is waited for this long, so that the route shows it done. */
const patienceMs = 1500;

/** The personalised programme: a route, its modules and why each one is there. */
export default function ProgrammePage() {
  return <CourseGate>{(course) => <ProgrammeOf {...course} />}</CourseGate>;
}

function ProgrammeOf({ place, journey }: InCourse) {
  const { route } = useLocation();
  const { query } = useRoute();
  const [programme, setProgramme] = useState<Programme>();
  const [away, setAway] = useState<{ readonly offline: boolean }>();
  const { runId } = journey;
  const isFirst = query.premiere === '1';
  const course = journey.course.title[language()];

  const look = async () => {
    setAway(undefined);
    await (await pupilOutbox()).drain(patienceMs);
    const outcome = await callOrKept(`programme.${runId}`, isProgramme, () =>
      call('GET /api/journeys/:runId/programme', { params: { runId } }),
    );
    if (outcome.ok) {
      const ids = outcome.value.modules.map(({ id }) => id);
      return setProgramme(withDoneHere(outcome.value, await findDoneHere(runId, ids)));
    }
    if (outcome.problem?.code === 'diagnostic-first') return route(addresses.departure(place), true);
    setAway({ offline: outcome.offline });
  };
  useEffect(() => {
    void look();
    preloadPage('module');
  }, [runId]);

  return (
    <Frame wide place={place} bar={<HelpButton journey={journey} />}>
      <div>
        <p class="k-small">{`${course} · ${journey.group}`}</p>
        <Heading title={t('page', { course })}>{t('title')}</Heading>
        {programme && <Figures programme={programme} />}
      </div>
      {away && <GateNotice found={{ state: 'away', offline: away.offline }} onRetry={look} />}
      {!programme && !away && (
        <>
          <p role="status" class={isFirst ? 'l-composing' : 'k-unseen'}>
            {t('composing')}
          </p>
          <Skeleton cards lines={3} />
        </>
      )}
      {programme && <Route place={place} programme={programme} isFirst={isFirst} />}
    </Frame>
  );
}

interface RouteProps {
  readonly place: string;
  readonly programme: Programme;
  readonly isFirst: boolean;
}

function Route({ place, programme, isFirst }: RouteProps) {
  const onRoute = programme.modules.filter(isOnRoute);
  const optional = programme.modules.filter(({ status }) => status === 'optional');
  const isOver = countProgramme(programme).finished;
  const spoken = language();
  const stops = onRoute.map(({ id, title, status }): Stop => ({ id, title: title[spoken], status }));
  if (programme.modules.length === 0) return <EmptyState title={t('empty')}>{t('empty-why')}</EmptyState>;
  return (
    <>
      {isOver && (
        <Note kind="yes" title={t('all-done')}>
          {t('all-done-more')}
          <p>
            <LinkButton small look="signal" href={addresses.gains(place)}>
              {t('see-gains')}
            </LinkButton>
          </p>
        </Note>
      )}
      {isFirst && !isOver && (
        <Note kind="info" title={t('ready', { n: onRoute.length })} live>
          {t('ready-more')}
        </Note>
      )}
      {programme.changes && !isOver && (
        <Note kind="info" title={null}>
          {sayChanges(programme.changes)}
        </Note>
      )}
      {!isFirst && <RefresherCard place={place} refreshers={programme.journey.refreshers} />}
      <RouteMap stops={stops} />
      <section aria-labelledby="route">
        <h2 id="route" class="k-unseen">
          {t('list')}
        </h2>
        <ol class="l-cards">
          {onRoute.map((module) => (
            <ModuleCard key={module.id} module={module} href={addresses.module(place, module.id)} />
          ))}
        </ol>
      </section>
      {optional.length > 0 && (
        <section class="k-stack" aria-labelledby="optional">
          <div>
            <h2 id="optional">{t('optional')}</h2>
            <p class="k-small">{t('optional-why')}</p>
          </div>
          <ul class="l-cards">
            {optional.map((module) => (
              <ModuleCard key={module.id} module={module} href={addresses.module(place, module.id)} />
            ))}
          </ul>
        </section>
      )}
      {!isOver && onRoute.some(({ status }) => status === 'done') && (
        <p>
          <LinkButton look="link" href={addresses.gains(place)}>
            {t('see-gains')}
          </LinkButton>
        </p>
      )}
      <WorkshopLink place={place} />
    </>
  );
}

function Figures({ programme }: { readonly programme: Programme }) {
  const { done, planned, minutesLeft } = countProgramme(programme);
  const { shown, uncertain, of } = programme.skills;
  return (
    <dl class="l-figures">
      <Figure value={t('modules-done', { done, total: planned })} words={t('modules-done-words')} />
      {minutesLeft > 0 ? (
        <Figure value={t('minutes-left', { n: minutesLeft })} words={t('minutes-left-words')} />
      ) : (
        <Figure value={t('route-over')} words={t('route-over-words')} />
      )}
      <Figure value={t('skills-shown', { shown, of })} words={t('skills-shown-words', { n: uncertain })} />
    </dl>
  );
}

function Figure({ value, words }: { readonly value: string; readonly words: string }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd class="k-number">{value}</dd>
    </div>
  );
}

function isOnRoute(module: ProposedModule): module is ProposedModule & { status: Stop['status'] } {
  return module.status !== 'optional';
}

function isProgramme(value: unknown): value is Programme {
  return hasNames(value, 'modules', 'skills', 'minutesLeft') && Array.isArray(value.modules);
}

import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { z } from 'zod';
import type { Response } from '../../../core/items/item.ts';
import type { LearningContract } from '../../../core/learning/contract.ts';
import { LinkButton } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { formatDate } from '../../kit/i18n.ts';
import { language } from '../../kit/language.ts';
import { Note } from '../../kit/note.tsx';
import { ModuleCheck } from '../../player/module-check.tsx';
import { addresses, joinToReturn } from '../addresses.ts';
import { call } from '../calls.ts';
import { CourseGate, GateNotice, type InCourse } from '../course-gate.tsx';
import { Frame } from '../frame.tsx';
import { Heading } from '../heading.tsx';
import { makeId } from '../make-id.ts';
import { preloadPage } from '../pages.ts';
import { callOrKept, durableStore, hasNames } from '../sending/kept-replies.ts';
import { pupilOutbox, useSavedState } from '../sending/pupil-outbox.ts';
import { becomeSignedOut, useWho } from '../who.ts';
import { t } from './texts.ts';

type Refresher = z.output<LearningContract['startRefresher']['reply']>;

/** The questions due today on what was learnt some days ago: the same player as a module's measured check. */
export default function RefresherPage() {
  return <CourseGate>{(course) => <RefresherOf key={course.journey.runId} {...course} />}</CourseGate>;
}

function RefresherOf({ place, journey, look }: InCourse) {
  const { route } = useLocation();
  const who = useWho();
  const saved = useSavedState();
  const [refresher, setRefresher] = useState<Refresher>();
  const [trouble, setTrouble] = useState<'offline' | 'server' | 'nothing'>();
  const { runId } = journey;
  const course = journey.course.title[language()];
  const name = `refresher.${runId}`;

  const open = async () => {
    setTrouble(undefined);
    const outcome = await callOrKept(name, isRefresher, () =>
      call('POST /api/journeys/:runId/refresher', { params: { runId }, body: { language: language() } }),
    );
    if (outcome.ok) return become(await withUnsent(outcome.value));
    if (outcome.offline) return setTrouble('offline');
    if (outcome.problem.status >= 500) return setTrouble('server');
    if (outcome.problem.status === 401) {
      becomeSignedOut();
      return route(joinToReturn(place, addresses.refresher(place)), true);
    }
    if (outcome.problem.code === 'diagnostic-first') return route(addresses.departure(place), true);
    setTrouble('nothing');
  };
  const become = (next: Refresher) => {
    setRefresher(next);
    void durableStore().then((store) => store.keep(name, next));
  };
  useEffect(() => {
    void open();
    preloadPage('gains');
  }, [runId]);

  const isOver = refresher !== undefined && refresher.turn >= refresher.items.length;
  const isSent = saved === 'saved';
  useEffect(() => {
    if (isOver && isSent) look();
  }, [isOver, isSent]);

  const answer = (response: Response | null, spentMs: number) => {
    if (!refresher || who === 'unknown' || who?.kind !== 'pupil') return;
    const { learnerId } = who;
    const { testId, turn } = refresher;
    become({ ...refresher, turn: turn + 1 });
    const given = { turn, key: makeId(), response, spentMs, language: language() };
    // A refresher belongs to no module: its test stands for the passage.
    void pupilOutbox().then((outbox) =>
      outbox.add({ kind: 'answer', learnerId, passageId: testId, testId, answer: given }),
    );
  };

  return (
    <Frame place={place}>
      <div>
        <p class="k-small">{`${course} · ${journey.group}`}</p>
        <Heading title={t('page', { course })}>{t('title')}</Heading>
        {refresher?.turn === 0 && <p class="l-lead">{t('lead')}</p>}
      </div>
      {!refresher && trouble !== 'nothing' && (
        <GateNotice
          found={trouble ? { state: 'away', offline: trouble === 'offline' } : { state: 'looking' }}
          onRetry={open}
        />
      )}
      {trouble === 'nothing' && (
        <EmptyState title={t('nothing')} action={<Onward place={place} />}>
          {journey.refreshers.nextAt
            ? t('nothing-next', { date: formatDate(journey.refreshers.nextAt, { day: 'numeric', month: 'long' }) })
            : t('nothing-why')}
        </EmptyState>
      )}
      {refresher && !isOver && <ModuleCheck check={refresher} words="refresher" onAnswer={answer} isSent={isSent} />}
      {isOver && (
        <>
          <Note kind="yes" title={t('over-title')} live>
            {t(isSent ? 'over' : 'over-kept')} {isSent && sayNext(journey.refreshers)}
          </Note>
          <Onward place={place} />
        </>
      )}
    </Frame>
  );
}

function Onward({ place }: { readonly place: string }) {
  return (
    <div class="k-row">
      <LinkButton look="signal" href={addresses.gains(place)}>
        {t('see-gains')}
      </LinkButton>
      <LinkButton look="link" href={addresses.home}>
        {t('see-courses')}
      </LinkButton>
    </div>
  );
}

function sayNext({ due, nextAt }: InCourse['journey']['refreshers']): string {
  if (due > 0) return t('over-more');
  return nextAt ? t('over-next', { date: formatDate(nextAt, { day: 'numeric', month: 'long' }) }) : '';
}

/** What the server does not know yet counts as answered. */
async function withUnsent(refresher: Refresher): Promise<Refresher> {
  const unsent = await (await pupilOutbox()).unsentOf(refresher.testId);
  const answered = unsent.flatMap((one) => (one.kind === 'answer' ? [one.answer.turn + 1] : []));
  return { ...refresher, turn: Math.max(refresher.turn, ...answered) };
}

function isRefresher(value: unknown): value is Refresher {
  return hasNames(value, 'testId', 'turn', 'items');
}

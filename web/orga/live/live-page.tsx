import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { LinkButton } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { groupCode } from '../../kit/code-field.tsx';
import { Segments } from '../../kit/display-settings.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { language } from '../../kit/language.ts';
import { Note } from '../../kit/note.tsx';
import { Select } from '../../kit/select.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { showToast } from '../../kit/toast.tsx';
import { addresses } from '../addresses.ts';
import { call, type Live, type LiveLearner } from '../calls.ts';
import { Page } from '../page.tsx';
import { sayProblem } from '../said-reply.tsx';
import { ClassShows } from './class-shows.tsx';
import { JoinBar, JoinPanel } from './join-panel.tsx';
import { LearnerCard } from './learner-card.tsx';
import { isIn, type LiveOrder, liveOrders, sortLearners, type View, views } from './needs.ts';
import { t } from './texts.ts';
import { useLive } from './use-live.ts';
import './live.css';

/** The class at work: who is there, who needs someone first, and what the class shows. */
export function LivePage() {
  const { runId = '' } = useRoute().params;
  const { live, lost, problem, change } = useLive(runId);
  if (problem)
    return (
      <Page title={t('live')}>
        <EmptyState title={t('not-here')} action={<LinkButton href={addresses.home}>{t('all-runs')}</LinkButton>}>
          {sayProblem(problem)}
        </EmptyState>
      </Page>
    );
  if (!live)
    return (
      <Page title={t('live')}>{lost ? <Note kind="problem" title={t('lost')} /> : <Skeleton lines={8} cards />}</Page>
    );
  const { run, counts } = live;
  const isStarting = counts.joined === 0;
  const joining = <JoinBar live={live} onChange={(joined) => change((shown) => ({ ...shown, run: joined }))} />;
  return (
    <Page
      title={t('live')}
      over={
        <>
          <a href={addresses.home}>{t('all-runs')}</a> · {run.group.name} ·{' '}
          <a href={addresses.course(run.course.id)}>{run.course.title[language()]}</a>
        </>
      }
      actions={
        <>
          {!isStarting && <Code code={run.code} />}
          <LinkButton href={addresses.analysis(runId)}>{t('analysis')}</LinkButton>
          <LinkButton href={addresses.programme(runId)}>{t('programme')}</LinkButton>
          <LinkButton href={addresses.exchanges(runId)}>{t('exchanges')}</LinkButton>
          {counts.finished > 0 && <LinkButton href={addresses.certificates(runId)}>{t('certificates')}</LinkButton>}
          <LinkButton look="signal" href={addresses.board(runId)}>
            {t('show-board')}
          </LinkButton>
        </>
      }
    >
      <div class="o-live-lost" role="status">
        {lost && (
          <Note kind="problem" title={t('lost')}>
            {t('lost-why')}
          </Note>
        )}
      </div>
      {isStarting && <JoinPanel run={run}>{joining}</JoinPanel>}
      <Figures counts={counts} />
      <p class="k-unseen" role="status">
        {counts.needYou > 0 &&
          t('need-you-names', {
            names: live.learners
              .filter((learner) => learner.needsYou)
              .map(({ name }) => name)
              .join(', '),
          })}
      </p>
      <div class="o-live">
        <Learners live={live} onAnswer={(learner) => answer(runId, learner, change)} />
        <div class="o-live-side">
          <ClassShows runId={runId} measured={counts.modules + counts.finished} />
          {!isStarting && (
            <Card as="section" label={t('joining')}>
              <h2>{t('joining')}</h2>
              {joining}
            </Card>
          )}
        </div>
      </div>
    </Page>
  );
}

async function answer(runId: string, { id, name }: LiveLearner, change: (edit: (live: Live) => Live) => void) {
  change((live) => ({
    ...live,
    learners: live.learners.map((learner) =>
      learner.id === id ? { ...learner, helpWantedAt: null, needsYou: learner.stuckMinutes !== null } : learner,
    ),
  }));
  // The button pressed is gone: the next hand, or the list, takes the focus.
  setTimeout(() =>
    (
      document.querySelector<HTMLElement>('.o-pupils .k-button') ?? document.querySelector<HTMLElement>('.o-live-class')
    )?.focus(),
  );
  const outcome = await call('POST /api/runs/:runId/learners/:learnerId/help-answered', {
    params: { runId, learnerId: id },
  });
  if (!outcome.ok) showToast(t('hand-still-up', { name }), 'warning');
}

function Code({ code }: { readonly code: string }) {
  return (
    <span class="o-code">
      <span class="k-unseen">{t('code')} </span>
      {groupCode(code)}
    </span>
  );
}

function Figures({ counts }: { readonly counts: Live['counts'] }) {
  const figures = [
    { id: 'joined', value: `${counts.joined} / ${counts.learners}`, label: t('have-joined') },
    { id: 'diagnostic', value: String(counts.diagnostic), label: t('in-diagnostic') },
    { id: 'modules', value: String(counts.modules), label: t('in-modules') },
    { id: 'finished', value: String(counts.finished), label: t('have-finished') },
    { id: 'need', value: String(counts.needYou), label: t('need-you') },
  ];
  return (
    <dl class="o-figures">
      {figures.map(({ id, value, label }) => (
        <div key={id} data-call={id === 'need' && counts.needYou > 0 ? true : undefined}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface LearnersProps {
  readonly live: Live;
  readonly onAnswer: (learner: LiveLearner) => Promise<void>;
}

/** Who needs someone first is a list of its own, so that the others keep their place on the screen. */
function Learners({ live: { learners, now }, onAnswer }: LearnersProps) {
  const [view, setView] = useState<View>('all');
  const [order, setOrder] = useState<LiveOrder>('need');
  const count = (one: View) => learners.filter((learner) => isIn(one, learner)).length;
  const shown = sortLearners(
    learners.filter((learner) => isIn(view, learner)),
    order,
  );
  const isQueued = (learner: LiveLearner) => order === 'need' && learner.needsYou;
  const list = (label: string, queue: boolean) => (
    <ul class="o-pupils" data-queue={queue || undefined} aria-label={label}>
      {shown
        .filter((learner) => isQueued(learner) === queue)
        .map((learner) => (
          <LearnerCard key={learner.id} learner={learner} now={now} onAnswer={onAnswer} />
        ))}
    </ul>
  );
  return (
    <section class="o-live-class" tabIndex={-1} aria-label={t('pupils')}>
      <div class="o-live-tools">
        <Segments
          legend={t('show')}
          value={view}
          onPick={setView}
          options={views.map((id) => ({ id, label: `${t(`view-${id}`)} ${count(id)}` }))}
        />
        <Select
          label={t('order')}
          placeholder={null}
          value={order}
          onInput={(value) => setOrder(liveOrders.find((id) => id === value) ?? 'need')}
          options={liveOrders.map((value) => ({ value, label: t(`live-order-${value}`) }))}
        />
      </div>
      {shown.length === 0 && <p class="o-live-none">{t(`none-${view}`)}</p>}
      {shown.some(isQueued) && list(t('need-you-first'), true)}
      {shown.some((learner) => !isQueued(learner)) && list(t('pupils'), false)}
    </section>
  );
}

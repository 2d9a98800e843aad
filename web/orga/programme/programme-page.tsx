import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import type { Adjustment } from '../../../core/learning/adjustment.ts';
import type { Outcome } from '../../kit/api.ts';
import { Button } from '../../kit/button.tsx';
import { language } from '../../kit/language.ts';
import { Select } from '../../kit/select.tsx';
import { showToast } from '../../kit/toast.tsx';
import { addresses } from '../addresses.ts';
import { type ClassProgramme, call, type PupilProgramme } from '../calls.ts';
import { Page } from '../page.tsx';
import { SaidReply, sayProblem } from '../said-reply.tsx';
import { useReply } from '../use-reply.ts';
import { type Decision, decide } from './change-adjustment.ts';
import { ModuleList } from './module-list.tsx';
import { PupilRoute } from './pupil-route.tsx';
import { PupilsTable } from './pupils-table.tsx';
import { t } from './texts.ts';
import './programme.css';

/** What a change was, so that it can be said and undone. */
interface Done {
  readonly said: string;
  readonly before: Adjustment;
}

/** What is decided of the modules of a course, for the class or for one pupil; each change is said, and can be undone. */
export function ProgrammePage() {
  const { params, query } = useRoute();
  const { route } = useLocation();
  const { runId = '' } = params;
  const learnerId = query.pour;
  const asked = useReply(runId, (signal) => call('GET /api/runs/:runId/programme', { params: { runId }, signal }));
  const known = asked.reply.state === 'ready' ? asked.reply.value : undefined;
  return (
    <Page
      title={t('title')}
      over={
        <>
          <a href={addresses.run(runId)}>{t('back-to-run')}</a>
          {known && (
            <>
              {` · ${known.run.group.name} · `}
              <a href={addresses.course(known.run.course.id)}>{known.run.course.title[language()]}</a>
            </>
          )}
        </>
      }
    >
      <SaidReply asked={asked}>
        {(programme) => (
          <>
            <div class="o-whom">
              <Select
                label={t('whom-title')}
                placeholder={null}
                value={learnerId ?? ''}
                onInput={(id) => route(addresses.programme(runId, id || undefined))}
                options={[
                  { value: '', label: t('whole-class', { group: programme.run.group.name }) },
                  ...programme.pupils.map(({ id, name, adjusted }) => ({
                    value: id,
                    label: adjusted ? t('pupil-adjusted', { name }) : name,
                  })),
                ]}
              />
            </div>
            <details class="o-meaning">
              <summary>{t('rules-title')}</summary>
              <dl class="o-meanings">
                {(['by-answers', 'added', 'compulsory', 'removed'] as const).map((rule) => (
                  <div key={rule}>
                    <dt>{t(`rule-${rule}`)}</dt>
                    <dd>{t(`means-${rule}`)}</dd>
                  </div>
                ))}
              </dl>
            </details>
            {learnerId ? (
              <OnePupil key={learnerId} programme={programme} learnerId={learnerId} onChange={asked.again} />
            ) : (
              <WholeClass programme={programme} onChange={asked.again} />
            )}
          </>
        )}
      </SaidReply>
    </Page>
  );
}

function WholeClass({
  programme,
  onChange,
}: {
  readonly programme: ClassProgramme;
  readonly onChange: () => Promise<void>;
}) {
  const { run, modules, adjustment, revision } = programme;
  const steering = useSteering(
    { adjustment, revision },
    (change) => call('POST /api/runs/:runId/programme', { params: { runId: run.id }, body: change }),
    onChange,
  );
  const compulsory = modules.filter(({ id }) => adjustment.rules[id] === 'compulsory');
  const minutes = compulsory.reduce((sum, module) => sum + module.minutes, 0);
  return (
    <>
      <p class="o-lead">{t('intro-class', { from: run.course.minutes.from, to: run.course.minutes.to })}</p>
      <p class={minutes > run.course.minutes.to - 8 ? 'o-time-over' : undefined}>
        {t('time', { n: compulsory.length, minutes })}
        {minutes > run.course.minutes.to - 8 && ` ${t('time-over')}`}
      </p>
      <Said steering={steering} />
      <ModuleList
        modules={modules}
        courseId={run.course.id}
        adjustment={adjustment}
        scope="group"
        onDecide={(module, decision) =>
          steering.change(decide(adjustment, module.id, decision), sayDecision(module, decision, false))
        }
        onOrder={(order) =>
          steering.change({ ...adjustment, order }, t(order.length > 0 ? 'said-order' : 'said-order-reset'))
        }
        state={({ proposed, done }) => (
          <>
            <span>
              {t('on-route', { n: proposed })}
              {done > 0 && ` · ${t('done-by', { n: done })}`}
            </span>
          </>
        )}
      />
      <section class="o-steps-frame" aria-labelledby="pupils">
        <h2 id="pupils">{t('pupils-title')}</h2>
        <PupilsTable programme={programme} />
      </section>
    </>
  );
}

function OnePupil({
  programme,
  learnerId,
  onChange,
}: {
  readonly programme: ClassProgramme;
  readonly learnerId: string;
  readonly onChange: () => Promise<void>;
}) {
  const runId = programme.run.id;
  const asked = useReply(`${runId} ${learnerId}`, (signal) =>
    call('GET /api/runs/:runId/learners/:learnerId/programme', { params: { runId, learnerId }, signal }),
  );
  return (
    <SaidReply asked={asked}>
      {(pupil) => (
        <SteeredPupil
          programme={programme}
          pupil={pupil}
          onChange={async () => {
            await asked.again();
            await onChange();
          }}
        />
      )}
    </SaidReply>
  );
}

function SteeredPupil({
  programme,
  pupil,
  onChange,
}: {
  readonly programme: ClassProgramme;
  readonly pupil: PupilProgramme;
  readonly onChange: () => Promise<void>;
}) {
  const { adjustment, learner } = pupil;
  const steering = useSteering(
    pupil,
    (change) =>
      call('POST /api/runs/:runId/learners/:learnerId/programme', {
        params: { runId: programme.run.id, learnerId: learner.id },
        body: change,
      }),
    onChange,
  );
  return (
    <>
      <p class="o-lead">{t('intro-pupil', { name: learner.name })}</p>
      <Said steering={steering} />
      <div class="o-pupil-programme">
        <PupilRoute pupil={pupil} />
        <ModuleList
          modules={programme.modules}
          courseId={programme.run.course.id}
          adjustment={adjustment}
          wider={programme.adjustment}
          scope="pupil"
          onDecide={(module, decision) =>
            steering.change(decide(adjustment, module.id, decision), sayDecision(module, decision, true))
          }
          onOrder={(order) =>
            steering.change({ ...adjustment, order }, t(order.length > 0 ? 'said-order' : 'said-order-reset'))
          }
          state={({ id }) => {
            const shown = pupil.programme?.modules.find((module) => module.id === id);
            if (!pupil.programme) return null;
            const isStarted = shown?.started && shown.status !== 'done';
            return (
              <span>
                {t(`status-${shown?.status ?? 'none'}`)}
                {isStarted && ` · ${t('started')}`}
              </span>
            );
          }}
        />
      </div>
    </>
  );
}

interface Steering {
  readonly last: Done | undefined;
  readonly change: (adjustment: Adjustment, said: string) => Promise<void>;
  readonly undo: () => Promise<void>;
}

/** Sends changes one at a time on the revision last read, and remembers what they replaced. */
function useSteering(
  kept: { readonly adjustment: Adjustment; readonly revision: number },
  send: (change: { readonly adjustment: Adjustment; readonly revision: number }) => Promise<Outcome<unknown>>,
  onChange: () => Promise<void>,
): Steering {
  const [history, setHistory] = useState<readonly Done[]>([]);
  const isSending = useRef(false);
  const post = async (adjustment: Adjustment): Promise<boolean> => {
    if (isSending.current) return false;
    isSending.current = true;
    const outcome = await send({ adjustment, revision: kept.revision });
    if (!outcome.ok) showToast(sayProblem(outcome.problem), 'warning');
    await onChange();
    isSending.current = false;
    return outcome.ok;
  };
  return {
    last: history.at(-1),
    change: async (adjustment, said) => {
      const before = kept.adjustment;
      if (await post(adjustment)) setHistory((done) => [...done, { said, before }]);
    },
    undo: async () => {
      const last = history.at(-1);
      if (!last || !(await post(last.before))) return;
      setHistory((done) => done.slice(0, -1));
      showToast(t('said-undone'), 'undo');
    },
  };
}
/** What was just changed, and the way back. */
function Said({ steering }: { readonly steering: Steering }) {
  const { last, undo } = steering;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!last && document.activeElement === document.body) box.current?.focus();
  }, [last]);
  return (
    <div class="o-said" role="status" tabIndex={-1} ref={box}>
      {last && (
        <>
          <span>{last.said}</span>
          <Button small icon="undo" aria-label={t('undo-last')} onClick={undo}>
            {t('undo')}
          </Button>
        </>
      )}
    </div>
  );
}

function sayDecision(module: ClassProgramme['modules'][number], decision: Decision, isPupil: boolean): string {
  const title = module.title[language()];
  if (decision === 'unsaid') return t(isPupil ? 'said-like-class' : 'said-by-answers', { title });
  return t(`said-${decision}`, { title });
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { foldProgress } from '../../../core/learning/progress.ts';
import { LinkButton } from '../../kit/button.tsx';
import { useLanguage } from '../../kit/language.ts';
import { ModulePlayer } from '../../player/module-player.tsx';
import { type Deed, isWidePart, type Part, partToShow } from '../../player/module-progress.ts';
import { addresses } from '../addresses.ts';
import { callTrial, type Trial } from '../calls.ts';
import { Page } from '../page.tsx';
import { SaidReply } from '../said-reply.tsx';
import { useReply } from '../use-reply.ts';
import { type KeptTrial, keepTrial, readTrial, startedAgain } from './kept-trial.ts';
import { t } from './texts.ts';
import { TrialBar } from './trial-bar.tsx';
import { TrialMarks } from './trial-marks.tsx';
import { useLearnersSize } from './use-learners-size.ts';
import './trial.css';

const parts = ['question', 'explore', 'retain', 'practise', 'further', 'end'] as const satisfies readonly Part[];

/** A module played by staff in the pupils' own player. Nothing is sent but a question to be graded, and nothing is kept. */
export default function TrialPage() {
  const { params, query } = useRoute();
  const { moduleId = '' } = params;
  return <OneTrial key={`${moduleId} ${query.parcours}`} moduleId={moduleId} courseId={query.parcours} />;
}

interface OneTrialProps {
  readonly moduleId: string;
  /** Absent: the first course that proposes the module. */
  readonly courseId: string | undefined;
}

function OneTrial({ moduleId, courseId }: OneTrialProps) {
  const spoken = useLanguage();
  const place = courseId ?? '';
  const [kept, setKept] = useState(() => readTrial(moduleId, place));
  // Several gestures may come before the page is drawn again: each starts from the last one's result.
  const latest = useRef(kept);
  const become = (next: KeptTrial) => {
    latest.current = next;
    setKept(next);
    keepTrial(moduleId, place, next);
  };
  const { draw } = kept;
  const asked = useReply(`${moduleId} ${place} ${spoken} ${draw}`, (signal) =>
    callTrial('GET /api/modules/:moduleId/trial', {
      params: { moduleId },
      query: { lang: spoken, draw, ...(courseId === undefined ? {} : { course: courseId }) },
      signal,
    }),
  );
  useLearnersSize();
  const title = asked.reply.state === 'ready' ? asked.reply.value.module.title : t('title');
  return (
    <Page title={title} over={<Trail moduleId={moduleId} courseId={courseId} />}>
      <SaidReply asked={asked}>
        {(trial) => <Played key={draw} trial={trial} kept={kept} latest={latest} become={become} place={courseId} />}
      </SaidReply>
    </Page>
  );
}

function Trail({ moduleId, courseId }: OneTrialProps) {
  return (
    <>
      <a href={addresses.modules}>{t('all-modules')}</a> ·{' '}
      <a href={addresses.sheet(moduleId, courseId)}>{t('sheet')}</a> · {t('trial')}
    </>
  );
}

interface PlayedProps {
  readonly trial: Trial;
  readonly kept: KeptTrial;
  readonly latest: { readonly current: KeptTrial };
  readonly become: (next: KeptTrial) => void;
  readonly place: string | undefined;
}

function Played({ trial, kept, latest, become, place }: PlayedProps) {
  const { query, route } = useLocation();
  const { module, practice, check, course } = trial;
  const part = parts.find((name) => name === query.partie);
  const shown = partToShow(module, kept.progress, part);
  const addressOf = (name: Part) => addresses.trial(module.id, place, name);
  // The address always says the part on screen, so that a reload and the back button show what one expects.
  useEffect(() => {
    if (part !== shown) route(addressOf(shown), true);
  }, [part, shown]);
  const record = (deed: Deed) => {
    const event = { ...deed, id: crypto.randomUUID(), at: new Date().toISOString() };
    become({ ...latest.current, progress: foldProgress(latest.current.progress, event) });
  };
  const again = () => {
    become(startedAgain(latest.current));
    route(addresses.trial(module.id, place), true);
  };
  const answers = check.flatMap((question, index) => {
    const response = kept.answers[index];
    return response === undefined ? [] : [{ question, response }];
  });
  return (
    <>
      <TrialBar trial={trial} onCourse={(chosen) => route(addresses.trial(module.id, chosen))} onAgain={again} />
      <div class="o-trial" data-wide={isWidePart(module, shown) || undefined}>
        <section class="o-stage" aria-label={t('stage')}>
          <ModulePlayer
            module={module}
            practice={practice}
            check={{ turn: answers.length, items: check }}
            progress={kept.progress}
            seed={`trial/${kept.draw}`}
            part={part}
            onPart={(next) => route(addressOf(next))}
            onDo={record}
            onAnswer={(response) => become({ ...latest.current, answers: [...latest.current.answers, response] })}
            isSent
            isTrial
          >
            <LinkButton href={addresses.sheet(module.id, place)}>{t('sheet')}</LinkButton>
            <LinkButton look="signal" href={addresses.modules}>
              {t('all-modules')}
            </LinkButton>
          </ModulePlayer>
        </section>
        <TrialMarks courseId={course.id} answers={answers} />
      </div>
    </>
  );
}

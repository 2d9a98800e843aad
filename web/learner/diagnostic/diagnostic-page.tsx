import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { TestView } from '../../../core/assessment/contract.ts';
import type { Response } from '../../../core/items/item.ts';
import { Button } from '../../kit/button.tsx';
import { language } from '../../kit/language.ts';
import { Note } from '../../kit/note.tsx';
import { RouteLine } from '../../kit/progress.tsx';
import { ItemPlayer } from '../../player/item-player.tsx';
import { addresses, joinToReturn } from '../addresses.ts';
import { call } from '../calls.ts';
import { CourseGate, GateNotice, type InCourse } from '../course-gate.tsx';
import { Frame } from '../frame.tsx';
import { HelpButton } from '../help-button.tsx';
import { makeId } from '../make-id.ts';
import { preloadPage } from '../pages.ts';
import { waitOrNetwork } from '../sending/back-off.ts';
import { callOrKept, durableStore, hasNames } from '../sending/kept-replies.ts';
import type { Answer } from '../sending/parcel.ts';
import { announceDelay } from '../sending/pupil-outbox.ts';
import { toWire } from '../sending/to-wire.ts';
import { becomeSignedOut } from '../who.ts';
import { deliverAnswer } from './deliver-answer.ts';
import { findDraft, findKeptAnswer, forgetAnswer, forgetDraft, keepAnswer, keepDraft } from './kept-answer.ts';
import { PauseDialog } from './pause-dialog.tsx';
import { ReportDialog } from './report-dialog.tsx';
import { createStopwatch } from './stopwatch.ts';
import { t } from './texts.ts';

/** The diagnostic: one page, one question, and no answer ever lost. */
export default function DiagnosticPage() {
  return <CourseGate>{(course) => <Diagnostic {...course} />}</CourseGate>;
}

interface Opened {
  readonly testId: string;
  readonly view: TestView;
}

function Diagnostic({ place, journey }: InCourse) {
  const { route } = useLocation();
  const [opened, setOpened] = useState<Opened>();
  const [away, setAway] = useState<{ readonly offline: boolean }>();
  const [told, setTold] = useState<string>();
  const { runId } = journey;

  const open = async () => {
    setAway(undefined);
    const outcome = await callOrKept(`diagnostic.${runId}`, isOpened, () =>
      call('POST /api/journeys/:runId/diagnostic', { params: { runId }, body: { language: language() } }),
    );
    if (outcome.ok) return setOpened(outcome.value);
    if (outcome.problem?.status === 401) return signInAgain();
    setAway({ offline: outcome.offline });
  };
  const signInAgain = () => {
    becomeSignedOut();
    route(joinToReturn(place, addresses.diagnostic(place)), true);
  };
  useEffect(() => void open(), [runId]);

  const show = (testId: string, view: TestView) => {
    setOpened({ testId, view });
    void durableStore().then((store) => store.keep(`diagnostic.${runId}`, { testId, view }));
  };
  const isOver = opened?.view.status === 'ended';
  useEffect(() => {
    if (isOver) route(`${addresses.programme(place)}?premiere=1`, true);
    else if (opened && opened.view.turn + 2 >= opened.view.atMost) preloadPage('programme');
  }, [isOver, opened?.view.turn]);

  if (!opened || opened.view.status === 'ended')
    return (
      <Frame place={place}>
        <h1 class="k-unseen">{t('opening')}</h1>
        <GateNotice found={away ? { state: 'away', offline: away.offline } : { state: 'looking' }} onRetry={open} />
      </Frame>
    );
  return (
    <Asking
      key={opened.testId}
      place={place}
      journey={journey}
      testId={opened.testId}
      view={opened.view}
      told={told}
      onView={(view, why) => {
        setTold(why);
        show(opened.testId, view);
      }}
      onSignedOut={signInAgain}
    />
  );
}

interface AskingProps extends Pick<InCourse, 'place' | 'journey'> {
  readonly testId: string;
  readonly view: Extract<TestView, { status: 'running' }>;
  readonly told: string | undefined;
  readonly onView: (view: TestView, told?: string) => void;
  readonly onSignedOut: () => void;
}

function Asking({ place, journey, testId, view, told, onView, onSignedOut }: AskingProps) {
  const { route } = useLocation();
  const { turn, atMost, item } = view;
  // Tied to its turn: what was given to the question before never shows on the next one.
  const [given, setGiven] = useState(() => ({ turn, response: findDraft(testId, turn)?.response ?? undefined }));
  const value = given.turn === turn ? given.response : undefined;
  const setValue = (response: Response | undefined) => setGiven({ turn, response });
  const [delay, setDelay] = useState<'network' | 'server'>();
  const [paused, setPaused] = useState(false);
  const [reporting, setReporting] = useState(false);
  const watch = useRef(createStopwatch());
  const isSending = useRef(false);
  const leaving = useRef(new AbortController());
  const endDelay = useRef<() => void>(undefined);

  useEffect(() => {
    const draft = findDraft(testId, turn);
    watch.current = createStopwatch(draft?.spentMs);
    setValue(draft?.response ?? undefined);
    const kept = findKeptAnswer(testId);
    if (kept && kept.turn === turn) void send(kept);
    else if (kept) forgetAnswer(testId);
  }, [turn]);
  useEffect(() => {
    document.title = `${t('question-page', { n: turn + 1 })} · Balise`;
  }, [turn]);
  useEffect(() => {
    const tick = () => {
      const isAway = paused || document.hidden;
      if (isAway) watch.current.hold(performance.now());
      else watch.current.run(performance.now());
    };
    tick();
    document.addEventListener('visibilitychange', tick);
    return () => document.removeEventListener('visibilitychange', tick);
  }, [paused, turn]);
  useEffect(
    () => () => {
      leaving.current.abort();
      endDelay.current?.();
    },
    [],
  );

  const change = (response: Response) => {
    if (isSending.current) return;
    setValue(response);
    keepDraft(testId, { turn, response, spentMs: watch.current.spentMs(performance.now()) });
  };

  const send = async (answer: Answer) => {
    if (isSending.current) return;
    isSending.current = true;
    keepAnswer(testId, answer);
    const delivery = await deliverAnswer(answer, {
      post: ({ response, ...rest }) =>
        call('POST /api/tests/:testId/answers', {
          params: { testId },
          body: { ...rest, response: response && toWire(response) },
        }),
      wait: (ms) => waitOrNetwork(ms, leaving.current.signal),
      random: Math.random,
      onDelay: (why) => {
        endDelay.current ??= announceDelay();
        setDelay(why);
      },
      hasLeft: () => leaving.current.signal.aborted,
    });
    if (delivery.end === 'left') return;
    endDelay.current?.();
    endDelay.current = undefined;
    isSending.current = false;
    setDelay(undefined);
    if (delivery.end === 'signed-out') return onSignedOut();
    forgetAnswer(testId);
    if (delivery.end === 'next') {
      forgetDraft(testId);
      return onView(delivery.view);
    }
    await lookAgain(delivery.code);
  };

  /** After a refusal, the question now asked is shown, with a word about what happened. */
  const lookAgain = async (code: string) => {
    const words =
      code === 'turn-passed' ? t('turn-passed') : code === 'response-unfit' ? t('response-unfit') : undefined;
    const outcome = await call('GET /api/tests/:testId', { params: { testId }, query: { lang: language() } });
    if (!outcome.ok) return setValue(undefined);
    if (code === 'response-unfit') {
      forgetDraft(testId);
      setValue(undefined);
    }
    onView(outcome.value, outcome.value.status === 'ended' ? undefined : (words ?? t('not-sent')));
  };

  const answer = (response: Response | null) =>
    send({
      turn,
      key: makeId(),
      response,
      spentMs: Math.min(86_400_000, watch.current.spentMs(performance.now())),
      language: item.language,
    });

  return (
    <Frame
      place={place}
      bare
      bar={
        <>
          <HelpButton journey={journey} />
          <Button small onClick={() => setPaused(true)}>
            {t('pause')}
          </Button>
        </>
      }
    >
      <RouteLine
        label={t('where', { course: journey.course.title[language()], n: turn + 1, total: atMost })}
        done={turn}
        total={atMost}
      />
      {told && !delay && (
        <Note kind="info" title={null} live>
          {told}
        </Note>
      )}
      <ItemPlayer
        presented={item}
        value={value}
        onChange={change}
        onSubmit={answer}
        onSkip={() => answer(null)}
        onReport={() => setReporting(true)}
        disabled={delay !== undefined}
      />
      {delay && (
        <Note kind="info" title={null} live>
          {t(`delay-${delay}`)}
        </Note>
      )}
      <ReportDialog open={reporting} testId={testId} onClose={() => setReporting(false)} />
      <PauseDialog
        open={paused}
        onResume={() => setPaused(false)}
        onLeave={() => {
          keepDraft(testId, { turn, response: value ?? null, spentMs: watch.current.spentMs(performance.now()) });
          route(addresses.departure(place));
        }}
      />
    </Frame>
  );
}

function isOpened(value: unknown): value is Opened {
  return hasNames(value, 'testId', 'view');
}

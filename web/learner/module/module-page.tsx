import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import type { Response } from '../../../core/items/item.ts';
import type { ModuleEvent } from '../../../core/learning/module-event.ts';
import { foldProgress } from '../../../core/learning/progress.ts';
import { LinkButton } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { language } from '../../kit/language.ts';
import { preloadExploration } from '../../player/module-explore.tsx';
import { ModulePlayer } from '../../player/module-player.tsx';
import { preloadPractice } from '../../player/module-practice.tsx';
import { type Deed, isWidePart, listSteps, type Part, partToShow } from '../../player/module-progress.ts';
import { addresses, joinToReturn } from '../addresses.ts';
import { WithAssistant } from '../conversation/with-assistant.tsx';
import { CourseGate, GateNotice, type InCourse } from '../course-gate.tsx';
import { Frame } from '../frame.tsx';
import { Heading } from '../heading.tsx';
import { HelpButton } from '../help-button.tsx';
import { makeId } from '../make-id.ts';
import { preloadPage } from '../pages.ts';
import { pupilOutbox, useSavedState } from '../sending/pupil-outbox.ts';
import { askWho, becomeSignedOut, useWho } from '../who.ts';
import { keepPack, type Pack } from './kept-pack.ts';
import { openPack } from './open-pack.ts';
import { ShownSkills } from './shown-skills.tsx';
import { t } from './texts.ts';

const parts = ['question', 'explore', 'retain', 'practise', 'further', 'end'] as const satisfies readonly Part[];

/** A module, opened from the network or from this computer; everything done in it is kept before it is sent. */
export default function ModulePage() {
  return <CourseGate>{(course) => <OpenedModule {...course} />}</CourseGate>;
}

function OpenedModule({ place, journey }: InCourse) {
  const { params } = useRoute();
  const { route } = useLocation();
  const moduleId = params.moduleId ?? '';
  const [pack, setPack] = useState<Pack>();
  const [trouble, setTrouble] = useState<'offline' | 'server' | 'unknown'>();
  const { runId } = journey;

  const open = async () => {
    setTrouble(undefined);
    await askWho();
    const outcome = await openPack(runId, moduleId, language());
    if (outcome.ok) {
      setPack(outcome.value);
      fetchAhead(outcome.value);
    } else if (outcome.offline) setTrouble('offline');
    else if (outcome.problem.status >= 500) setTrouble('server');
    else if (outcome.problem.status === 401) {
      becomeSignedOut();
      route(joinToReturn(place, addresses.module(place, moduleId)), true);
    } else if (outcome.problem.code === 'diagnostic-first') route(addresses.departure(place), true);
    else setTrouble('unknown');
  };
  useEffect(() => void open(), [runId, moduleId]);

  if (pack) return <Playing key={pack.passageId} place={place} journey={journey} opened={pack} />;
  return (
    <Frame wide place={place}>
      {trouble === 'unknown' ? (
        <EmptyState
          title={t('unknown')}
          action={
            <LinkButton look="signal" href={addresses.programme(place)}>
              {t('back-to-route')}
            </LinkButton>
          }
        >
          {t('unknown-why')}
        </EmptyState>
      ) : (
        <GateNotice
          found={trouble ? { state: 'away', offline: trouble === 'offline' } : { state: 'looking' }}
          onRetry={open}
        />
      )}
    </Frame>
  );
}

interface PlayingProps extends Pick<InCourse, 'place' | 'journey'> {
  readonly opened: Pack;
}

function Playing({ place, journey, opened }: PlayingProps) {
  const { query } = useRoute();
  const { route } = useLocation();
  const who = useWho();
  const saved = useSavedState();
  const [pack, setPack] = useState(opened);
  // Several gestures may come before the page is drawn again: each starts from the last one's result.
  const latest = useRef(opened);
  const { module, passageId } = pack;
  // Whoever opened the module did it, even if the session ends meanwhile.
  const opener = useRef<string>(undefined);
  if (who !== 'unknown' && who?.kind === 'pupil') opener.current ??= who.learnerId;
  const part = parts.find((name) => name === query.partie);

  const become = (next: Pack) => {
    latest.current = next;
    setPack(next);
    void keepPack(journey.runId, module.id, module.language, next);
  };
  const record = (deed: Deed) => {
    const learnerId = opener.current;
    const event: ModuleEvent = { ...deed, id: makeId(), at: new Date().toISOString() };
    become({ ...latest.current, progress: foldProgress(latest.current.progress, event) });
    if (learnerId) void pupilOutbox().then((outbox) => outbox.add({ kind: 'event', learnerId, passageId, event }));
  };
  const answer = (response: Response | null, spentMs: number) => {
    const { check } = latest.current;
    const learnerId = opener.current;
    if (!check || !learnerId) return;
    const { testId, turn } = check;
    become({ ...latest.current, check: { ...check, turn: turn + 1 } });
    const given = { turn, key: makeId(), response, spentMs, language: module.language };
    void pupilOutbox().then((outbox) => outbox.add({ kind: 'answer', learnerId, passageId, testId, answer: given }));
  };
  const shown = partToShow(module, pack.progress, part);
  const addressOf = (name: Part) => `${addresses.module(place, module.id)}?partie=${name}`;
  // The address always says the part on screen, so that a reload and the back button show what one expects.
  useEffect(() => {
    if (part !== shown) route(addressOf(shown), true);
  }, [part, shown]);
  return (
    <Frame wide={isWidePart(module, shown)} place={place} bar={<HelpButton journey={journey} />}>
      <div>
        <p class="k-small">
          <a href={addresses.programme(place)}>{t('back')}</a>
          {` · ${t('minutes', { n: module.minutes })}`}
        </p>
        <Heading title={t('page', { title: module.title, part: t(`part-${shown}`) })}>{module.title}</Heading>
      </div>
      <WithAssistant runId={journey.runId}>
        <ModulePlayer
          module={module}
          practice={pack.practice}
          check={pack.check}
          progress={pack.progress}
          seed={passageId}
          part={part}
          onPart={(next) => route(addressOf(next))}
          onDo={record}
          onAnswer={answer}
          isSent={saved === 'saved'}
          results={
            <ShownSkills place={place} runId={journey.runId} skills={module.teaches} isSent={saved === 'saved'} />
          }
        >
          <LinkButton look="signal" href={addresses.programme(place)}>
            {t('back-to-route')}
          </LinkButton>
        </ModulePlayer>
      </WithAssistant>
    </Frame>
  );
}

/** Brings everything the module may need, so that it goes on without a network. */
function fetchAhead({ module }: Pack): void {
  const elements = listSteps(module).flatMap(({ step }) => step.elements);
  const wanted = elements.flatMap((element) => {
    if (element.kind === 'explore') return [preloadExploration(element.explore)];
    if (element.kind === 'practice') return [preloadPractice()];
    return element.kind === 'figure' ? [fetch(element.src).then(() => undefined)] : [];
  });
  void Promise.all(wanted).catch((failure) => console.warn('Not everything could be fetched ahead.', failure));
  preloadPage('gains');
  preloadPage('programme');
}

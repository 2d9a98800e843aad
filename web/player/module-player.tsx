import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Response } from '../../core/items/item.ts';
import { addressOf } from '../../core/learning/address.ts';
import type { Module, Step as ModuleStep, SectionId } from '../../core/learning/module.ts';
import type { PracticeItem } from '../../core/learning/practice.ts';
import type { ModuleProgress } from '../../core/learning/progress.ts';
import { addressReader } from '../kit/address.ts';
import { Button } from '../kit/button.tsx';
import { Steps } from '../kit/progress.tsx';
import { ReadAloud } from '../kit/read-aloud.tsx';
import { type Check, ModuleElement } from './module-element.tsx';
import { ModuleEnd } from './module-end.tsx';
import {
  type Deed,
  furthestStep,
  isStepDone,
  nextStep,
  type Part,
  partToShow,
  reachedSections,
  type Supply,
  visibleSteps,
} from './module-progress.ts';
import { t } from './module-texts.ts';
import './module.css';

export interface ModulePlayerProps {
  readonly module: Module;
  readonly practice: readonly PracticeItem[];
  readonly check: Check | null;
  readonly progress: ModuleProgress;
  readonly seed: string;
  /** The part asked for; where the learner is when absent or not reached yet. */
  readonly part: Part | undefined;
  readonly onPart: (part: Part) => void;
  readonly onDo: (deed: Deed) => void;
  readonly onAnswer: (response: Response | null, spentMs: number) => void;
  readonly isSent: boolean;
  /** Where to go from the end. */
  readonly children: ComponentChildren;
}

/** A module: its parts to walk and to come back to, its steps one after the other, and every gesture told to `onDo`. */
export function ModulePlayer(props: ModulePlayerProps) {
  const { module, practice, check, progress, part, onPart, onDo } = props;
  addressReader(addressOf(module.suits));
  const furthest = furthestStep(module, progress);
  const reached = reachedSections(module, progress);
  const shown = partToShow(module, progress, part);
  const supply: Supply = {
    checkLeft: Math.max(0, (check?.items.length ?? 0) - (check?.turn ?? 0)),
    practice: (from) => practice.filter(({ skill }) => from.includes(skill)).length,
  };
  useEffect(() => {
    if (furthest && !progress.reached.includes(furthest.step.id))
      onDo({ kind: 'step-reached', step: furthest.step.id, section: furthest.section });
  }, [furthest?.step.id]);

  const goOn = () => {
    const next = nextStep(module, progress);
    if (next) {
      onDo({ kind: 'step-reached', step: next.step.id, section: next.section });
      if (next.section !== shown) onPart(next.section);
      return;
    }
    if (!progress.finished) onDo({ kind: 'module-finished' });
    onPart('end');
  };
  const steps = module.sections.map(({ id }) => ({
    id,
    label: t(`part-${id}`),
    state: id === shown ? ('here' as const) : reached.includes(id) ? ('done' as const) : ('todo' as const),
    ...(reached.includes(id) && id !== shown ? { onOpen: () => onPart(id) } : {}),
  }));
  const end = progress.finished
    ? [
        {
          id: 'end',
          label: t('part-end'),
          state: shown === 'end' ? ('here' as const) : ('done' as const),
          ...(shown === 'end' ? {} : { onOpen: () => onPart('end') }),
        },
      ]
    : [];
  return (
    <div class="m-module">
      <nav aria-label={t('parts')}>
        <Steps label={t('parts')} steps={[...steps, ...end]} />
      </nav>
      {shown === 'end' ? (
        <ModuleEnd module={module} progress={progress} isSent={props.isSent}>
          {props.children}
        </ModuleEnd>
      ) : (
        <SectionView key={shown} {...props} section={shown} supply={supply} onGoOn={goOn} />
      )}
    </div>
  );
}

interface SectionViewProps extends ModulePlayerProps {
  readonly section: SectionId;
  readonly supply: Supply;
  readonly onGoOn: () => void;
}

let isFirstSection = true;

function SectionView(props: SectionViewProps) {
  const { module, progress, section, supply, onGoOn, onPart } = props;
  const title = module.sections.find(({ id }) => id === section)?.title ?? '';
  const steps = visibleSteps(module, progress, section);
  const all = module.sections.find(({ id }) => id === section)?.steps.length ?? steps.length;
  const last = steps.at(-1);
  const isFrontier = last?.id === furthestStep(module, progress)?.step.id;
  const following = module.sections[module.sections.findIndex(({ id }) => id === section) + 1]?.id;
  const heading = useRef<HTMLHeadingElement>(null);
  const newest = useRef<HTMLElement>(null);
  const [count, setCount] = useState(steps.length);
  const [open, setOpen] = useState<readonly string[]>([]);

  useEffect(() => {
    if (isFirstSection) {
      isFirstSection = false;
      return;
    }
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (steps.length > count) {
      newest.current?.focus({ preventScroll: true });
      newest.current?.scrollIntoView({ block: 'start', behavior: 'smooth' });
    }
    setCount(steps.length);
  }, [steps.length]);

  const isWorking = last?.elements.some(({ kind }) => kind === 'practice' || kind === 'check') ?? false;
  const isOpen = last?.elements.some(({ id }) => open.includes(id)) ?? false;
  const isDone = last ? isStepDone(last, progress, supply) : true;
  // An exercise on screen has its own main action, its last remark included.
  const isMain = isDone && !isOpen;
  const isEnd = isFrontier && nextStep(module, progress) === undefined;
  return (
    <section class="m-section" aria-labelledby="module-section">
      <h2 id="module-section" tabIndex={-1} ref={heading} lang={module.language}>
        {title}
      </h2>
      <p class="k-unseen" role="status">
        {t('now-in', { part: title, n: steps.length, total: all })}
      </p>
      {steps.map((step, index) => (
        <StepView
          key={step.id}
          {...props}
          step={step}
          label={t('step', { n: index + 1, total: all })}
          place={step.id === last?.id ? newest : undefined}
          onOpen={(element, isOpen) =>
            setOpen((before) => [...before.filter((id) => id !== element), ...(isOpen ? [element] : [])])
          }
        />
      ))}
      <div class="k-actions m-actions" data-sticky={isMain || !isFrontier || undefined}>
        {isFrontier ? (
          <Button look={isMain ? 'signal' : isWorking ? 'link' : 'quiet'} onClick={onGoOn}>
            {t(
              isEnd && (isDone || progress.finished)
                ? 'finish'
                : isDone
                  ? 'continue'
                  : isWorking
                    ? 'skip-step'
                    : 'skip',
            )}
          </Button>
        ) : (
          following && (
            <Button look="signal" onClick={() => onPart(following)}>
              {t('go-on')}
            </Button>
          )
        )}
      </div>
    </section>
  );
}

interface StepViewProps extends SectionViewProps {
  readonly step: ModuleStep;
  readonly label: string;
  readonly place: { current: HTMLElement | null } | undefined;
  readonly onOpen: (element: string, isOpen: boolean) => void;
}

function StepView({
  step,
  label,
  place,
  module,
  progress,
  practice,
  check,
  seed,
  onDo,
  onAnswer,
  onOpen,
  isSent,
}: StepViewProps) {
  const own = useRef<HTMLElement>(null);
  const target = place ?? own;
  const isRead = step.elements.some(({ kind }) => kind !== 'explore' && kind !== 'practice' && kind !== 'check');
  return (
    <section class="m-step" ref={target} tabIndex={-1} aria-label={label}>
      {isRead && (
        <div class="m-listen">
          <ReadAloud target={target} label={t('listen-step')} in={module.language} small />
        </div>
      )}
      {step.elements.map((element) => (
        <ModuleElement
          key={element.id}
          element={element}
          language={module.language}
          progress={progress.elements[element.id]}
          onDo={onDo}
          seed={seed}
          practice={practice}
          check={check}
          onAnswer={onAnswer}
          onOpen={onOpen}
          isSent={isSent}
        />
      ))}
    </section>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Step as ModuleStep, SectionId } from '../../core/learning/module.ts';
import { Button } from '../kit/button.tsx';
import { ReadAloud } from '../kit/read-aloud.tsx';
import { ModuleElement } from './module-element.tsx';
import type { ModulePlayerProps } from './module-player.tsx';
import { furthestStep, isStepDone, nextStep, type Supply, visibleSteps } from './module-progress.ts';
import { t } from './module-texts.ts';

interface SectionViewProps extends ModulePlayerProps {
  readonly section: SectionId;
  readonly supply: Supply;
  readonly onGoOn: () => void;
}

let isFirstSection = true;

/** A part: its steps reached so far, one under the other, and the way on. */
export function SectionView(props: SectionViewProps) {
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
      const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
      newest.current?.scrollIntoView({ block: 'start', behavior: isStill ? 'auto' : 'smooth' });
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
  isTrial = false,
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
          isTrial={isTrial}
        />
      ))}
    </section>
  );
}

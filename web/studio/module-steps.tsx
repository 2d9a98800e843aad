import type { StepTime } from '../../core/content/module-time.ts';
import type { Element, Module, Step } from '../../core/learning/module.ts';
import type { ModuleProgress } from '../../core/learning/progress.ts';
import { furthestStep, listSteps } from '../player/module-progress.ts';
import { t } from './texts.ts';

/** What is read or looked at, with nothing to do. */
const readKinds: readonly Element['kind'][] = ['text', 'note', 'figure', 'scene'];

/** The longest text before there is something to do, in words (docs/guides/writing-modules.md). */
const longestText = 80;

export interface ModuleStepsProps {
  readonly module: Module;
  readonly times: readonly StepTime[];
  readonly progress: ModuleProgress;
  readonly onOpen: (stepId: string) => void;
}

/** The steps of a module: what each one asks, its words and its time; pressing one goes there. */
export function ModuleSteps({ module, times, progress, onOpen }: ModuleStepsProps) {
  const here = furthestStep(module, progress)?.step.id;
  const counted = times.filter(({ step }) => !isFurther(module, step));
  const total = sum(counted.map(({ readingSeconds, doingSeconds }) => readingSeconds + doingSeconds));
  return (
    <>
      <p>
        {t('time-total', {
          minutes: Math.round(total / 6) / 10,
          reading: Math.round(sum(counted.map(({ readingSeconds }) => readingSeconds)) / 6) / 10,
          announced: module.minutes,
        })}
      </p>
      <table class="s-steps">
        <caption class="k-unseen">{t('steps')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('step')}</th>
            <th scope="col" data-numeric>
              {t('words')}
            </th>
            <th scope="col" data-numeric>
              {t('time')}
            </th>
          </tr>
        </thead>
        {module.sections.map(({ id, title, steps }) => (
          <tbody key={id}>
            <tr>
              <th scope="rowgroup" colSpan={3} class="s-steps-section">
                {title}
              </th>
            </tr>
            {steps.map((step) => (
              <StepRow
                key={step.id}
                step={step}
                number={listSteps(module).findIndex((placed) => placed.step.id === step.id) + 1}
                time={times.find((one) => one.step === step.id)}
                isHere={step.id === here}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}

interface StepRowProps {
  readonly step: Step;
  readonly number: number;
  readonly time: StepTime | undefined;
  readonly isHere: boolean;
  readonly onOpen: (stepId: string) => void;
}

function StepRow({ step, number, time, isHere, onOpen }: StepRowProps) {
  const asked = step.elements.flatMap((element) => nameOf(element) ?? []);
  const words = time?.words ?? 0;
  // A text before something to do: what a long activity says itself is not read at once.
  const isLong = step.elements.every(({ kind }) => readKinds.includes(kind)) && words > longestText;
  return (
    <tr data-here={isHere || undefined}>
      <th scope="row">
        <button type="button" onClick={() => onOpen(step.id)} aria-current={isHere ? 'step' : undefined}>
          {number}. {asked.length > 0 ? asked.join(', ') : t('kind-text')}
        </button>
      </th>
      <td data-numeric data-long={isLong || undefined}>
        {words}
      </td>
      <td data-numeric>{t('seconds', { n: (time?.readingSeconds ?? 0) + (time?.doingSeconds ?? 0) })}</td>
    </tr>
  );
}

/** What an element asks the learner to do or to look at, in a word; undefined when it is only read. */
function nameOf(element: Element): string | undefined {
  switch (element.kind) {
    case 'explore':
      return element.explore;
    case 'text':
    case 'note':
    case 'figure':
      return undefined;
    default:
      return t(`kind-${element.kind}`);
  }
}

function isFurther(module: Module, stepId: string): boolean {
  return module.sections.some(({ id, steps }) => id === 'further' && steps.some((step) => step.id === stepId));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

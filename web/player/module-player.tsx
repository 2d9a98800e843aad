import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Response } from '../../core/items/item.ts';
import { addressOf } from '../../core/learning/address.ts';
import type { Module } from '../../core/learning/module.ts';
import type { PracticeItem } from '../../core/learning/practice.ts';
import type { ModuleProgress } from '../../core/learning/progress.ts';
import { addressReader } from '../kit/address.ts';
import { Steps } from '../kit/progress.tsx';
import type { Check } from './module-element.tsx';
import { ModuleEnd } from './module-end.tsx';
import {
  type Deed,
  furthestStep,
  nextStep,
  type Part,
  partToShow,
  reachedSections,
  type Supply,
} from './module-progress.ts';
import { SectionView } from './module-section.tsx';
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
  /** Tried by staff: nothing is kept, and it says so. */
  readonly isTrial?: boolean;
  /** What the answers show, put at the end where it is known. */
  readonly results?: ComponentChildren;
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
        <ModuleEnd
          module={module}
          progress={progress}
          isSent={props.isSent}
          isTrial={props.isTrial ?? false}
          results={props.results}
        >
          {props.children}
        </ModuleEnd>
      ) : (
        <SectionView key={shown} {...props} section={shown} supply={supply} onGoOn={goOn} />
      )}
    </div>
  );
}

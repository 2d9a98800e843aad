import type { Element, Module, SectionId, Step } from '../../core/learning/module.ts';
import type { ModuleEvent } from '../../core/learning/module-event.ts';
import type { ElementProgress, ModuleProgress } from '../../core/learning/progress.ts';

/** Something done in a module, before it is given an id and a time. */
export type Deed = ModuleEvent extends infer E ? (E extends ModuleEvent ? Omit<E, 'id' | 'at'> : never) : never;

/** The part of a module on screen: one of its sections, or its end. */
export type Part = SectionId | 'end';

/** A step with the section it belongs to. */
export interface PlacedStep {
  readonly section: SectionId;
  readonly step: Step;
}

/** Every step of a module, in reading order. */
export function listSteps(module: Module): readonly PlacedStep[] {
  return module.sections.flatMap(({ id, steps }) => steps.map((step) => ({ section: id, step })));
}

/** The furthest step reached; the first one when nothing was. Steps that a new version removed are passed over. */
export function furthestStep(module: Module, progress: ModuleProgress): PlacedStep | undefined {
  const steps = listSteps(module);
  return steps.findLast(({ step }) => progress.reached.includes(step.id)) ?? steps[0];
}

/** The step after the furthest one; undefined at the end. */
export function nextStep(module: Module, progress: ModuleProgress): PlacedStep | undefined {
  const steps = listSteps(module);
  const furthest = furthestStep(module, progress);
  return furthest && steps[steps.findIndex(({ step }) => step.id === furthest.step.id) + 1];
}

/** The steps of a section that may be seen: those reached, and all those before the furthest one. */
export function visibleSteps(module: Module, progress: ModuleProgress, section: SectionId): readonly Step[] {
  const steps = listSteps(module);
  const furthest = furthestStep(module, progress);
  const limit = steps.findIndex(({ step }) => step.id === furthest?.step.id);
  return steps.slice(0, limit + 1).flatMap((placed) => (placed.section === section ? [placed.step] : []));
}

/** The sections that may be opened: every one up to where the learner is. */
export function reachedSections(module: Module, progress: ModuleProgress): readonly SectionId[] {
  return module.sections.map(({ id }) => id).filter((id) => visibleSteps(module, progress, id).length > 0);
}

/** What a module's pack holds: how many items of its check are left to answer, and how many an element can practise. */
export interface Supply {
  readonly checkLeft: number;
  readonly practice: (from: readonly string[]) => number;
}

/**
 * The part to show: the one asked for when it may be opened; otherwise where the learner is, or the first part of a
 * module that is finished.
 */
export function partToShow(module: Module, progress: ModuleProgress, asked: Part | undefined): Part {
  const isOpen = asked === 'end' ? progress.finished : reachedSections(module, progress).some((id) => id === asked);
  if (asked !== undefined && isOpen) return asked;
  const usual = progress.finished ? module.sections[0]?.id : furthestStep(module, progress)?.section;
  return usual ?? 'end';
}

/** Whether a part holds something that needs the width of the page. */
export function isWidePart(module: Module, part: Part): boolean {
  return module.sections.some(
    ({ id, steps }) =>
      id === part && steps.some(({ elements }) => elements.some(({ kind }) => kind === 'explore' || kind === 'sort')),
  );
}

/** Whether what an element asks for is done; an element that asks nothing is. */
export function isElementDone(element: Element, progress: ElementProgress | undefined, supply: Supply): boolean {
  switch (element.kind) {
    case 'opinion':
      return progress?.option !== undefined;
    case 'choice':
      return progress?.right === true;
    case 'flip-cards':
    case 'sort':
      return progress?.done !== undefined;
    case 'explore':
      return element.goals.every(({ id }) => progress?.goals?.includes(id));
    case 'practice':
      return (progress?.practised?.length ?? 0) >= Math.min(element.draw, supply.practice(element.from));
    case 'check':
      return supply.checkLeft === 0;
    case 'text':
    case 'note':
    case 'figure':
    case 'scene':
      return true;
  }
}

/** Whether everything a step asks for is done: then one continues, otherwise one skips. */
export function isStepDone(step: Step, progress: ModuleProgress, supply: Supply): boolean {
  return step.elements.every((element) => isElementDone(element, progress.elements[element.id], supply));
}

/** What the end of a module may honestly say was done. */
export function countDone(module: Module, progress: ModuleProgress) {
  const elements = listSteps(module).flatMap(({ step }) => step.elements);
  const goals = elements.flatMap((element) => (element.kind === 'explore' ? [element] : []));
  const practised = elements.flatMap((element) =>
    element.kind === 'practice' ? (progress.elements[element.id]?.practised ?? []) : [],
  );
  return {
    goals: {
      reached: goals.reduce(
        (sum, { id, goals: asked }) =>
          sum + asked.filter((goal) => progress.elements[id]?.goals?.includes(goal.id)).length,
        0,
      ),
      of: goals.reduce((sum, { goals: asked }) => sum + asked.length, 0),
    },
    practice: { right: practised.filter(({ score }) => score === 1).length, of: practised.length },
  };
}

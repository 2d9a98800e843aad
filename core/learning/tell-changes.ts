import type { EffectiveAdjustment } from './adjustment.ts';
import type { ModuleDone } from './programme.ts';

/** What a teacher changed in a pupil's programme, for one sentence to the pupil: ids of modules. */
export interface ToldChanges {
  readonly compulsory: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly reordered: boolean;
}

/** What is worth telling: nothing about modules already finished, and null when nothing is left to say. */
export function tellChanges({ rules, order }: EffectiveAdjustment, done: readonly ModuleDone[]): ToldChanges | null {
  const finished = new Set(done.filter((module) => module.finished).map(({ moduleId }) => moduleId));
  const told = (rule: 'compulsory' | 'added' | 'removed') =>
    [...rules].filter(([id, decided]) => decided.rule === rule && !finished.has(id)).map(([id]) => id);
  const changes = {
    compulsory: told('compulsory'),
    added: told('added'),
    removed: told('removed'),
    reordered: order.length > 0,
  };
  const says = changes.compulsory.length + changes.added.length + changes.removed.length;
  return says > 0 || changes.reordered ? changes : null;
}

import type { Adjustment, ModuleRule } from '../../../core/learning/adjustment.ts';

/** What a select offers: a rule, or leaving it to what is wider (the answers for a class, the class for a pupil). */
export type Decision = ModuleRule | 'unsaid';

export function decisionOf({ rules }: Adjustment, moduleId: string): Decision {
  return rules[moduleId] ?? 'unsaid';
}

/** The same changes with another decision for one module. */
export function decide(adjustment: Adjustment, moduleId: string, decision: Decision): Adjustment {
  const { [moduleId]: _, ...others } = adjustment.rules;
  return { ...adjustment, rules: decision === 'unsaid' ? others : { ...others, [moduleId]: decision } };
}

/** The order after a module went one place up (−1) or down (1) in the list on screen; undefined when it cannot. */
export function moveModule(shown: readonly string[], moduleId: string, by: -1 | 1): readonly string[] | undefined {
  const from = shown.indexOf(moduleId);
  const to = from + by;
  const other = shown[to];
  if (from < 0 || other === undefined) return undefined;
  return shown.map((id, place) => (place === from ? other : place === to ? moduleId : id));
}

/** Modules in the order the teacher chose, those not named after, as they came. */
export function inChosenOrder<M extends { readonly id: string }>(modules: readonly M[], order: readonly string[]): M[] {
  const place = ({ id }: M) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...modules].sort((a, b) => place(a) - place(b));
}

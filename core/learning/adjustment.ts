/** What a teacher decides of a module: on the route before the others, due by everyone concerned, off the route, or as the answers say. */
export const moduleRules = ['added', 'compulsory', 'removed', 'by-answers'] as const;
export type ModuleRule = (typeof moduleRules)[number];

/** A teacher's changes to a programme, for a class or for one pupil. Modules not named follow what is wider: the class, then the answers. */
export interface Adjustment {
  readonly rules: Readonly<Record<string, ModuleRule>>;
  /** Modules in the order the teacher wants; empty: as the course computes it. */
  readonly order: readonly string[];
}

export const noAdjustment: Adjustment = { rules: {}, order: [] };

/** Whom a decision was made for. */
export type Scope = 'group' | 'pupil';

/** What holds for one pupil once the class's changes and the pupil's own are put together. */
export interface EffectiveAdjustment {
  readonly rules: ReadonlyMap<string, { readonly rule: Exclude<ModuleRule, 'by-answers'>; readonly for: Scope }>;
  readonly order: readonly string[];
}

/** A pupil's own changes win over the class's, module by module; their order replaces the class's. */
export function combineAdjustments(group: Adjustment, pupil: Adjustment): EffectiveAdjustment {
  const rules = new Map<string, { rule: Exclude<ModuleRule, 'by-answers'>; for: Scope }>();
  for (const [of, { rules: given }] of [['group', group] as const, ['pupil', pupil] as const])
    for (const [id, rule] of Object.entries(given)) {
      if (rule === 'by-answers') rules.delete(id);
      else rules.set(id, { rule, for: of });
    }
  return { rules, order: pupil.order.length > 0 ? pupil.order : group.order };
}

/** An adjustment as it is kept: at class level "as the answers say" is what holds anyway, and an empty change is none. */
export function tidyAdjustment({ rules, order }: Adjustment, scope: Scope): Adjustment {
  const kept = Object.entries(rules).filter(([, rule]) => scope === 'pupil' || rule !== 'by-answers');
  return { rules: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))), order: [...new Set(order)] };
}

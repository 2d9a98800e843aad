import { type Bank, pilotsPerTest } from './bank.ts';
import { chooseNext, drawVariant } from './choose-next.ts';
import type { Asked, TestState } from './test-state.ts';

/**
 * A new adaptive diagnostic with its first item; pilot items come on top of the course's number of items. Throws when the bank has no item on
 * the course's skills: content checks forbid it.
 */
export function startDiagnostic(bank: Bank, random: () => number): TestState {
  return startAdaptive('diagnostic', bank, bank.maxItems, random);
}

/** A new adaptive test of one ability, following the bank's plan. Throws when it has none. */
export function startAbilityTest(bank: Bank, random: () => number): TestState {
  return startAdaptive('ability', bank, bank.ability?.stopping.maxItems ?? 1, random);
}

function startAdaptive(
  kind: 'diagnostic' | 'ability',
  bank: Bank,
  scoredItems: number,
  random: () => number,
): TestState {
  const atMost = scoredItems + Math.min(pilotsPerTest, bank.pilots?.length ?? 0);
  const asked = chooseNext({ kind, plan: [], atMost }, [], bank, random);
  if (!asked) throw new Error(`startAdaptive: no item to begin a test of the kind ${kind} with`);
  return { kind, status: 'running', turn: 0, atMost, asked, evidence: [], plan: [], lastKey: null };
}

/**
 * A new module check: `draw` test items of the taught skills, a skill at most once more often than another, items not met
 * before in preference (`met` holds item ids). Returns undefined when there is nothing to ask.
 */
export function startCheck(
  bank: Bank,
  taught: readonly string[],
  draw: number,
  met: ReadonlySet<string>,
  random: () => number,
): TestState | undefined {
  return startPlanned('check', drawPlan(bank, taught, draw, met, random));
}

/** A new test on a plan made before (`planRefresher` makes a refresher's). Undefined when the plan is empty. */
export function startPlanned(kind: 'check' | 'refresher', plan: readonly Asked[]): TestState | undefined {
  const asked = plan[0];
  if (!asked) return undefined;
  return { kind, status: 'running', turn: 0, atMost: plan.length, asked, evidence: [], plan, lastKey: null };
}

function drawPlan(
  bank: Bank,
  taught: readonly string[],
  draw: number,
  met: ReadonlySet<string>,
  random: () => number,
): Asked[] {
  const bySkill = taught.map((id) => {
    const skill = bank.model.skillIds.indexOf(id);
    return bank.current
      .filter((entry) => entry.skill === skill)
      .map((entry) => ({ entry, order: (met.has(entry.item.id) ? 1 : 0) + random() }))
      .sort((a, b) => a.order - b.order)
      .map(({ entry }) => entry);
  });
  const plan: Asked[] = [];
  for (let round = 0; plan.length < draw && bySkill.some((items) => items.length > round); round++) {
    for (const items of bySkill) {
      const entry = items[round];
      if (entry && plan.length < draw) plan.push({ ordinal: entry.ordinal, variant: drawVariant(random) });
    }
  }
  return plan;
}

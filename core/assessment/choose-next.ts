import { variantCount } from '../items/item.ts';
import { chooseSkillItem } from '../measurement/choose-skill-item.ts';
import { isPilotTurn } from '../measurement/pilot-items.ts';
import { sureEnough } from '../measurement/skill-decisions.ts';
import { skillPosterior } from '../measurement/skill-posterior.ts';
import { chooseForAbility, standingOf } from './ability-test.ts';
import { type Bank, type BankItem, evidenceOf } from './bank.ts';
import type { Answered, Asked, TestState } from './test-state.ts';

/** A diagnostic shows at least this many item types, so that no one is judged on one way of answering. */
export const leastItemTypes = 4;

/** Fewer answers than this never end a diagnostic, however sure it is: a pupil wants to have been asked something. */
const leastItems = 5;

/** A skill is asked at most this often in one diagnostic: the rest of the budget goes to other skills. */
const mostPerSkill = 2;

/** The next item of a test, or null when it has ended. `random` gives numbers in [0, 1). */
export function chooseNext(
  test: Pick<TestState, 'kind' | 'plan' | 'atMost'>,
  evidence: readonly Answered[],
  bank: Bank,
  random: () => number,
): Asked | null {
  if (test.kind === 'check' || test.kind === 'refresher') return test.plan[evidence.length] ?? null;
  if (evidence.length >= test.atMost) return null;
  const askedItems = evidence.map(({ ordinal }) => bank.versions.get(ordinal)).filter((item) => item !== undefined);
  const decided =
    test.kind === 'ability' ? decideForAbility(evidence, bank) : decideForSkills(test, evidence, askedItems, bank);
  if (!decided) return null;
  const chosen = choosePilot(test, evidence.length, askedItems, bank, random) ?? decided.choose(random);
  return chosen === undefined ? null : { ordinal: chosen, variant: drawVariant(random) };
}

/** The test goes on, and how its next scored item is chosen: the ordinal, or undefined when none is left. */
interface GoesOn {
  readonly choose: (random: () => number) => number | undefined;
}

function decideForAbility(evidence: readonly Answered[], { ability }: Bank): GoesOn | undefined {
  if (!ability) throw new Error('chooseNext: the bank has no plan for tests of an ability');
  const standing = standingOf(ability, evidence);
  if (standing.stopped) return undefined;
  return {
    choose: (random) => {
      const index = chooseForAbility(ability, standing, random);
      return index === undefined ? undefined : ability.items[index]?.ordinal;
    },
  };
}

function decideForSkills(
  test: Pick<TestState, 'atMost'>,
  evidence: readonly Answered[],
  askedItems: readonly BankItem[],
  bank: Bank,
): GoesOn | undefined {
  const scored = askedItems.filter(({ item }) => !item.pilot);
  const most = Math.min(test.atMost, bank.maxItems);
  if (scored.length >= most) return undefined;
  const posterior = skillPosterior(bank.model, evidenceOf(bank, evidence), { topics: askableOf(bank).topics });
  const typesSeen = new Set(scored.map(({ item }) => item.type));
  const typesMissing = leastItemTypes - typesSeen.size;
  const mayStop = scored.length >= leastItems && typesMissing <= 0;
  if (mayStop && sureEnough(posterior, bank.targets, { uncertainShare: 0.1 })) return undefined;

  const unasked = notAskedYet(bank, scored);
  const mustVary = typesMissing > 0 && most - scored.length <= typesMissing + 1;
  const ofNewType = mustVary ? unasked.filter(({ item }) => !typesSeen.has(item.type)) : [];
  const candidates = ofNewType.length > 0 ? ofNewType : unasked;
  return {
    choose: (random) => chooseSkillItem(bank.model, posterior, candidates, random())?.ordinal,
  };
}

/** A pilot item when it is its turn: one not asked yet in this test. */
function choosePilot(
  { kind, atMost }: Pick<TestState, 'kind' | 'atMost'>,
  turn: number,
  askedItems: readonly BankItem[],
  { pilots = [], maxItems, ability }: Bank,
  random: () => number,
): number | undefined {
  if (pilots.length === 0) return undefined;
  const ids = new Set(askedItems.map(({ item }) => item.id));
  const left = pilots.filter(({ item }) => !ids.has(item.id));
  const asked = askedItems.filter(({ item }) => item.pilot).length;
  const scoredItems = kind === 'ability' ? (ability?.stopping.maxItems ?? atMost) : maxItems;
  const pilotsLeft = Math.min(left.length, atMost - scoredItems - asked);
  if (!isPilotTurn(turn, atMost - turn, pilotsLeft, random)) return undefined;
  return left[Math.floor(random() * left.length)]?.ordinal;
}

/** Draws one of the proven variants. */
export function drawVariant(random: () => number): number {
  return Math.floor(random() * variantCount);
}

function notAskedYet(bank: Bank, askedItems: readonly BankItem[]): BankItem[] {
  const ids = new Set(askedItems.map(({ item }) => item.id));
  const perSkill = new Uint8Array(bank.model.skillIds.length);
  for (const { skill } of askedItems) perSkill[skill]! += 1;
  return askableOf(bank).items.filter(({ item, skill }) => perSkill[skill]! < mostPerSkill && !ids.has(item.id));
}

/** What a diagnostic asks and decides about, found once for a bank. */
interface Askable {
  /** The current items on targeted skills: in a large bank they are a quarter. */
  readonly items: readonly BankItem[];
  /** 1 for each topic with a targeted skill. */
  readonly topics: Uint8Array;
}

const askable = new WeakMap<Bank, Askable>();

function askableOf(bank: Bank): Askable {
  const known = askable.get(bank);
  if (known) return known;
  const targets = new Set(bank.targets);
  const topics = new Uint8Array(bank.model.topics.length);
  for (const skill of targets) topics[bank.model.topicOfSkill[skill]!] = 1;
  const found = { items: bank.current.filter(({ skill }) => targets.has(skill)), topics };
  askable.set(bank, found);
  return found;
}

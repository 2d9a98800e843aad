import { type Bank, type BankItem, creditOf } from '../assessment/bank.ts';
import { drawVariant } from '../assessment/choose-next.ts';
import type { Answered, Asked } from '../assessment/test-state.ts';
import { chanceOf } from '../items/chance.ts';
import type { Item } from '../items/spec.ts';
import type { EvidenceKind, EvidenceLog, LoggedAnswer } from '../measurement/evidence-log.ts';
import { recallNow, rememberSkills } from '../measurement/refresher-schedule.ts';

/** A test's answers as the log keeps them. `at` is when it ended (or is): answers of one test are one moment, in their order. */
export function logTest(
  bank: Bank,
  test: { readonly id: string; readonly kind: Exclude<EvidenceKind, 'practice'>; readonly at: number },
  evidence: readonly Answered[],
): EvidenceLog {
  return evidence.flatMap(({ ordinal, score }, turn): LoggedAnswer[] => {
    const known = bank.versions.get(ordinal);
    const skill = known && bank.model.skillIds[known.skill];
    if (!known || known.item.pilot || skill === undefined) return [];
    const { slip, guess } = known;
    return [
      {
        source: test.id,
        turn,
        kind: test.kind,
        at: test.at,
        skill,
        item: known.item.id,
        score: score === null ? null : creditOf(score),
        slip,
        guess,
      },
    ];
  });
}

/** What was practised in a module, as the log keeps it: right at the first try or not. `items` are the practice items by id. */
export function logPractice(
  passage: { readonly id: string; readonly at: number },
  practised: readonly { readonly item: string; readonly score: number; readonly tries: number }[],
  items: ReadonlyMap<string, Item>,
): EvidenceLog {
  return practised.flatMap(({ item, score, tries }, turn): LoggedAnswer[] => {
    const known = items.get(item);
    if (!known) return [];
    const atFirst = tries === 1 ? score : 0;
    return [
      {
        source: passage.id,
        turn,
        kind: 'practice',
        at: passage.at,
        skill: known.skill,
        item,
        score: atFirst,
        ...chanceOf(known),
      },
    ];
  });
}

/** A skill of the course and how it lasts. */
export interface DueSkill {
  readonly skill: string;
  /** P(still remembered) now. */
  readonly recall: number;
  readonly dueAt: number;
}

/** The skills the course's diagnostic or modules asked about that may be forgotten by now, the most at risk first. */
export function dueSkills(bank: Bank, log: EvidenceLog, now: number): readonly DueSkill[] {
  return remembered(bank, log, now).filter(({ dueAt }) => dueAt <= now);
}

/** When the next skill of the course is due, in milliseconds since 1970; null when nothing was shown yet. May be past. */
export function nextRefresherAt(bank: Bank, log: EvidenceLog): number | null {
  const instants = remembered(bank, log, 0).map(({ dueAt }) => dueAt);
  return instants.length === 0 ? null : Math.min(...instants);
}

/** A refresher lasts two to five minutes: skills nearly due fill the first, and none is added past the second. */
const shortestSeconds = 120;
const longestSeconds = 300;
const mostQuestions = 6;
/** A skill not yet due may be asked early from this recall down: earlier teaches nothing (spacing). */
const worthRecalling = 0.95;

/**
 * The questions of a refresher, one a skill, the most at risk first: items not met before in preference, else those met longest ago, in a
 * fresh variant. Empty when no skill is due. `random` gives numbers in [0, 1).
 */
export function planRefresher(bank: Bank, log: EvidenceLog, now: number, random: () => number): readonly Asked[] {
  const askable = remembered(bank, log, now);
  if (!askable.some(({ dueAt }) => dueAt <= now)) return [];
  const metAt = new Map<string, number>();
  for (const { item, at } of log) metAt.set(item, Math.max(at, metAt.get(item) ?? at));
  const plan: Asked[] = [];
  let seconds = 0;
  for (const { skill, dueAt, recall } of askable) {
    const isDue = dueAt <= now;
    if (plan.length === mostQuestions || (!isDue && (seconds >= shortestSeconds || recall > worthRecalling))) break;
    const item = drawItem(bank, skill, metAt, random);
    if (!item || (plan.length > 0 && seconds + item.seconds > longestSeconds)) continue;
    plan.push({ ordinal: item.ordinal, variant: drawVariant(random) });
    seconds += item.seconds;
  }
  return plan;
}

/** Due first, then by recall; skills of the course that its bank can ask about. */
function remembered(bank: Bank, log: EvidenceLog, now: number): DueSkill[] {
  const asked = new Set(bank.current.map(({ skill }) => bank.model.skillIds[skill]));
  return [...rememberSkills(log)]
    .filter(([skill]) => asked.has(skill))
    .map(([skill, memory]): DueSkill => ({ skill, recall: recallNow(memory, now), dueAt: memory.dueAt }))
    .sort(
      (a, b) => Number(b.dueAt <= now) - Number(a.dueAt <= now) || a.recall - b.recall || (a.skill < b.skill ? -1 : 1),
    );
}

function drawItem(
  bank: Bank,
  skillId: string,
  metAt: ReadonlyMap<string, number>,
  random: () => number,
): BankItem | undefined {
  const skill = bank.model.skillIds.indexOf(skillId);
  const own = bank.current.filter((item) => item.skill === skill);
  const longestAgo = Math.min(...own.map(({ item }) => metAt.get(item.id) ?? Number.NEGATIVE_INFINITY));
  const best = own.filter(({ item }) => (metAt.get(item.id) ?? Number.NEGATIVE_INFINITY) === longestAgo);
  return best[Math.floor(random() * best.length)];
}

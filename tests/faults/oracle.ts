import { isDeepStrictEqual } from 'node:util';
import { unpackEvidence } from '../../core/assessment/test-state.ts';
import type { World } from '../../server/platform/world.ts';
import type { Ledger } from './stubborn-pupil.ts';

/** What the database owes to what clients were told. All zero is a pass. */
export interface Verdict {
  /** Acknowledged, not there. */
  readonly missing: number;
  /** There more than once, or there though nobody gave it. */
  readonly duplicated: number;
  /** There with another content. */
  readonly altered: number;
  /** Tests whose state does not follow from their answers. */
  readonly torn: number;
}

interface AnswerRow {
  readonly test_id: string;
  readonly turn: number;
  readonly response: unknown;
  readonly ordinal: number;
  readonly variant: number;
  readonly score: number | null;
}

/** Compares the clients' ledger of acknowledged answers and events with the database, whole. Every request of the ledger has been answered. */
export async function judge(world: World, ledger: Ledger): Promise<Verdict> {
  const [answers, events, torn] = [
    await judgeAnswers(world, ledger),
    await judgeEvents(world, ledger),
    await countTorn(world, ledger),
  ];
  return {
    missing: answers.missing + events.missing,
    duplicated: answers.duplicated + events.duplicated,
    altered: answers.altered,
    torn,
  };
}

async function judgeAnswers(world: World, ledger: Ledger) {
  const rows = await readAnswers(world, ledger);
  const kept = Map.groupBy(rows, ({ test_id, turn }) => `${test_id} ${turn}`);
  let missing = 0;
  let duplicated = 0;
  let altered = 0;
  for (const { testId, turn, response } of ledger.answers) {
    const [first, ...more] = kept.get(`${testId} ${turn}`) ?? [];
    if (first === undefined) missing += 1;
    else if (!isDeepStrictEqual(first.response, JSON.parse(response))) altered += 1;
    duplicated += more.length;
    kept.delete(`${testId} ${turn}`);
  }
  return { missing, altered, duplicated: duplicated + kept.size };
}

async function judgeEvents(world: World, ledger: Ledger) {
  const { rows } = await world.database.pool.query<{ event_id: string; n: number }>(
    'select event_id, count(*)::int as n from module_event where learner_id = any($1) group by event_id',
    [[...new Set(ledger.events.map(({ learnerId }) => learnerId))]],
  );
  const told = new Set(ledger.events.map(({ eventId }) => eventId));
  const kept = new Set(rows.map(({ event_id }) => event_id));
  return {
    missing: [...told].filter((id) => !kept.has(id)).length,
    duplicated: rows.filter(({ event_id, n }) => n > 1 || !told.has(event_id)).length,
  };
}

/** The state of a test is its answers folded: their number, their items, their scores, in order. */
async function countTorn(world: World, ledger: Ledger): Promise<number> {
  const rows = await readAnswers(world, ledger);
  const byTest = Map.groupBy(rows, ({ test_id }) => test_id);
  const { rows: tests } = await world.database.pool.query<{ test_id: string; turn: number; evidence: Buffer }>(
    'select test_id, turn, evidence from test where test_id = any($1)',
    [testsOf(ledger)],
  );
  return tests.filter(({ test_id, turn, evidence }) => {
    const given = [...(byTest.get(test_id) ?? [])]
      .sort((a, b) => a.turn - b.turn)
      .map(({ ordinal, variant, score }) => ({
        ordinal,
        variant,
        score: score === null ? null : Math.round(score * 100) / 100,
      }));
    return turn !== given.length || !isDeepStrictEqual(unpackEvidence(evidence), given);
  }).length;
}

async function readAnswers(world: World, ledger: Ledger): Promise<AnswerRow[]> {
  const { rows } = await world.database.pool.query<AnswerRow>(
    'select test_id, turn, response, ordinal, variant, score from answer where learner_id = any($1) and test_id = any($2)',
    [[...new Set(ledger.answers.map(({ learnerId }) => learnerId))], testsOf(ledger)],
  );
  return rows;
}

function testsOf(ledger: Ledger): string[] {
  return [...new Set(ledger.answers.map(({ testId }) => testId))];
}

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type HttpLine, openLine, type Reply, writeRequest } from '../bench/http-line.ts';
import type { PlantedLearner } from '../bench/plant-schools.ts';
import { answerOnce, newKey, startWork } from '../bench/pupil-at-work.ts';
import type { ResponseBook } from '../bench/response-book.ts';

/** What clients were told was kept. The oracle holds the database to it. */
export interface Ledger {
  readonly answers: {
    readonly learnerId: string;
    readonly testId: string;
    readonly turn: number;
    readonly response: string;
    readonly at: number;
  }[];
  readonly events: { readonly learnerId: string; readonly eventId: string; readonly at: number }[];
  /** Answers refused though they were the next ones: a server that forgot. */
  readonly disowned: { readonly testId: string; readonly turn: number; readonly status: number }[];
  /** Requests that got no reply and were sent again. */
  retries: number;
}

export function openLedger(): Ledger {
  return { answers: [], events: [], disowned: [], retries: 0 };
}

const patienceMs = 90_000;
const replyLimitMs = 10_000;
const longestPauseMs = 1_000;

/**
 * A client as ours are: keeps its answer, sends it until it is acknowledged, always under the same key, and only then goes on.
 * Stops when asked, at the end of the test, or when the server disowns it.
 */
export async function takeTestStubbornly(
  port: number,
  learner: PlantedLearner,
  book: ResponseBook,
  ledger: Ledger,
  goesOn: () => boolean,
  thinkMs = 0,
): Promise<void> {
  const pupil = startWork(learner);
  const line = stubbornLine(port, ledger);
  while (goesOn()) {
    const key = newKey();
    const given = await line.untilAnswered((open) => answerOnce(open, pupil, book, key));
    if (given.status !== 200) {
      ledger.disowned.push({ testId: given.testId, turn: given.turn, status: given.status });
      break;
    }
    const { learnerId, testId, turn, response } = given;
    ledger.answers.push({ learnerId, testId, turn, response, at: performance.now() });
    if (given.ended) break;
    if (thinkMs > 0) await pause(thinkMs);
  }
  line.close();
}

/** Sends the events of a module one by one, each until it is acknowledged. */
export async function workInModuleStubbornly(
  port: number,
  learner: PlantedLearner,
  ledger: Ledger,
  goesOn: () => boolean,
): Promise<void> {
  const line = stubbornLine(port, ledger);
  for (let step = 0; goesOn(); step++) {
    const eventId = randomUUID();
    const event = {
      kind: 'step-reached',
      id: eventId,
      at: new Date().toISOString(),
      step: `step-${step}`,
      section: 's1',
    };
    const request = writeRequest('POST', `/api/passages/${learner.passageId}/events`, {
      cookie: learner.cookie,
      body: JSON.stringify({ events: [event] }),
    });
    const { status } = await line.untilAnswered((open) => open.send(request));
    if (status === 200) ledger.events.push({ learnerId: learner.learnerId, eventId, at: performance.now() });
    else ledger.disowned.push({ testId: learner.passageId ?? '', turn: step, status });
    await pause(50);
  }
  line.close();
}

/** A connection that is opened again for as long as it takes. A 5xx is no answer: the request is sent again. */
export function stubbornLine(port: number, ledger: Pick<Ledger, 'retries'>) {
  let line: HttpLine | undefined;
  const drop = () => {
    line?.close();
    line = undefined;
  };
  return {
    untilAnswered: async <R extends Pick<Reply, 'status'>>(ask: (open: HttpLine) => Promise<R>): Promise<R> => {
      const end = performance.now() + patienceMs;
      for (let waitMs = 50; performance.now() < end; waitMs = Math.min(waitMs * 2, longestPauseMs)) {
        try {
          line ??= await openLine(port);
          const reply = await withinTime(ask(line), drop);
          if (reply.status < 500) return reply;
        } catch (error) {
          if (!(error instanceof Error)) throw error;
          drop();
        }
        ledger.retries += 1;
        await pause(waitMs);
      }
      throw new Error(`stubbornLine: no answer within ${patienceMs / 1000} s`);
    },
    close: drop,
  };
}

async function withinTime<T>(work: Promise<T>, giveUp: () => void): Promise<T> {
  const timer = setTimeout(giveUp, replyLimitMs);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}

import { type HttpLine, writeRequest } from './http-line.ts';
import type { PlantedLearner } from './plant-schools.ts';
import type { ResponseBook } from './response-book.ts';

/** A virtual pupil in a diagnostic: knows the question on screen and answers it. */
export interface PupilAtWork {
  readonly learner: PlantedLearner;
  readonly testId: string;
  turn: number;
  item: string;
  variant: number;
}

/** One answer given and acknowledged, as the pupil remembers it. */
export interface Acknowledged {
  readonly learnerId: string;
  readonly testId: string;
  readonly turn: number;
  readonly response: string;
  readonly status: number;
  readonly ended: boolean;
}

let keys = 0;
const keyStart = `${process.pid.toString(16).padStart(8, '0').slice(-8)}-${Date.now().toString(16).slice(-4)}-4000-8000-`;

/** A UUID that nobody else makes. */
export function newKey(): string {
  keys += 1;
  return keyStart + keys.toString(16).padStart(12, '0');
}

export function startWork(learner: PlantedLearner): PupilAtWork {
  if (!learner.test) throw new Error('startWork: this pupil has not started');
  return { learner, turn: 0, ...learner.test };
}

const next = /"item":"([^"]+)","variant":(\d+)/;

/** Gives the answer to the question on screen and reads the next one. Throws when the connection breaks. */
export async function answerOnce(
  line: HttpLine,
  pupil: PupilAtWork,
  book: ResponseBook,
  key: string = newKey(),
): Promise<Acknowledged> {
  const responses = book[`${pupil.item}/${pupil.variant}`];
  const response = responses?.[pupil.turn % responses.length] ?? 'null';
  const { turn, testId, learner } = pupil;
  const { status, body } = await line.send(
    writeRequest('POST', `/api/tests/${testId}/answers`, {
      cookie: learner.cookie,
      body: `{"turn":${turn},"key":"${key}","response":${response},"spentMs":12000,"language":"fr"}`,
    }),
  );
  const asked = status === 200 ? next.exec(body) : null;
  if (asked?.[1] !== undefined) {
    pupil.turn += 1;
    pupil.item = asked[1];
    pupil.variant = Number(asked[2]);
  }
  return { learnerId: learner.learnerId, testId, turn, response, status, ended: status === 200 && asked === null };
}

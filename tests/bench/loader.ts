import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type HttpLine, openLine, writeRequest } from './http-line.ts';
import { type Quantiles, quantilesOf } from './latencies.ts';
import { everyonesPassword, everyonesPictures, type PlantedLearner, type PlantedTeacher } from './plant-schools.ts';
import { answerOnce, newKey, type PupilAtWork, startWork } from './pupil-at-work.ts';
import type { ResponseBook } from './response-book.ts';

/** What the loader is given to work with, as a file. */
export interface LoaderGround {
  /** Of each server; connections go to them in turn. */
  readonly ports: readonly number[];
  readonly learners: readonly PlantedLearner[];
  readonly teachers: readonly PlantedTeacher[];
  readonly book: ResponseBook;
}

/** What the loader is asked to do: answers in a closed loop, or arrivals by the clock with other work beside, or a class's start. */
export type LoaderJob =
  | { readonly kind: 'closed'; readonly connections: number; readonly warmSeconds: number; readonly seconds: number }
  | {
      readonly kind: 'open';
      /** Everything goes on as measured, and is not: fresh sessions are met, the compiler settles. */
      readonly warmSeconds: number;
      readonly seconds: number;
      readonly answersPerSecond: number;
      readonly eventsPerSecond: number;
      readonly picturesPerSecond: number;
      readonly passwordsPerSecond: number;
      readonly teachers: number;
    }
  | { readonly kind: 'burst'; readonly pupils: number; readonly seconds: number };

export interface LoaderReport {
  readonly seconds: number;
  readonly answers: Quantiles;
  /** Acknowledged answers, those of the warm-up included. */
  readonly given: number;
  readonly events: Quantiles;
  readonly signIns: Quantiles;
  readonly pages: Quantiles;
  readonly starts: Quantiles;
  readonly errors: Readonly<Record<string, number>>;
  /** No pupil was left to answer before the end: the figures are of a shorter time. */
  readonly exhausted: boolean;
  readonly cpuSeconds: number;
}

interface Measures {
  given: number;
  readonly answers: number[];
  readonly events: number[];
  readonly signIns: number[];
  readonly pages: number[];
  readonly starts: number[];
  readonly errors: Record<string, number>;
}

const groundFile = process.argv[2];
if (groundFile === undefined) throw new Error('loader: needs the file of its ground');
const ground: LoaderGround = JSON.parse(readFileSync(groundFile, 'utf8'));
const ready = ground.learners.filter(({ test }) => test !== null);
const unstarted = ground.learners.filter(({ test }) => test === null);
const inModules = ground.learners.filter(({ passageId }) => passageId !== null);
/** Pupils are used once: the next job goes on where the last one stopped. */
let nextReady = 0;
let nextUnstarted = 0;
let exhausted = false;

let nextPort = 0;
function openNextLine(): Promise<HttpLine> {
  const port = ground.ports[nextPort % ground.ports.length];
  nextPort += 1;
  if (port === undefined) throw new Error('loader: no server');
  return openLine(port);
}

function nextPupil(): PupilAtWork | undefined {
  const learner = ready[nextReady];
  nextReady += 1;
  if (learner !== undefined) return startWork(learner);
  exhausted = true;
  return undefined;
}

process.on('message', async (job: LoaderJob) => {
  const measures: Measures = { given: 0, answers: [], events: [], signIns: [], pages: [], starts: [], errors: {} };
  const from = process.cpuUsage();
  const seconds =
    job.kind === 'closed'
      ? await runClosed(job, measures)
      : job.kind === 'open'
        ? await runOpen(job, measures)
        : await runBurst(job, measures);
  const used = process.cpuUsage(from);
  const report: LoaderReport = {
    seconds,
    answers: quantilesOf(measures.answers),
    given: measures.given,
    events: quantilesOf(measures.events),
    signIns: quantilesOf(measures.signIns),
    pages: quantilesOf(measures.pages),
    starts: quantilesOf(measures.starts),
    errors: measures.errors,
    exhausted,
    cpuSeconds: (used.user + used.system) / 1e6,
  };
  process.send?.(report);
});
process.send?.('ready');

function countError(measures: Measures, what: string): void {
  measures.errors[what] = (measures.errors[what] ?? 0) + 1;
}

/** Each connection is one pupil after another, without thinking: what the server can bear. */
async function runClosed(job: Extract<LoaderJob, { kind: 'closed' }>, measures: Measures): Promise<number> {
  const lines = await Promise.all(Array.from({ length: job.connections }, openNextLine));
  const from = performance.now() + job.warmSeconds * 1000;
  const until = from + job.seconds * 1000;
  await Promise.all(
    lines.map(async (line) => {
      let pupil = nextPupil();
      for (let now = performance.now(); now < until && pupil !== undefined; ) {
        const { status, ended } = await answerOnce(line, pupil, ground.book);
        const then = performance.now();
        if (now >= from && then <= until) measures.answers.push(then - now);
        if (status === 200) measures.given += 1;
        else countError(measures, `answer ${status}`);
        if (ended || status !== 200) pupil = nextPupil();
        now = then;
      }
      line.close();
    }),
  );
  return Math.min(until, performance.now()) / 1000 - from / 1000;
}

/** Connections that wait to be used: an arrival takes one, or waits for one, and its time counts from when it was due. */
function openLines(most: number) {
  const idle: HttpLine[] = [];
  const waiting: ((line: HttpLine) => void)[] = [];
  let open = 0;
  return {
    take: async (): Promise<HttpLine> => {
      const line = idle.pop();
      if (line !== undefined) return line;
      if (open < most) {
        open += 1;
        return openNextLine();
      }
      return new Promise((resolve) => waiting.push(resolve));
    },
    give: (line: HttpLine) => {
      const next = waiting.shift();
      if (next === undefined) idle.push(line);
      else next(line);
    },
    close: () => {
      for (const line of idle) line.close();
    },
  };
}
type Lines = ReturnType<typeof openLines>;

/** Takes the times of what was due in the time that counts. */
function record(into: number[], due: number, countsFrom: number): void {
  if (due >= countsFrom) into.push(performance.now() - due);
}

/** Poisson arrivals at a rate for some seconds; resolves when the last one is served. */
async function arrive(rate: number, seconds: number, serve: (due: number) => Promise<void>): Promise<void> {
  const served: Promise<void>[] = [];
  const end = performance.now() + seconds * 1000;
  let due = performance.now();
  while (rate > 0) {
    due += (-Math.log(1 - Math.random()) / rate) * 1000;
    if (due > end) break;
    const wait = due - performance.now();
    if (wait > 1) await pause(wait);
    served.push(serve(due));
    if (served.length > 20_000) await Promise.all(served.splice(0, 10_000));
  }
  await Promise.all(served);
}

async function ask(
  lines: Lines,
  request: string,
  { due, countsFrom }: { readonly due: number; readonly countsFrom: number },
  into: number[],
  measures: Measures,
  what: string,
) {
  const line = await lines.take();
  const { status } = await line.send(request);
  record(into, due, countsFrom);
  if (status !== 200) countError(measures, `${what} ${status}`);
  lines.give(line);
}

/**
 * Seconds a pupil thinks before an answer: log-normal, mean 20 s (median 16.7, a twentieth above 45). Facts of the field: about
 * one answer every 30 s; a shorter time is the harder case for the same number of pupils.
 */
const thinking = { meanSeconds: 20, spread: 0.6 } as const;

function drawThinking(isResidual: boolean): number {
  const { meanSeconds, spread } = thinking;
  const centre = Math.log(meanSeconds) - spread ** 2 / 2 + (isResidual ? spread ** 2 : 0);
  const normal = Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
  return Math.exp(centre + spread * normal) * (isResidual ? Math.random() : 1);
}

/**
 * As many pupils as give that many answers per second between them, each with their own thinking time; at the beginning all are
 * somewhere in a thought (the residual of a renewal process: a length-biased draw, times chance). Time counts from the end of the
 * thought, whether or not a connection was free. Who ends makes room for another.
 */
async function thinkAndAnswer(
  lines: Lines,
  answersPerSecond: number,
  seconds: number,
  countsFrom: number,
  measures: Measures,
): Promise<void> {
  const end = performance.now() + seconds * 1000;
  const live = async () => {
    let pupil = nextPupil();
    let due = performance.now() + drawThinking(true) * 1000;
    while (pupil !== undefined && due < end) {
      await pause(Math.max(0, due - performance.now()));
      const line = await lines.take();
      const { status, ended } = await answerOnce(line, pupil, ground.book);
      record(measures.answers, due, countsFrom);
      lines.give(line);
      if (status === 200) measures.given += 1;
      else countError(measures, `answer ${status}`);
      if (ended || status !== 200) pupil = nextPupil();
      due = performance.now() + drawThinking(false) * 1000;
    }
  };
  await Promise.all(Array.from({ length: Math.round(answersPerSecond * thinking.meanSeconds) }, live));
}

async function runOpen(job: Extract<LoaderJob, { kind: 'open' }>, measures: Measures): Promise<number> {
  const [answering, beside] = [openLines(512), openLines(256)];
  const countsFrom = performance.now() + job.warmSeconds * 1000;
  const lasts = job.warmSeconds + job.seconds;
  let step = 0;
  let turnOfModule = 0;
  await Promise.all([
    thinkAndAnswer(answering, job.answersPerSecond, lasts, countsFrom, measures),
    arrive(job.eventsPerSecond, lasts, async (due) => {
      const pupil = inModules[turnOfModule % inModules.length];
      turnOfModule += 1;
      if (pupil === undefined) return;
      step += 1;
      const event = {
        kind: 'step-reached',
        id: newKey(),
        at: new Date().toISOString(),
        step: `step-${step % 12}`,
        section: 's1',
      };
      const body = JSON.stringify({ events: [event] });
      const path = `/api/passages/${pupil.passageId}/events`;
      await ask(
        beside,
        writeRequest('POST', path, { cookie: pupil.cookie, body }),
        { due, countsFrom },
        measures.events,
        measures,
        'event',
      );
    }),
    arrive(job.picturesPerSecond, lasts, async (due) => {
      const pupil = ground.learners[Math.floor(Math.random() * ground.learners.length)];
      if (pupil === undefined) return;
      await ask(beside, writeSignIn(pupil), { due, countsFrom }, measures.signIns, measures, 'pictures');
    }),
    arrive(job.passwordsPerSecond, lasts, async (due) => {
      const teacher = ground.teachers[Math.floor(Math.random() * ground.teachers.length)];
      if (teacher === undefined) return;
      const body = JSON.stringify({ email: teacher.email, password: everyonesPassword });
      await ask(
        beside,
        writeRequest('POST', '/api/sign-in', { body }),
        { due, countsFrom },
        measures.signIns,
        measures,
        'password',
      );
    }),
    arrive(job.teachers / 3, lasts, async (due) => {
      const teacher = ground.teachers[Math.floor(Math.random() * Math.min(job.teachers, ground.teachers.length))];
      if (teacher === undefined) return;
      const request = writeRequest('GET', `/api/runs/${teacher.runId}/live`, { cookie: teacher.cookie });
      await ask(beside, request, { due, countsFrom }, measures.pages, measures, 'live');
    }),
  ]);
  answering.close();
  beside.close();
  return (performance.now() - countsFrom) / 1000;
}

function writeSignIn(pupil: PlantedLearner): string {
  const body = JSON.stringify({ learnerId: pupil.learnerId, pictures: everyonesPictures });
  return writeRequest('POST', `/api/join/${pupil.code}/sign-in`, { body });
}

/** Pupils see the class list, sign in and get their first question, all within some seconds: one measure a pupil, all three steps. */
async function runBurst(job: Extract<LoaderJob, { kind: 'burst' }>, measures: Measures): Promise<number> {
  const started = performance.now();
  const lines = openLines(256);
  await arrive(job.pupils / job.seconds, job.seconds, async (due) => {
    const pupil = unstarted[nextUnstarted];
    nextUnstarted += 1;
    if (pupil === undefined) return;
    const line = await lines.take();
    const list = await line.send(writeRequest('GET', `/api/join/${pupil.code}`, {}));
    const signedIn = await line.send(writeSignIn(pupil));
    const body = JSON.stringify({ language: 'fr' });
    const path = `/api/journeys/${pupil.runId}/diagnostic`;
    const first = await line.send(writeRequest('POST', path, { cookie: pupil.cookie, body }));
    measures.starts.push(performance.now() - due);
    lines.give(line);
    for (const { status } of [list, signedIn, first]) if (status !== 200) countError(measures, `start ${status}`);
  });
  lines.close();
  return (performance.now() - started) / 1000;
}

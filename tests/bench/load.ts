import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readPostmaster } from '../../server/platform/postgres-process.ts';
import type { LoaderReport } from './loader.ts';
import { startLoader } from './loader-process.ts';
import { openCountry } from './open-country.ts';
import { plantOldAnswers, plantSchools, settle } from './plant-schools.ts';
import { machineTicks, processorSeconds } from './processor-time.ts';
import { openReferences } from './references.ts';
import { writeResponseBook } from './response-book.ts';
import { findFreePort, type ServerProcess, startServer } from './server-process.ts';

/**
 * `npm run bench:load -- [--seconds 60] [--json FILE] [--old 1000000] [--batch on] [--servers 1]`: the real server in its own process (or
 * several, between which the loader's connections are dealt) on a durable embedded PostgreSQL, loaded over loopback. Bounded: every phase
 * has a time, every pupil a last question.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    json: { type: 'string' },
    old: { type: 'string', default: '1000000' },
    batch: { type: 'string', default: 'off' },
    only: { type: 'string', default: 'all' },
    servers: { type: 'string', default: '1' },
  },
});
const seconds = Math.min(600, Math.max(4, Number(values.seconds)));
const connections = 128;
const isOpenAlone = values.only === 'open';
/** Before an open loop alone, a short closed one lets the compiler settle; its figures are of little worth. */
const windows = isOpenAlone ? 1 : 3;
const closedSeconds = isOpenAlone ? 4 : seconds;
/** The first window waits for the compiler of the JavaScript, which takes about ten seconds of work to settle. */
const warmSeconds = [10, 2, 2];
/** In an open loop half of the pupils have answered once by then, with a session that the server had not met. */
const openWarmSeconds = 10;
/** Between two phases: what the first one left in the outbox is done before the next is measured. */
const restMs = 5_000;
/** More than the best measured anywhere, so that pupils do not run out. */
const mostAnswersPerSecond = values.batch === 'on' ? 12_000 : 6_000;
const answersPerPupil = 7;
const calmAnswersPerSecond = 500;
const bars = {
  openLoop: {
    answersPerSecond: 2_500,
    eventsPerSecond: 1_000,
    picturesPerSecond: 18,
    passwordsPerSecond: 2,
    teachers: 20,
  },
  burst: { pupils: 2_000, seconds: 10 },
} as const;

const began = performance.now();
const say = (sentence: string) =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${sentence}`);
const round = (value: number, digits = 2) => Number(value.toFixed(digits));

const country = await openCountry();
try {
  await measure();
} finally {
  await country.close();
}

async function measure(): Promise<void> {
  const besides = values.only === 'all';
  const openSeconds = besides || isOpenAlone ? Math.max(5, seconds / 2) : 0;
  const started = Math.ceil(
    ((closedSeconds + warmSeconds.reduce((sum, each) => sum + each)) * mostAnswersPerSecond) / answersPerPupil +
      (openSeconds > 0 ? (bars.openLoop.answersPerSecond + 2 * calmAnswersPerSecond) * 20 * 1.6 : 0),
  );
  say(`planting ${started} pupils at their first question and ${values.old} old answers`);
  const { learners, teachers } = await plantSchools(country.world, country.content, {
    started,
    waiting: bars.burst.pupils,
    inModules: Math.min(started, 4_000),
  });
  await plantOldAnswers(country.world, country.content, Number(values.old));
  const references = await openReferences(country);
  await settle(country.world);
  const servers = await startServers();
  const book = writeResponseBook(country.content, Math.random);
  const loader = await startLoader(country.folder, {
    ports: servers.map(({ port }) => port),
    learners,
    teachers,
    book,
  });
  try {
    say(`ready; references by ${references.tool}`);
    const closed: LoaderReport[] = [];
    const rates = { chatty: [] as number[], bare: [] as number[] };
    const referenceSeconds = Math.max(3, seconds / 10);
    const statementsBefore = await askStatements(servers);
    const processors = { node: 0, postgres: 0, loader: 0 };
    for (let window = 0; window < windows; window++) {
      for (const which of ['chatty', 'bare'] as const) rates[which].push(references.measure(which, referenceSeconds));
      const before = readProcessors(servers);
      const report = await loader.run({
        kind: 'closed',
        connections,
        warmSeconds: warmSeconds[window] ?? 2,
        seconds: closedSeconds / windows,
      });
      const after = readProcessors(servers);
      processors.node += after.node - before.node;
      processors.postgres += after.postgres - before.postgres;
      processors.loader += report.cpuSeconds;
      closed.push(report);
      const idle =
        (after.ticks.idle - before.ticks.idle) /
        (after.ticks.idle + after.ticks.busy - before.ticks.idle - before.ticks.busy);
      say(
        `closed loop: ${round(report.answers.count / report.seconds, 0)} answers/s, p99 ${report.answers.p99} ms, machine ${round(idle * 100, 0)} % idle; beside it ${round(rates.chatty.at(-1) ?? 0, 0)} chatty/s, ${round(rates.bare.at(-1) ?? 0, 0)} bare/s`,
      );
      if (report.exhausted) throw new Error('The pupils ran out: the figures would be of a shorter time.');
    }
    for (const which of ['chatty', 'bare'] as const) rates[which].push(references.measure(which, referenceSeconds));
    const statements = statementsSince(statementsBefore, await askStatements(servers));
    const given = closed.reduce((sum, report) => sum + report.given, 0);

    if (besides) await pause(restMs);
    const burst = besides ? await loader.run({ kind: 'burst', ...bars.burst }) : undefined;
    if (burst) say(`${burst.starts.count} pupils starting in ${bars.burst.seconds} s: p95 ${burst.starts.p95} ms`);
    if (openSeconds > 0) await pause(restMs);
    const open =
      openSeconds > 0
        ? await loader.run({ kind: 'open', warmSeconds: openWarmSeconds, seconds: openSeconds, ...bars.openLoop })
        : undefined;
    if (open)
      say(
        `open loop: ${round(open.answers.count / open.seconds, 0)} answers/s, p99 ${open.answers.p99} ms, live page p99 ${open.pages.p99} ms`,
      );
    const calm = {
      kind: 'open',
      warmSeconds: openWarmSeconds,
      seconds: openSeconds / 2,
      answersPerSecond: calmAnswersPerSecond,
      eventsPerSecond: 0,
      picturesPerSecond: 0,
      passwordsPerSecond: 0,
      teachers: 0,
    } as const;
    if (besides) await pause(restMs);
    const withoutFlood = besides ? await loader.run(calm) : undefined;
    if (besides) await pause(restMs);
    const withFlood = besides ? await loader.run({ ...calm, passwordsPerSecond: 150 }) : undefined;
    if (withoutFlood && withFlood)
      say(`flood of sign-ins: p99 of answers ${withoutFlood.answers.p99} → ${withFlood.answers.p99} ms`);

    const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
    const answers = closed.reduce((sum, report) => sum + report.answers.count, 0);
    const answersPerSecond = answers / closed.reduce((sum, report) => sum + report.seconds, 0);
    const worst = (pick: (report: LoaderReport) => number) => Math.max(...closed.map(pick));
    const result = {
      answersPerSecond: round(answersPerSecond, 0),
      p50: round(mean(closed.map((report) => report.answers.p50))),
      p95: worst((report) => report.answers.p95),
      p99: worst((report) => report.answers.p99),
      errors: addErrors([
        ...closed,
        ...(burst ? [burst] : []),
        ...(open ? [open] : []),
        ...(withoutFlood ? [withoutFlood] : []),
      ]),
      eventsPerSecond: open ? round(open.events.count / open.seconds, 0) : null,
      loginsPerSecond: open ? round(open.signIns.count / open.seconds, 1) : null,
      sqlPerAnswer: round(countOf(statements, isOfAnAnswer) / given, 3),
      ratioChatty: round(answersPerSecond / mean(rates.chatty)),
      ratioLimit: round(answersPerSecond / mean(rates.bare), 3),
      details: {
        batch: values.batch,
        servers: servers.length,
        machine: `${cpus().length} × ${cpus()[0]?.model}`,
        loadAverage: loadavg().map((value) => round(value)),
        references: {
          tool: references.tool,
          chattyPerSecond: rates.chatty.map((rate) => round(rate, 0)),
          barePerSecond: rates.bare.map((rate) => round(rate, 0)),
        },
        windows: closed.map((report) => ({
          answersPerSecond: round(report.answers.count / report.seconds, 0),
          ...report.answers,
        })),
        processorMicrosecondsPerAnswer: {
          node: round((processors.node / given) * 1e6, 0),
          postgres: round((processors.postgres / given) * 1e6, 0),
          loader: round((processors.loader / given) * 1e6, 0),
        },
        sqlBesidePerAnswer: {
          session: round(countOf(statements, (text) => /\bsession\b/.test(text)) / given, 3),
          outbox: round(countOf(statements, (text) => !isOfAnAnswer(text) && !/\bsession\b/.test(text)) / given, 3),
        },
        burst: burst && { pupils: burst.starts, perSecond: round(burst.starts.count / burst.seconds, 0) },
        openLoop: open && {
          answersPerSecond: round(open.answers.count / open.seconds, 0),
          answers: open.answers,
          events: open.events,
          signIns: open.signIns,
          livePages: open.pages,
        },
        flood: withoutFlood &&
          withFlood && {
            without: withoutFlood.answers,
            with: withFlood.answers,
            signIns: withFlood.signIns,
            errors: withFlood.errors,
          },
        oldAnswers: Number(values.old),
      },
    };
    console.log(JSON.stringify(result, null, 2));
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    loader.stop();
    await Promise.all(servers.map((server) => server.stop('SIGTERM')));
  }
}

type Statements = ReadonlyMap<string, number>;

async function startServers(): Promise<ServerProcess[]> {
  const servers: ServerProcess[] = [];
  for (let count = 0; count < Math.min(8, Math.max(1, Number(values.servers))); count++) {
    const server = await startServer({
      databaseUrl: country.databaseUrl,
      port: await findFreePort(),
      secret: country.secret,
      preload: [join(import.meta.dirname, 'count-sql.ts')],
      environment: { BALISE_BATCH: values.batch },
    });
    servers.push(server);
  }
  return servers;
}

/** What all servers sent since they started. */
async function askStatements(servers: readonly ServerProcess[]): Promise<Statements> {
  const sums = new Map<string, number>();
  for (const counted of await Promise.all(servers.map(askOne)))
    for (const [text, count] of counted) sums.set(text, (sums.get(text) ?? 0) + count);
  return sums;
}

function askOne(server: ServerProcess): Promise<[string, number][]> {
  return new Promise((resolve) => {
    server.child.once('message', (counted: [string, number][]) => resolve(counted));
    server.child.send('statements');
  });
}

function statementsSince(before: Statements, after: Statements): Statements {
  return new Map([...after].map(([text, count]) => [text, count - (before.get(text) ?? 0)]));
}

/** The learner's test read by its key, and the write that moves it; what the outbox reads of whole runs is not of an answer. */
function isOfAnAnswer(text: string): boolean {
  return (
    /update test\b/.test(text) || /from test\s+where (learner_id = \$1 and test_id|\(learner_id, test_id\))/.test(text)
  );
}

function countOf(statements: Statements, matches: (text: string) => boolean): number {
  return [...statements].reduce((sum, [text, count]) => (matches(text) ? sum + count : sum), 0);
}

function addErrors(reports: readonly LoaderReport[]): number {
  return reports.reduce((sum, { errors }) => sum + Object.values(errors).reduce((a, b) => a + b, 0), 0);
}

function readProcessors(servers: readonly ServerProcess[]) {
  const postmaster = readPostmaster(join(country.folder, 'postgres/cluster'));
  return {
    node: servers.reduce((sum, { child }) => sum + processorSeconds(child.pid ?? 0), 0),
    postgres: postmaster ? processorSeconds(postmaster.pid, true) : 0,
    ticks: machineTicks(),
  };
}

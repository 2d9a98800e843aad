import { statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPostmaster } from '../../server/platform/postgres-process.ts';
import { openLine, writeRequest } from './http-line.ts';
import { quantilesOf } from './latencies.ts';
import type { LoaderReport } from './loader.ts';
import { startLoader } from './loader-process.ts';
import { openCountry } from './open-country.ts';
import { plantOldAnswers, plantSchools } from './plant-schools.ts';
import { processorSeconds } from './processor-time.ts';
import { writeResponseBook } from './response-book.ts';
import { findFreePort, startServer } from './server-process.ts';

/**
 * `npm run bench:size -- [--small 1000000] [--large 20000000] [--rounds 6] [--json FILE]`: the cost of an answer and of a class page
 * on two databases side by side, one with more stored answers than the other, measured in turns so that whatever else the machine
 * does falls on both. The large one is cut down, and says so, when the disk has no room.
 */
const { values } = parseArgs({
  options: {
    small: { type: 'string', default: '1000000' },
    large: { type: 'string', default: '20000000' },
    rounds: { type: 'string', default: '6' },
    json: { type: 'string' },
  },
});
/** Heap, indexes, the test rows and the log that writes them, measured on 1 M answers. */
const bytesPerAnswer = 900;
const roundSeconds = 5;
const connections = 8;
const rounds = Math.min(50, Number(values.rounds));
const { bavail, bsize } = statfsSync(tmpdir());
const room = Math.floor((bavail * bsize * 0.5) / bytesPerAnswer);
const sizes = [Number(values.small), Math.min(Number(values.large), room)];

const places = [];
try {
  for (const size of sizes) places.push(await settleIn(size));
  for (let round = 0; round <= rounds; round++) for (const place of places) await place.measure(round > 0);
  const [small, large] = places.map(({ sum }) => sum());
  if (!small || !large) throw new Error('size: nothing was measured');
  const apart = (a: number, b: number) => Math.round((b / a - 1) * 1000) / 10;
  const result = {
    small,
    large,
    percentApart: {
      answerP50: apart(small.answer.p50, large.answer.p50),
      answerP99: apart(small.answer.p99, large.answer.p99),
      livePageP99: apart(small.livePage.p99, large.livePage.p99),
      skillMapP99: apart(small.skillMap.p99, large.skillMap.p99),
      postgresMicroseconds: apart(small.postgresMicrosecondsPerAnswer, large.postgresMicrosecondsPerAnswer),
    },
  };
  console.log(JSON.stringify(result, null, 2));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
} finally {
  for (const place of places) await place.close();
}

async function settleIn(storedAnswers: number) {
  console.log(`planting ${storedAnswers} stored answers`);
  const country = await openCountry();
  const { learners, teachers } = await plantSchools(country.world, country.content, {
    started: (rounds + 1) * roundSeconds * 400,
    waiting: 0,
    inModules: 0,
  });
  await plantOldAnswers(country.world, country.content, storedAnswers);
  const port = await findFreePort();
  const server = await startServer({ databaseUrl: country.databaseUrl, port, secret: country.secret });
  const book = writeResponseBook(country.content, Math.random);
  const loader = await startLoader(country.folder, { ports: [port], learners, teachers, book });
  const answers: LoaderReport[] = [];
  const pages = { live: [] as number[], skills: [] as number[] };
  let postgresSeconds = 0;
  const readPostgres = () => processorSeconds(readPostmaster(join(country.folder, 'postgres/cluster'))?.pid ?? 0, true);
  return {
    /** The first round only warms up, and is not counted. */
    measure: async (counts: boolean) => {
      const before = readPostgres();
      const report = await loader.run({ kind: 'closed', connections, warmSeconds: 1, seconds: roundSeconds });
      if (counts) postgresSeconds += readPostgres() - before;
      if (report.exhausted) throw new Error('The pupils ran out.');
      if (counts) answers.push(report);
      const line = await openLine(port);
      for (const { runId, cookie } of teachers.slice(0, 20)) {
        for (const page of ['live', 'skills'] as const) {
          const from = performance.now();
          const { status } = await line.send(writeRequest('GET', `/api/runs/${runId}/${page}`, { cookie }));
          if (status !== 200) throw new Error(`The ${page} page answered ${status}.`);
          if (counts) pages[page].push(performance.now() - from);
        }
      }
      line.close();
    },
    sum: () => {
      const mean = (pick: (report: LoaderReport) => number) =>
        Math.round((answers.reduce((sum, report) => sum + pick(report), 0) / answers.length) * 100) / 100;
      const given = answers.reduce((sum, report) => sum + report.given, 0);
      return {
        storedAnswers,
        answersPerSecond: Math.round(mean((report) => report.answers.count / report.seconds)),
        answer: { p50: mean(({ answers: { p50 } }) => p50), p99: mean(({ answers: { p99 } }) => p99) },
        livePage: quantilesOf(pages.live),
        skillMap: quantilesOf(pages.skills),
        postgresMicrosecondsPerAnswer: Math.round((postgresSeconds / given) * 1e6),
      };
    },
    close: async () => {
      loader.stop();
      await server.stop('SIGTERM');
      await country.close();
    },
  };
}

import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { judge, type Verdict } from './oracle.ts';
import { laySiege, type Siege, type SiegeOptions } from './siege.ts';
import { type Ledger, openLedger, takeTestStubbornly, workInModuleStubbornly } from './stubborn-pupil.ts';

/**
 * `npm run test:faults -- [--answers 100000] [--kills 20] [--seconds 900]`: the long form of faults.test.ts. Servers and database
 * are killed and the network cut again and again under answers and events, until enough were acknowledged; then the same without
 * durability, where the oracle must find losses: an oracle that finds none there proves nothing here. A last, shorter assault goes
 * through PgBouncer in transaction pooling (`--only pooler` for that one alone).
 */
const { values } = parseArgs({
  options: {
    answers: { type: 'string', default: '100000' },
    kills: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '900' },
    batch: { type: 'string', default: 'off' },
    only: { type: 'string', default: 'all' },
  },
});
const wanted = { answers: Number(values.answers), kills: Number(values.kills) };
const limitMs = Number(values.seconds) * 1000;
const pupils = 96;
const inModules = 16;
const answersPerPupil = 7;
const away = 60_000;

const failures = [...(values.only === 'pooler' ? [] : await besiege()), ...(await besiegeThroughPooler())];
console.log(failures.length === 0 ? 'Nothing acknowledged was lost.' : `FAILED: ${failures.join('; ')}.`);
process.exitCode = failures.length === 0 ? 0 : 1;

async function besiege(): Promise<string[]> {
  const real = await assault({ durable: true }, wanted, true);
  console.log(sayOutcome('durable', real));
  const control = await assault({ durable: false }, { answers: 3_000, kills: 3 }, false);
  console.log(sayOutcome('negative control, not durable', control));
  return [
    ...findFaults(real),
    ...(real.ledger.answers.length >= wanted.answers
      ? []
      : [`only ${real.ledger.answers.length} answers within the time`]),
    ...(real.kills >= wanted.kills ? [] : [`only ${real.kills} kills within the time`]),
    ...(control.verdict.missing > 0 ? [] : ['the negative control lost nothing: the oracle is not proven']),
  ];
}

async function besiegeThroughPooler(): Promise<string[]> {
  const pooled = await assault({ pooler: true }, { answers: 3_000, kills: 2 }, false);
  console.log(sayOutcome('through PgBouncer', pooled));
  return findFaults(pooled);
}

function findFaults({ verdict, ledger, slowestReturnMs }: Outcome): string[] {
  return [
    ...(isClean(verdict) ? [] : ['something acknowledged was lost, doubled, altered or torn']),
    ...(ledger.disowned.length === 0 ? [] : [`${ledger.disowned.length} pupils were disowned by the server`]),
    ...(slowestReturnMs <= 5_000 ? [] : [`clients took ${Math.round(slowestReturnMs)} ms to come back`]),
  ];
}

interface Outcome {
  readonly ledger: Ledger;
  readonly verdict: Verdict;
  readonly kills: number;
  readonly slowestReturnMs: number;
}

async function assault(
  options: Pick<SiegeOptions, 'durable' | 'pooler'>,
  goal: { readonly answers: number; readonly kills: number },
  everything: boolean,
): Promise<Outcome> {
  const siege = await laySiege({
    ...options,
    started: Math.ceil((goal.answers * 3) / answersPerPupil) + 2_000,
    waiting: 0,
    inModules,
    servers: 2,
    environment: { BALISE_BATCH: values.batch },
  });
  try {
    const ledger = openLedger();
    const end = performance.now() + limitMs;
    let goesOn = true;
    let next = inModules;
    const port = siege.proxy.port;
    const workers = [
      ...Array.from({ length: pupils }, async () => {
        while (goesOn) {
          const learner = siege.planted.learners[next];
          next += 1;
          if (learner === undefined) return;
          await takeTestStubbornly(port, learner, siege.book, ledger, () => goesOn);
        }
      }),
      ...siege.planted.learners
        .slice(0, inModules)
        .map((learner) => workInModuleStubbornly(port, learner, ledger, () => goesOn)),
    ];
    const returns: number[] = [];
    let kills = 0;
    if (everything) returns.push(await leaveAlone(siege));
    while ((kills < goal.kills || ledger.answers.length < goal.answers) && performance.now() < end) {
      await pause(1_000 + Math.random() * 2_000);
      if (kills >= goal.kills) continue;
      returns.push(everything && kills % 2 === 0 ? await siege.killServer() : await siege.killDatabase());
      kills += 1;
      if (everything) await spoilTheNetwork(siege);
      console.log(
        `${kills} kills, ${ledger.answers.length} answers and ${ledger.events.length} events acknowledged, ${ledger.retries} sent again`,
      );
    }
    await pause(2_000);
    goesOn = false;
    await Promise.all(workers);
    const times = ledger.answers.map(({ at }) => at).sort((a, b) => a - b);
    const slowestReturnMs = Math.max(
      ...returns.map((back) => (times.find((at) => at > back) ?? Number.POSITIVE_INFINITY) - back),
    );
    return { ledger, kills, slowestReturnMs, verdict: await judge(siege.country.world, ledger) };
  } finally {
    await siege.close();
  }
}

/** A minute without any network: clients keep what they have and come back by themselves. */
async function leaveAlone(siege: Siege): Promise<number> {
  await pause(2_000);
  siege.proxy.setWeather('cut');
  await pause(away);
  siege.proxy.setWeather('pass');
  return performance.now();
}

async function spoilTheNetwork(siege: Siege): Promise<void> {
  for (const weather of ['lose-replies', 'lose-requests'] as const) {
    siege.proxy.setWeather(weather);
    await pause(200);
    siege.proxy.setWeather('pass');
    await pause(300);
  }
}

function isClean({ missing, duplicated, altered, torn }: Verdict): boolean {
  return missing + duplicated + altered + torn === 0;
}

function sayOutcome(name: string, { ledger, verdict, kills, slowestReturnMs }: Outcome): string {
  return `${name}: ${JSON.stringify({
    kills,
    answers: ledger.answers.length,
    events: ledger.events.length,
    sentAgain: ledger.retries,
    disowned: ledger.disowned.length,
    slowestReturnMs: Math.round(slowestReturnMs),
    ...verdict,
  })}`;
}

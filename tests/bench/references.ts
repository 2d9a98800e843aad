import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Country } from './open-country.ts';

/**
 * Two yardsticks on the same database, PostgreSQL's own pgbench in C, 16 clients, prepared protocol: a transaction of 27
 * statements shaped like the answer path of the reference service (counted in its public sources: 23 reads and writes around a
 * short transaction), and the least that any design must do: one durable statement that inserts an answer and moves a state.
 */
export interface References {
  readonly tool: string;
  readonly measure: (which: 'chatty' | 'bare', seconds: number) => number;
}

const learners = 20_000;

export async function openReferences(country: Country): Promise<References> {
  const tool = findPgbench();
  await country.world.database.pool.query(`
    create schema reference;
    create table reference.state (learner_id bigint primary key, turn int not null, level real not null) with (fillfactor = 70);
    insert into reference.state select id, 0, 0 from generate_series(1, ${learners}) as id;
    create table reference.answer (learner_id bigint not null, turn int not null, item int not null, value text not null, result smallint not null,
      at timestamptz not null, primary key (learner_id, turn));
    create table reference.campaign (campaign_id bigint primary key, name text not null, skills int[] not null);
    insert into reference.campaign select id, 'campaign ' || id, array[1, 2, 3, 4, 5] from generate_series(1, 700) as id;
    create table reference.assessment (learner_id bigint primary key, campaign_id bigint not null, status text not null, updated_at timestamptz not null) with (fillfactor = 70);
    insert into reference.assessment select id, 1 + id % 700, 'started', now() from generate_series(1, ${learners}) as id;
    create table reference.knowledge (learner_id bigint not null, item int not null, skill int not null, status text not null, at timestamptz not null);
    create index on reference.knowledge (learner_id);
    insert into reference.knowledge select id, n, n, 'validated', now() from generate_series(1, ${learners}) as id, generate_series(1, 20) as n;
    analyze reference.state, reference.answer, reference.campaign, reference.assessment, reference.knowledge;`);
  const scripts = { chatty: join(country.folder, 'chatty.sql'), bare: join(country.folder, 'bare.sql') };
  writeFileSync(scripts.bare, bare);
  writeFileSync(scripts.chatty, chatty);
  const { host, port, user, password, database } = country.place;
  return {
    tool: `${execFileSync(tool, ['--version'], { encoding: 'utf8' }).trim()}, 2 threads`,
    measure: (which, seconds) => {
      const run = spawnSync(
        tool,
        [
          '-n',
          '-c',
          '16',
          '-j',
          '2',
          '-M',
          'prepared',
          '-T',
          String(seconds),
          '-f',
          scripts[which],
          '-h',
          host,
          '-p',
          String(port),
          '-U',
          user,
          database,
        ],
        { encoding: 'utf8', env: { ...process.env, PGPASSWORD: password } },
      );
      const rate = /tps = ([\d.]+)/.exec(run.stdout)?.[1];
      if (rate === undefined) throw new Error(`pgbench failed: ${run.stderr}`);
      return Number(rate);
    },
  };
}

function findPgbench(): string {
  const folder = '/usr/lib/postgresql';
  const versions = existsSync(folder) ? readdirSync(folder).map((version) => join(folder, version, 'bin/pgbench')) : [];
  const found = [...versions, '/usr/bin/pgbench', '/usr/local/bin/pgbench'].find((file) => existsSync(file));
  if (found === undefined)
    throw new Error('pgbench is missing: it comes with PostgreSQL (Debian: apt-get install postgresql).');
  return found;
}

const bare = `\\set learner random(1, ${learners})
with moved as (update reference.state set turn = turn + 1, level = level + 0.1 where learner_id = :learner returning learner_id, turn)
insert into reference.answer (learner_id, turn, item, value, result, at) select learner_id, turn, 7, 'an answer', 1, now() from moved;
`;

const readCampaign =
  'select c.* from reference.campaign c join reference.assessment a using (campaign_id) where a.learner_id = :learner;\n';
const readAssessment = 'select * from reference.assessment where learner_id = :learner;\n';
const readAnswers = 'select * from reference.answer where learner_id = :learner order by turn desc limit 20;\n';
const readKnowledge = 'select * from reference.knowledge where learner_id = :learner;\n';
const readSkills = 'select unnest(skills) from reference.campaign where campaign_id = 1 + :learner % 700;\n';

/** 15 statements for the answer, 12 for the next question; the knowledge of a learner is read whole twice, as there. */
const chatty = [
  `\\set learner random(1, ${learners})\n`,
  readAssessment,
  readAnswers,
  readCampaign,
  readCampaign,
  readKnowledge,
  readAssessment,
  readSkills,
  readCampaign,
  readCampaign,
  'begin;\n',
  `with moved as (update reference.state set turn = turn + 1 where learner_id = :learner returning learner_id, turn)
insert into reference.answer (learner_id, turn, item, value, result, at) select learner_id, turn, 7, 'an answer', 1, now() from moved returning *;\n`,
  readCampaign,
  `update reference.knowledge set status = 'validated', at = now() where learner_id = :learner and item = 1 + :learner % 20;\n`,
  readSkills,
  'commit;\n',
  readAssessment,
  readAssessment,
  readAnswers,
  readCampaign,
  readCampaign,
  readSkills,
  readAssessment,
  readAnswers,
  readCampaign,
  readSkills,
  readKnowledge,
  'update reference.assessment set updated_at = now() where learner_id = :learner returning *;\n',
].join('');

import { createHash, randomBytes } from 'node:crypto';
import { startDiagnostic } from '../../core/assessment/start-test.ts';
import { packEvidence, packPlan } from '../../core/assessment/test-state.ts';
import { drawCode } from '../../core/classroom/code.ts';
import { schoolYearOf } from '../../core/classroom/school-year.ts';
import { noProgress } from '../../core/learning/progress.ts';
import { sealPictures } from '../../server/classroom/public.ts';
import type { Published } from '../../server/content/published.ts';
import { hashPassword } from '../../server/platform/passwords.ts';
import type { World } from '../../server/platform/world.ts';

export const classSize = 30;
export const classesPerSchool = 20;
export const everyonesPictures = ['star', 'boat', 'fish', 'house'] as const;
export const everyonesPassword = 'a password for the bench only';

/** A pupil at the start of a diagnostic, with a session. */
export interface PlantedLearner {
  readonly learnerId: string;
  readonly runId: string;
  readonly code: string;
  readonly cookie: string;
  /** Null when the pupil has not started: they join by themselves. */
  readonly test: { readonly testId: string; readonly item: string; readonly variant: number } | null;
  /** Null when the pupil has no module open. */
  readonly passageId: string | null;
}

export interface PlantedTeacher {
  readonly email: string;
  readonly cookie: string;
  readonly runId: string;
}

export interface Planted {
  readonly learners: readonly PlantedLearner[];
  readonly teachers: readonly PlantedTeacher[];
}

export interface HowMany {
  /** Pupils at the first question of their diagnostic. */
  readonly started: number;
  /** Pupils who have yet to join. */
  readonly waiting: number;
  /** How many of the started ones have a module open too. */
  readonly inModules: number;
}

/** Schools of 20 classes of 30, each class with an opened course and a teacher, written a school at a time by set-based inserts. */
export async function plantSchools(world: World, content: Published, howMany: HowMany): Promise<Planted> {
  const learners: PlantedLearner[] = [];
  const teachers: PlantedTeacher[] = [];
  const hashed = await hashPassword(everyonesPassword);
  if ('refused' in hashed) throw new Error('plantSchools: the hashing queue is full');
  const total = howMany.started + howMany.waiting;
  while (learners.length < total) {
    const school = await plantSchool(
      world,
      content,
      hashed.hash,
      Math.min(total - learners.length, classSize * classesPerSchool),
      {
        started: Math.max(0, howMany.started - learners.length),
        inModules: Math.max(0, howMany.inModules - learners.length),
      },
    );
    learners.push(...school.learners);
    teachers.push(...school.teachers);
  }
  return { learners, teachers };
}

async function plantSchool(
  world: World,
  content: Published,
  passwordHash: string,
  size: number,
  limits: { readonly started: number; readonly inModules: number },
): Promise<Planted> {
  const [published] = content.courses.values();
  if (!published) throw new Error('plantSchool: the content has no course');
  const { bank, course } = published;
  const proposed = course.modules[0];
  const module = proposed && content.modules.get(proposed.id)?.fr;
  if (!module) throw new Error('plantSchool: the course has no module');
  const { named } = world.database;
  const now = world.now();
  const organisationId = world.newId();
  const classes = Array.from({ length: Math.ceil(size / classSize) }, (_, index) => ({
    groupId: world.newId(),
    name: `4e ${index + 1}`,
    runId: world.newId(),
    code: drawCode(world.random),
    teacherId: world.newId(),
    session: newSession(),
  }));
  await named('insert into organisation (organisation_id, name, created_at) values ($1, $2, $3)', [
    organisationId,
    `School ${organisationId}`,
    now,
  ]);
  const ofClasses = <T>(pick: (one: (typeof classes)[number]) => T) => classes.map(pick);
  await named(
    `insert into account (account_id, email, first_name, last_name, password_hash, created_at)
     select id, id || '@bench.example', 'Teacher', 'Bench', $2, $3 from unnest($1::uuid[]) as row (id)`,
    [ofClasses(({ teacherId }) => teacherId), passwordHash, now],
  );
  await named(
    `insert into membership (organisation_id, account_id, role, created_at)
     select $1, id, 'teacher', $3 from unnest($2::uuid[]) as row (id)`,
    [organisationId, ofClasses(({ teacherId }) => teacherId), now],
  );
  await named(
    `insert into session (token_hash, account_id, role, organisation_id, created_at, seen_at, expires_at)
     select hash, id, 'teacher', $1, $4, $4, $5 from unnest($2::bytea[], $3::uuid[]) as row (hash, id)`,
    [
      organisationId,
      ofClasses(({ session }) => session.hash),
      ofClasses(({ teacherId }) => teacherId),
      now,
      inHours(now, 2),
    ],
  );
  await named(
    `insert into class_group (organisation_id, group_id, name, grade, created_at)
     select $1, id, name, '4e', $4 from unnest($2::uuid[], $3::text[]) as row (id, name)`,
    [organisationId, ofClasses(({ groupId }) => groupId), ofClasses(({ name }) => name), now],
  );
  await named(
    `with coded as (
       insert into run_code (code, organisation_id, run_id)
       select code, $1, run_id from unnest($2::text[], $3::uuid[]) as row (code, run_id)
     )
     insert into course_run (organisation_id, run_id, code, group_id, course_id, opened_by, opened_at, joining_until)
     select $1, run_id, code, group_id, $6, teacher_id, $7, $8
     from unnest($2::text[], $3::uuid[], $4::uuid[], $5::uuid[]) as row (code, run_id, group_id, teacher_id)`,
    [
      organisationId,
      ofClasses(({ code }) => code),
      ofClasses(({ runId }) => runId),
      ofClasses(({ groupId }) => groupId),
      ofClasses(({ teacherId }) => teacherId),
      course.id,
      now,
      inHours(now, 4),
    ],
  );

  const pupils = Array.from({ length: size }, (_, index) => {
    const learnerId = world.newId();
    const place = classes[Math.floor(index / classSize)];
    if (!place) throw new Error('plantSchool: a pupil without a class');
    return {
      learnerId,
      place,
      lastName: `Bench${index}`,
      sealed: sealPictures(world, learnerId, everyonesPictures),
      session: newSession(),
      test: index < limits.started ? { testId: world.newId(), state: startDiagnostic(bank, world.random) } : null,
      passageId: index < limits.inModules ? world.newId() : null,
    };
  });
  await named(
    `insert into learner (organisation_id, learner_id, group_id, first_name, last_name, pictures, created_at)
     select $1, id, group_id, 'Pupil', last_name, pictures, $6
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::bytea[]) as row (id, group_id, last_name, pictures)`,
    [
      organisationId,
      pupils.map(({ learnerId }) => learnerId),
      pupils.map(({ place }) => place.groupId),
      pupils.map(({ lastName }) => lastName),
      pupils.map(({ sealed }) => sealed),
      now,
    ],
  );
  await named(
    `insert into session (token_hash, learner_id, role, organisation_id, created_at, seen_at, expires_at)
     select hash, id, 'pupil', $1, $4, $4, $5 from unnest($2::bytea[], $3::uuid[]) as row (hash, id)`,
    [
      organisationId,
      pupils.map(({ session }) => session.hash),
      pupils.map(({ learnerId }) => learnerId),
      now,
      inHours(now, 4),
    ],
  );
  const started = pupils.flatMap((pupil) => (pupil.test ? [{ ...pupil, test: pupil.test }] : []));
  await named(
    `insert into test (learner_id, test_id, organisation_id, run_id, course_id, kind, status, turn, at_most, asked_ordinal,
       asked_variant, asked_at, plan, evidence, started_at)
     select learner_id, test_id, $1, run_id, $7, 'diagnostic', 'running', 0, $8, ordinal, variant, $9, $10, $11, $9
     from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::int[], $6::int[]) as row (learner_id, test_id, run_id, ordinal, variant)`,
    [
      organisationId,
      started.map(({ learnerId }) => learnerId),
      started.map(({ test }) => test.testId),
      started.map(({ place }) => place.runId),
      started.map(({ test }) => test.state.asked?.ordinal),
      started.map(({ test }) => test.state.asked?.variant),
      course.id,
      bank.maxItems,
      now,
      Buffer.from(packPlan([])),
      Buffer.from(packEvidence([])),
    ],
  );
  await named(
    `insert into run_progress (organisation_id, run_id, learner_id, stage, question, at_most, modules_done, joined_at, seen_at, moved_at)
     select $1, run_id, learner_id, 'diagnostic', 1, $4, 0, $5, $5, $5 from unnest($2::uuid[], $3::uuid[]) as row (run_id, learner_id)`,
    [
      organisationId,
      started.map(({ place }) => place.runId),
      started.map(({ learnerId }) => learnerId),
      bank.maxItems,
      now,
    ],
  );
  const inModules = pupils.filter(({ passageId }) => passageId !== null);
  await named(
    `insert into passage (learner_id, passage_id, organisation_id, run_id, module_id, module_version, progress, started_at, updated_at)
     select learner_id, passage_id, $1, run_id, $5, $6, $7, $8, $8
     from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as row (learner_id, passage_id, run_id)`,
    [
      organisationId,
      inModules.map(({ learnerId }) => learnerId),
      inModules.map(({ passageId }) => passageId),
      inModules.map(({ place }) => place.runId),
      module.id,
      module.version,
      JSON.stringify(noProgress),
      now,
    ],
  );
  return {
    learners: pupils.map(({ learnerId, place, session, test, passageId }) => {
      const asked = test?.state.asked;
      const entry = asked && bank.versions.get(asked.ordinal);
      return {
        learnerId,
        runId: place.runId,
        code: place.code,
        cookie: `balise=${session.token}`,
        test: test && asked && entry ? { testId: test.testId, item: entry.item.id, variant: asked.variant } : null,
        passageId,
      };
    }),
    teachers: classes.map(({ teacherId, runId, session }) => ({
      email: `${teacherId}@bench.example`,
      cookie: `balise=${session.token}`,
      runId,
    })),
  };
}

function newSession() {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: createHash('sha256').update(token).digest() };
}

function inHours(now: Date, hours: number): Date {
  return new Date(now.getTime() + hours * 3_600_000);
}

/** Answers of other pupils, ten a test, in the partition of this year: the tables and indexes are then as large as in service. */
export async function plantOldAnswers(world: World, content: Published, answers: number): Promise<void> {
  const { pool } = world.database;
  const [published] = content.courses.values();
  const ordinals = published?.bank.current.map(({ ordinal }) => ordinal) ?? [];
  const perTest = 10;
  const bite = 500_000;
  for (let planted = 0; planted < answers; planted += bite) {
    const tests = Math.ceil(Math.min(bite, answers - planted) / perTest);
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query('set local statement_timeout = 0');
      await client.query(
        `create temporary table planted on commit drop as
         select gen_random_uuid() as learner_id, gen_random_uuid() as test_id from generate_series(1, ${tests})`,
      );
      await client.query(
        `insert into answer (learner_id, school_year, test_id, turn, ordinal, variant, language, response, score, mistakes, spent_ms, answered_at)
         select learner_id, $1, test_id, turn, ($2::int[])[1 + (random() * $3)::int], (random() * 199)::int, 'fr',
           '{"type": "single-choice", "choice": "k7d2"}', round(random()), '{}', 5000 + (random() * 30000)::int, $4
         from planted, generate_series(0, ${perTest - 1}) as turn`,
        [schoolYearOf(world.now()), ordinals, ordinals.length - 1, world.now()],
      );
      await client.query(
        `insert into test (learner_id, test_id, organisation_id, run_id, course_id, kind, status, turn, at_most, asked_at, plan, evidence, started_at, ended_at)
         select learner_id, test_id, $1, $2, $3, 'diagnostic', 'ended', ${perTest}, ${perTest}, $4, '', decode(repeat('00000001ff64', ${perTest}), 'hex'), $4, $4
         from planted`,
        [world.newId(), world.newId(), published?.course.id, world.now()],
      );
      await client.query('commit');
    } finally {
      client.release();
    }
  }
  await settle(world);
}

/** Statistics and a checkpoint, so that nothing left over from the planting runs inside a measurement. */
export async function settle(world: World): Promise<void> {
  const client = await world.database.pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('vacuum (analyze)');
    await client.query('checkpoint');
  } finally {
    await client.query('reset statement_timeout');
    client.release();
  }
}

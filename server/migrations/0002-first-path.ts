import { type Kysely, sql } from 'kysely';

/** Schools and people; classes and opened courses; tests, answers, modules and their events; item versions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...people, ...classroom, ...learners, ...content]) await sql.raw(statement).execute(db);
}

const people = [
  `create table organisation (
    organisation_id uuid primary key,
    name text not null,
    uai text collate "C" unique,
    created_at timestamptz not null
  )`,
  `create table account (
    account_id uuid primary key,
    email text collate "C" not null unique,
    first_name text not null,
    last_name text not null,
    password_hash text not null,
    platform_role text check (platform_role in ('administrator')),
    created_at timestamptz not null
  )`,
  `create table membership (
    organisation_id uuid not null references organisation,
    account_id uuid not null references account,
    role text not null check (role in ('head', 'teacher')),
    created_at timestamptz not null,
    primary key (organisation_id, account_id)
  )`,
  `create index membership_account on membership (account_id)`,
  `create table invitation (
    token_hash bytea primary key,
    invitation_id uuid not null,
    organisation_id uuid not null references organisation,
    email text collate "C" not null,
    role text not null check (role in ('head', 'teacher')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_at timestamptz
  )`,
  `create index invitation_organisation on invitation (organisation_id)`,
];

const classroom = [
  `create table class_group (
    organisation_id uuid not null references organisation,
    group_id uuid not null,
    name text collate "C" not null,
    grade text,
    created_at timestamptz not null,
    primary key (organisation_id, group_id),
    unique (organisation_id, name)
  )`,
  `create table learner (
    organisation_id uuid not null,
    learner_id uuid not null,
    group_id uuid not null,
    first_name text not null,
    last_name text not null,
    birth_date date,
    pictures bytea not null,
    created_at timestamptz not null,
    primary key (organisation_id, learner_id),
    foreign key (organisation_id, group_id) references class_group
  )`,
  `create index learner_group on learner (organisation_id, group_id)`,
  `create table course_run (
    organisation_id uuid not null,
    run_id uuid not null,
    code text collate "C" not null,
    group_id uuid not null,
    course_id text collate "C" not null,
    opened_by uuid not null references account,
    opened_at timestamptz not null,
    joining_until timestamptz,
    primary key (organisation_id, run_id),
    foreign key (organisation_id, group_id) references class_group
  )`,
  `create table run_code (
    code text collate "C" primary key,
    organisation_id uuid not null,
    run_id uuid not null
  )`,
  `create table run_progress (
    organisation_id uuid not null,
    run_id uuid not null,
    learner_id uuid not null,
    stage text not null check (stage in ('joined', 'diagnostic', 'programme', 'module', 'finished')),
    question smallint,
    at_most smallint,
    module_id text collate "C",
    section text,
    modules_done smallint not null,
    modules_planned smallint,
    joined_at timestamptz not null,
    seen_at timestamptz not null,
    moved_at timestamptz not null,
    help_wanted_at timestamptz,
    finished_at timestamptz,
    primary key (organisation_id, run_id, learner_id)
  ) with (fillfactor = 80)`,
  `create table run_mastery (
    organisation_id uuid not null,
    run_id uuid not null,
    learner_id uuid not null,
    mastery jsonb not null,
    updated_at timestamptz not null,
    primary key (organisation_id, run_id, learner_id)
  )`,
];

const schoolYears = [2025, 2026, 2027, 2028, 2029, 2030];

const learners = [
  `create table test (
    learner_id uuid not null,
    test_id uuid not null,
    organisation_id uuid not null,
    run_id uuid not null,
    course_id text collate "C" not null,
    kind text not null check (kind in ('diagnostic', 'check')),
    module_id text collate "C",
    status text not null check (status in ('running', 'ended')),
    turn smallint not null,
    at_most smallint not null,
    asked_ordinal integer,
    asked_variant smallint,
    asked_at timestamptz not null,
    plan bytea not null,
    evidence bytea not null,
    last_key uuid,
    started_at timestamptz not null,
    ended_at timestamptz,
    primary key (learner_id, test_id),
    check ((kind = 'check') = (module_id is not null)),
    check ((status = 'running') = (asked_ordinal is not null))
  ) with (fillfactor = 70)`,
  `create unique index test_diagnostic on test (learner_id, run_id) where kind = 'diagnostic'`,
  `create unique index test_check on test (learner_id, run_id, module_id) where kind = 'check'`,
  `create table answer (
    learner_id uuid not null,
    school_year smallint not null,
    test_id uuid not null,
    turn smallint not null,
    ordinal integer not null,
    variant smallint not null,
    language text not null,
    response jsonb,
    score real,
    mistakes text[] not null,
    spent_ms integer not null,
    answered_at timestamptz not null,
    primary key (learner_id, school_year, test_id, turn)
  ) partition by range (school_year)`,
  ...schoolYears.map(
    (year) => `create table answer_${year} partition of answer for values from (${year}) to (${year + 1})`,
  ),
  'create table answer_other partition of answer default',
  `create table passage (
    learner_id uuid not null,
    passage_id uuid not null,
    organisation_id uuid not null,
    run_id uuid not null,
    module_id text collate "C" not null,
    module_version text collate "C" not null,
    check_test_id uuid,
    progress jsonb not null,
    started_at timestamptz not null,
    updated_at timestamptz not null,
    finished_at timestamptz,
    primary key (learner_id, passage_id),
    unique (learner_id, run_id, module_id)
  )`,
  `create table module_event (
    learner_id uuid not null,
    school_year smallint not null,
    passage_id uuid not null,
    event_id uuid not null,
    kind text not null,
    payload jsonb not null,
    occurred_at timestamptz not null,
    received_at timestamptz not null,
    primary key (learner_id, school_year, passage_id, event_id)
  ) partition by range (school_year)`,
  ...schoolYears.map(
    (year) => `create table module_event_${year} partition of module_event for values from (${year}) to (${year + 1})`,
  ),
  'create table module_event_other partition of module_event default',
  `create table item_report (
    learner_id uuid not null,
    report_id uuid not null,
    organisation_id uuid not null,
    ordinal integer not null,
    variant smallint not null,
    about text not null check (about in ('question', 'answers', 'picture', 'accessibility', 'other')),
    text text not null,
    reported_at timestamptz not null,
    primary key (learner_id, report_id)
  )`,
];

const content = [
  `create table item_version (
    ordinal integer primary key,
    item_id text collate "C" not null,
    version text collate "C" not null,
    spec jsonb not null,
    published_at timestamptz not null,
    unique (item_id, version)
  )`,
];

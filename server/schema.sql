-- What the migrations amount to. Written by `balise schema`; do not edit.

create table account (
  account_id uuid not null,
  email text collate "C" not null,
  first_name text not null,
  last_name text not null,
  password_hash text not null,
  platform_role text,
  created_at timestamptz not null,
  primary key (account_id),
  check ((platform_role = 'administrator'::text)),
  unique (email)
);

create table answer (
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
) partition by range (school_year);

create table answer_2025 partition of answer for values from ('2025') to ('2026');

create table answer_2026 partition of answer for values from ('2026') to ('2027');

create table answer_2027 partition of answer for values from ('2027') to ('2028');

create table answer_2028 partition of answer for values from ('2028') to ('2029');

create table answer_2029 partition of answer for values from ('2029') to ('2030');

create table answer_2030 partition of answer for values from ('2030') to ('2031');

create table answer_other partition of answer default;

create table assistant_quota (
  organisation_id uuid not null,
  group_id uuid not null,
  day date not null,
  used integer not null,
  used_by jsonb not null,
  primary key (organisation_id, group_id, day),
  foreign key (organisation_id, group_id) REFERENCES class_group(organisation_id, group_id) ON DELETE CASCADE
);

create table class_group (
  organisation_id uuid not null,
  group_id uuid not null,
  name text collate "C" not null,
  grade text,
  created_at timestamptz not null,
  primary key (organisation_id, group_id),
  foreign key (organisation_id) REFERENCES organisation(organisation_id),
  unique (organisation_id, name)
);

create table course_run (
  organisation_id uuid not null,
  run_id uuid not null,
  code text collate "C" not null,
  group_id uuid not null,
  course_id text collate "C" not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  joining_until timestamptz,
  primary key (organisation_id, run_id),
  foreign key (opened_by) REFERENCES account(account_id),
  foreign key (organisation_id, group_id) REFERENCES class_group(organisation_id, group_id)
);

create table exchange (
  organisation_id uuid not null,
  run_id uuid not null,
  exchange_id uuid not null,
  learner_id uuid not null,
  conversation_id uuid not null,
  situation text not null,
  language text not null,
  prompt text not null,
  answer text not null,
  status text not null,
  reason text,
  model text,
  asked_at timestamptz not null,
  ended_at timestamptz,
  primary key (organisation_id, run_id, exchange_id),
  check ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  check ((status = ANY (ARRAY['asked'::text, 'answered'::text, 'cut'::text, 'refused'::text, 'withdrawn'::text, 'failed'::text]))),
  foreign key (organisation_id, run_id) REFERENCES course_run(organisation_id, run_id) ON DELETE CASCADE
);
create index exchange_by_age ON exchange USING btree (asked_at);
create index exchange_of_learner ON exchange USING btree (organisation_id, run_id, learner_id, asked_at);

create table invitation (
  token_hash bytea not null,
  invitation_id uuid not null,
  organisation_id uuid not null,
  email text collate "C" not null,
  role text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  primary key (token_hash),
  check ((role = ANY (ARRAY['head'::text, 'teacher'::text]))),
  foreign key (organisation_id) REFERENCES organisation(organisation_id)
);
create index invitation_organisation ON invitation USING btree (organisation_id);

create table item_report (
  learner_id uuid not null,
  report_id uuid not null,
  organisation_id uuid not null,
  ordinal integer not null,
  variant smallint not null,
  about text not null,
  text text not null,
  reported_at timestamptz not null,
  primary key (learner_id, report_id),
  check ((about = ANY (ARRAY['question'::text, 'answers'::text, 'picture'::text, 'accessibility'::text, 'other'::text])))
);

create table item_version (
  ordinal integer not null,
  item_id text collate "C" not null,
  version text collate "C" not null,
  spec jsonb not null,
  published_at timestamptz not null,
  primary key (ordinal),
  unique (item_id, version)
);

create table learner (
  organisation_id uuid not null,
  learner_id uuid not null,
  group_id uuid not null,
  first_name text not null,
  last_name text not null,
  birth_date date,
  pictures bytea not null,
  created_at timestamptz not null,
  primary key (organisation_id, learner_id),
  foreign key (organisation_id, group_id) REFERENCES class_group(organisation_id, group_id)
);
create index learner_group ON learner USING btree (organisation_id, group_id);

create table learner_adjustment (
  organisation_id uuid not null,
  run_id uuid not null,
  learner_id uuid not null,
  adjustment jsonb not null,
  revision integer not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (organisation_id, run_id, learner_id),
  foreign key (changed_by) REFERENCES account(account_id)
);

create table membership (
  organisation_id uuid not null,
  account_id uuid not null,
  role text not null,
  created_at timestamptz not null,
  primary key (organisation_id, account_id),
  check ((role = ANY (ARRAY['head'::text, 'teacher'::text]))),
  foreign key (account_id) REFERENCES account(account_id),
  foreign key (organisation_id) REFERENCES organisation(organisation_id)
);
create index membership_account ON membership USING btree (account_id);

create table module_event (
  learner_id uuid not null,
  school_year smallint not null,
  passage_id uuid not null,
  event_id uuid not null,
  kind text not null,
  payload jsonb not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  primary key (learner_id, school_year, passage_id, event_id)
) partition by range (school_year);

create table module_event_2025 partition of module_event for values from ('2025') to ('2026');

create table module_event_2026 partition of module_event for values from ('2026') to ('2027');

create table module_event_2027 partition of module_event for values from ('2027') to ('2028');

create table module_event_2028 partition of module_event for values from ('2028') to ('2029');

create table module_event_2029 partition of module_event for values from ('2029') to ('2030');

create table module_event_2030 partition of module_event for values from ('2030') to ('2031');

create table module_event_other partition of module_event default;

create table organisation (
  organisation_id uuid not null,
  name text not null,
  uai text collate "C",
  created_at timestamptz not null,
  primary key (organisation_id),
  unique (uai)
);

create table outbox (
  learner_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  topic text collate "C" not null,
  payload json not null,
  at timestamptz not null,
  messages smallint not null default 1,
  primary key (learner_id, id)
);
create index outbox_order ON outbox USING btree (id);

create table passage (
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
);

create table run_adjustment (
  organisation_id uuid not null,
  run_id uuid not null,
  adjustment jsonb not null,
  revision integer not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (organisation_id, run_id),
  foreign key (changed_by) REFERENCES account(account_id)
);

create table run_code (
  code text collate "C" not null,
  organisation_id uuid not null,
  run_id uuid not null,
  primary key (code)
);

create table run_mastery (
  organisation_id uuid not null,
  run_id uuid not null,
  learner_id uuid not null,
  mastery jsonb not null,
  updated_at timestamptz not null,
  primary key (organisation_id, run_id, learner_id)
);

create table run_progress (
  organisation_id uuid not null,
  run_id uuid not null,
  learner_id uuid not null,
  stage text not null,
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
  primary key (organisation_id, run_id, learner_id),
  check ((stage = ANY (ARRAY['joined'::text, 'diagnostic'::text, 'programme'::text, 'module'::text, 'finished'::text])))
) with (fillfactor=80);

create table session (
  token_hash bytea not null,
  account_id uuid,
  learner_id uuid,
  role text collate "C" not null,
  organisation_id uuid,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (token_hash),
  check (((role = 'pupil'::text) = (learner_id IS NOT NULL))),
  check (((role = 'pupil'::text) = (account_id IS NULL))),
  check (((role = 'administrator'::text) = (organisation_id IS NULL))),
  check ((role = ANY (ARRAY['administrator'::text, 'head'::text, 'teacher'::text, 'pupil'::text])))
);
create index session_account ON session USING btree (account_id) WHERE (account_id IS NOT NULL);
create index session_expiry ON session USING btree (expires_at);
create index session_learner ON session USING btree (learner_id) WHERE (learner_id IS NOT NULL);

create table sign_in_throttle (
  key text collate "C" not null,
  failures integer not null,
  last_failure_at timestamptz not null,
  locked_until timestamptz,
  primary key (key)
);

create table suggestion (
  suggestion_id uuid not null,
  framework_id text collate "C" not null,
  skill_id text collate "C" not null,
  about text not null,
  body text not null,
  language text not null,
  status text not null,
  answer text,
  answered_by uuid,
  sent_at timestamptz not null,
  answered_at timestamptz,
  primary key (suggestion_id),
  check ((about = ANY (ARRAY['wording'::text, 'missing'::text, 'level'::text, 'example'::text, 'other'::text]))),
  check ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  check ((status = ANY (ARRAY['received'::text, 'considered'::text, 'accepted'::text, 'declined'::text]))),
  foreign key (answered_by) REFERENCES account(account_id)
);
create index suggestion_status ON suggestion USING btree (framework_id, status, suggestion_id);

create table test (
  learner_id uuid not null,
  test_id uuid not null,
  organisation_id uuid not null,
  run_id uuid not null,
  course_id text collate "C" not null,
  kind text not null,
  module_id text collate "C",
  status text not null,
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
  check (((kind = 'check'::text) = (module_id IS NOT NULL))),
  check (((status = 'running'::text) = (asked_ordinal IS NOT NULL))),
  check ((kind = ANY (ARRAY['diagnostic'::text, 'check'::text, 'refresher'::text]))),
  check ((status = ANY (ARRAY['running'::text, 'ended'::text])))
) with (fillfactor=70);
create unique index test_check ON test USING btree (learner_id, run_id, module_id) WHERE (kind = 'check'::text);
create unique index test_diagnostic ON test USING btree (learner_id, run_id) WHERE (kind = 'diagnostic'::text);
create unique index test_refresher ON test USING btree (learner_id, run_id) WHERE ((kind = 'refresher'::text) AND (status = 'running'::text));

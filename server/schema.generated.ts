// Written by `balise schema` from what the migrations amount to; do not edit.
import type { ColumnType } from 'kysely';

export interface Tables {
  readonly account: AccountTable;
  readonly answer: AnswerTable;
  readonly assistant_quota: AssistantQuotaTable;
  readonly class_group: ClassGroupTable;
  readonly course_run: CourseRunTable;
  readonly exchange: ExchangeTable;
  readonly invitation: InvitationTable;
  readonly item_report: ItemReportTable;
  readonly item_version: ItemVersionTable;
  readonly learner: LearnerTable;
  readonly learner_adjustment: LearnerAdjustmentTable;
  readonly membership: MembershipTable;
  readonly module_event: ModuleEventTable;
  readonly organisation: OrganisationTable;
  readonly outbox: OutboxTable;
  readonly passage: PassageTable;
  readonly run_adjustment: RunAdjustmentTable;
  readonly run_code: RunCodeTable;
  readonly run_mastery: RunMasteryTable;
  readonly run_progress: RunProgressTable;
  readonly session: SessionTable;
  readonly sign_in_throttle: SignInThrottleTable;
  readonly suggestion: SuggestionTable;
  readonly test: TestTable;
}

export interface AccountTable {
  readonly account_id: string;
  readonly email: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly password_hash: string;
  readonly platform_role: 'administrator' | null;
  readonly created_at: Date;
}

export interface AnswerTable {
  readonly learner_id: string;
  readonly school_year: number;
  readonly test_id: string;
  readonly turn: number;
  readonly ordinal: number;
  readonly variant: number;
  readonly language: string;
  readonly response: ColumnType<unknown, string | null, string | null>;
  readonly score: number | null;
  readonly mistakes: readonly string[];
  readonly spent_ms: number;
  readonly answered_at: Date;
}

export interface AssistantQuotaTable {
  readonly organisation_id: string;
  readonly group_id: string;
  readonly day: string;
  readonly used: number;
  readonly used_by: ColumnType<unknown, string, string>;
}

export interface ClassGroupTable {
  readonly organisation_id: string;
  readonly group_id: string;
  readonly name: string;
  readonly grade: string | null;
  readonly created_at: Date;
}

export interface CourseRunTable {
  readonly organisation_id: string;
  readonly run_id: string;
  readonly code: string;
  readonly group_id: string;
  readonly course_id: string;
  readonly opened_by: string;
  readonly opened_at: Date;
  readonly joining_until: Date | null;
}

export interface ExchangeTable {
  readonly organisation_id: string;
  readonly run_id: string;
  readonly exchange_id: string;
  readonly learner_id: string;
  readonly conversation_id: string;
  readonly situation: string;
  readonly language: 'fr' | 'en';
  readonly prompt: string;
  readonly answer: string;
  readonly status: 'asked' | 'answered' | 'cut' | 'refused' | 'withdrawn' | 'failed';
  readonly reason: string | null;
  readonly model: string | null;
  readonly asked_at: Date;
  readonly ended_at: Date | null;
}

export interface InvitationTable {
  readonly token_hash: Buffer;
  readonly invitation_id: string;
  readonly organisation_id: string;
  readonly email: string;
  readonly role: 'head' | 'teacher';
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly accepted_at: Date | null;
}

export interface ItemReportTable {
  readonly learner_id: string;
  readonly report_id: string;
  readonly organisation_id: string;
  readonly ordinal: number;
  readonly variant: number;
  readonly about: 'question' | 'answers' | 'picture' | 'accessibility' | 'other';
  readonly text: string;
  readonly reported_at: Date;
}

export interface ItemVersionTable {
  readonly ordinal: number;
  readonly item_id: string;
  readonly version: string;
  readonly spec: ColumnType<unknown, string, string>;
  readonly published_at: Date;
}

export interface LearnerTable {
  readonly organisation_id: string;
  readonly learner_id: string;
  readonly group_id: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly birth_date: string | null;
  readonly pictures: Buffer;
  readonly created_at: Date;
}

export interface LearnerAdjustmentTable {
  readonly organisation_id: string;
  readonly run_id: string;
  readonly learner_id: string;
  readonly adjustment: ColumnType<unknown, string, string>;
  readonly revision: number;
  readonly changed_by: string;
  readonly changed_at: Date;
}

export interface MembershipTable {
  readonly organisation_id: string;
  readonly account_id: string;
  readonly role: 'head' | 'teacher';
  readonly created_at: Date;
}

export interface ModuleEventTable {
  readonly learner_id: string;
  readonly school_year: number;
  readonly passage_id: string;
  readonly event_id: string;
  readonly kind: string;
  readonly payload: ColumnType<unknown, string, string>;
  readonly occurred_at: Date;
  readonly received_at: Date;
}

export interface OrganisationTable {
  readonly organisation_id: string;
  readonly name: string;
  readonly uai: string | null;
  readonly created_at: Date;
}

export interface OutboxTable {
  readonly learner_id: string;
  readonly id: string;
  readonly organisation_id: string;
  readonly topic: string;
  readonly payload: ColumnType<unknown, string, string>;
  readonly at: Date;
  readonly messages: ColumnType<number, number | undefined, number>;
}

export interface PassageTable {
  readonly learner_id: string;
  readonly passage_id: string;
  readonly organisation_id: string;
  readonly run_id: string;
  readonly module_id: string;
  readonly module_version: string;
  readonly check_test_id: string | null;
  readonly progress: ColumnType<unknown, string, string>;
  readonly started_at: Date;
  readonly updated_at: Date;
  readonly finished_at: Date | null;
}

export interface RunAdjustmentTable {
  readonly organisation_id: string;
  readonly run_id: string;
  readonly adjustment: ColumnType<unknown, string, string>;
  readonly revision: number;
  readonly changed_by: string;
  readonly changed_at: Date;
}

export interface RunCodeTable {
  readonly code: string;
  readonly organisation_id: string;
  readonly run_id: string;
}

export interface RunMasteryTable {
  readonly organisation_id: string;
  readonly run_id: string;
  readonly learner_id: string;
  readonly mastery: ColumnType<unknown, string, string>;
  readonly updated_at: Date;
}

export interface RunProgressTable {
  readonly organisation_id: string;
  readonly run_id: string;
  readonly learner_id: string;
  readonly stage: 'joined' | 'diagnostic' | 'programme' | 'module' | 'finished';
  readonly question: number | null;
  readonly at_most: number | null;
  readonly module_id: string | null;
  readonly section: string | null;
  readonly modules_done: number;
  readonly modules_planned: number | null;
  readonly joined_at: Date;
  readonly seen_at: Date;
  readonly moved_at: Date;
  readonly help_wanted_at: Date | null;
  readonly finished_at: Date | null;
}

export interface SessionTable {
  readonly token_hash: Buffer;
  readonly account_id: string | null;
  readonly learner_id: string | null;
  readonly role: 'administrator' | 'head' | 'teacher' | 'pupil';
  readonly organisation_id: string | null;
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly expires_at: Date;
}

export interface SignInThrottleTable {
  readonly key: string;
  readonly failures: number;
  readonly last_failure_at: Date;
  readonly locked_until: Date | null;
}

export interface SuggestionTable {
  readonly suggestion_id: string;
  readonly framework_id: string;
  readonly skill_id: string;
  readonly about: 'wording' | 'missing' | 'level' | 'example' | 'other';
  readonly body: string;
  readonly language: 'fr' | 'en';
  readonly status: 'received' | 'considered' | 'accepted' | 'declined';
  readonly answer: string | null;
  readonly answered_by: string | null;
  readonly sent_at: Date;
  readonly answered_at: Date | null;
}

export interface TestTable {
  readonly learner_id: string;
  readonly test_id: string;
  readonly organisation_id: string;
  readonly run_id: string;
  readonly course_id: string;
  readonly kind: 'diagnostic' | 'check' | 'refresher';
  readonly module_id: string | null;
  readonly status: 'running' | 'ended';
  readonly turn: number;
  readonly at_most: number;
  readonly asked_ordinal: number | null;
  readonly asked_variant: number | null;
  readonly asked_at: Date;
  readonly plan: Buffer;
  readonly evidence: Buffer;
  readonly last_key: string | null;
  readonly started_at: Date;
  readonly ended_at: Date | null;
}

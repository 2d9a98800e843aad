// Written by `balise schema` from what the migrations amount to. Do not edit.
import type { ColumnType } from 'kysely';

export interface Tables {
  readonly outbox: OutboxTable;
  readonly session: SessionTable;
  readonly sign_in_throttle: SignInThrottleTable;
}

export interface OutboxTable {
  readonly learner_id: string;
  readonly id: string;
  readonly organisation_id: string;
  readonly topic: string;
  readonly payload: ColumnType<unknown, string, string>;
  readonly at: Date;
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

import { getRandomValues } from 'node:crypto';
import type { Config } from './config.ts';
import type { Database } from './database.ts';
import { createIdMaker } from './ids.ts';

/**
 * Everything a use case may need from outside: passed around, never imported, so that a test gives its own clock and dice.
 * Secrets (session tokens, passwords, invitation links) do not come from `random`: see sessions.ts.
 */
export interface World {
  readonly config: Config;
  readonly database: Database;
  readonly now: () => Date;
  /** 0 ≤ value < 1. */
  readonly random: () => number;
  /** A new UUIDv7. */
  readonly newId: () => string;
  readonly warn: (message: string, details?: Readonly<Record<string, unknown>>) => void;
}

export function openWorld(config: Config, database: Database): World {
  const now = () => new Date();
  return {
    config,
    database,
    now,
    random: rollDice(),
    newId: createIdMaker(now, drawBytes()),
    warn: (message, details) => console.warn(message, details ?? ''),
  };
}

/** Draws 512 numbers at a time: asking the system for one costs more than choosing an item. */
function rollDice(): () => number {
  const drawn = new Uint32Array(512);
  let next = drawn.length;
  return () => {
    if (next === drawn.length) {
      getRandomValues(drawn);
      next = 0;
    }
    const value = drawn[next] ?? 0;
    next += 1;
    return value / 2 ** 32;
  };
}

/** Fills small arrays from bytes drawn 4,096 at a time, for the same reason. */
function drawBytes(): (bytes: Uint8Array) => void {
  const drawn = new Uint8Array(4_096);
  let next = drawn.length;
  return (bytes) => {
    if (next + bytes.length > drawn.length) {
      getRandomValues(drawn);
      next = 0;
    }
    bytes.set(drawn.subarray(next, next + bytes.length));
    next += bytes.length;
  };
}

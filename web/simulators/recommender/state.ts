import { isRecord, readList, readNumber, readOneOf, readRecord } from '../reading.ts';
import { aims, type Settings, signals, type Topic, type Turn, topics } from './model.ts';

export interface Lab extends Settings {
  readonly turns: readonly Turn[];
  readonly seed: number;
  /** Whether the bubble has closed once. */
  readonly closed: boolean;
}

export const mostTurns = 40;

/** `aim`: time, useful or variety; `chance`: 0 to 1. */
export function startLab(settings: Readonly<Record<string, unknown>>): Lab {
  return { turns: [], seed: 4, closed: false, ...readSettings(settings) };
}

/** The lab of a kept state, or undefined when the state comes from elsewhere. */
export function readLab(kept: unknown): Lab | undefined {
  if (!isRecord(kept) || !Array.isArray(kept.turns) || typeof kept.aim !== 'string') return undefined;
  return {
    turns: readList(kept.turns, readTurn, mostTurns),
    seed: readNumber(kept.seed, 4, 0, 2 ** 31),
    closed: kept.closed === true,
    ...readSettings(kept),
  };
}

function readSettings(given: Readonly<Record<string, unknown>>): Settings {
  const allowed = readList(given.signals, (one) => signals.find((known) => known === one));
  return {
    aim: readOneOf(given.aim, aims, 'time'),
    chance: readNumber(given.chance, 0, 0, 1),
    signals: Array.isArray(given.signals) ? allowed : signals,
  };
}

function readTurn(entry: unknown): Turn | undefined {
  const { shown, watched } = readRecord(entry);
  const seen = readTopic(watched);
  return seen && { watched: seen, shown: readList(shown, readTopic, 4) };
}

function readTopic(value: unknown): Topic | undefined {
  return topics.find((topic) => topic === value);
}

import { punctuate } from '../kit/punctuate.ts';

type Settings = Readonly<Record<string, unknown>>;

/** An exploration's settings as its author wrote them in French, with the spaces that French punctuation asks for. */
export function punctuateSettings(settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, punctuateIn(value)]));
}

function punctuateIn(value: unknown): unknown {
  if (typeof value === 'string') return punctuate(value);
  if (Array.isArray(value)) return value.map(punctuateIn);
  return isSettings(value) ? punctuateSettings(value) : value;
}

function isSettings(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null;
}

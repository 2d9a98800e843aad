/** Tolerant readers for settings written by authors and for states kept by a browser: what does not fit is the fallback. */

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function readRecord(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

export function readText(value: unknown, fallback: string, maxLength = 2000): string {
  return typeof value === 'string' ? value.slice(0, maxLength) : fallback;
}

export function readNumber(value: unknown, fallback: number, min: number, max: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : fallback;
}

export function readBoolean(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}

export function readOneOf<const T extends string>(value: unknown, values: readonly T[], fallback: T): T {
  return values.find((known) => known === value) ?? fallback;
}

export function readList<T>(value: unknown, read: (entry: unknown) => T | undefined, maxLength = 200): readonly T[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, maxLength).flatMap((entry: unknown) => {
    const kept = read(entry);
    return kept === undefined ? [] : [kept];
  });
}

export function readString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

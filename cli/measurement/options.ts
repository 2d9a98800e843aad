import type { Command } from 'commander';
import { MalformedInput } from './malformed-input.ts';

/** The option's value when it is one of those allowed. */
export function oneOf<const T extends string>(allowed: readonly T[], value: string, option: string): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new MalformedInput(option, `"${value}" is not one of ${allowed.join(', ')}`);
  return found;
}

export function wholeNumber(value: string, option: string): number {
  if (!/^\d+$/.test(value)) throw new MalformedInput(option, `"${value}" is not a whole number`);
  return Number(value);
}

/** `mean,sd` with sd above 0. */
export function normal(value: string, option: string): { readonly mean: number; readonly sd: number } {
  const [mean, sd, ...more] = value.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (
    mean === undefined ||
    sd === undefined ||
    more.length > 0 ||
    !Number.isFinite(mean) ||
    !(sd > 0) ||
    !Number.isFinite(sd)
  ) {
    throw new MalformedInput(option, `"${value}" is not "mean,sd" with sd above 0`);
  }
  return { mean, sd };
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 1)}\n`);
}

/** Prints columns of equal width: the first to the left, the others to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ');
  process.stdout.write(`${[head, ...rows].map((row) => line(row).trimEnd()).join('\n')}\n`);
}

/** A wrong option or a missing argument is malformed input too: exit code 2, like the rest. */
export function refusingUsage(command: Command): Command {
  return command.exitOverride((error) => {
    process.exit(error.exitCode === 0 ? 0 : 2);
  });
}

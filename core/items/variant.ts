import { evaluate, namesIn, parseExpression, type Value, type Values } from './expression.ts';
import { formatNumber } from './format-number.ts';
import type { Language } from './item.ts';
import { below, randomFrom, shuffled } from './random.ts';

/** One name's rule: one of a list, several different ones of a list, or a number of a range. */
export type Draw =
  | { readonly from: readonly Value[]; readonly several?: number }
  | { readonly between: readonly [number, number]; readonly step: number };

/** The part of an item that generates it. */
export interface Generated {
  readonly id: string;
  readonly draw?: Readonly<Record<string, Draw>>;
  readonly compute?: Readonly<Record<string, string>>;
  readonly require?: string;
}

/** One variant of an item in one language: everything that chance decided. Orders come from `seed`, which knows no language. */
export interface Drawn {
  readonly seed: string;
  readonly language: Language;
  /** Absent when the item is not generated: its texts are then taken as they are, braces included. */
  readonly values?: Values;
}

const maxAttempts = 2000;

/** Draws a variant's values. The same item, language and variant always give the same ones. Throws when `require` never holds. */
export function drawVariant(item: Generated, language: Language, variant: number): Drawn {
  const seed = `${item.id}/${variant}`;
  const { draw } = item;
  if (!draw) return { seed, language };
  const required = item.require === undefined ? undefined : parseExpression(item.require);
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const raw = drawValues(draw, `${seed}/${attempt}`);
    const values = withComputed(item, raw, language);
    // The condition is judged in one language, or the two languages of a variant could differ.
    if (!required || evaluate(required, language === 'fr' ? values : withComputed(item, raw, 'fr')) === true)
      return { seed, language, values };
  }
  throw new Error(`“require: ${item.require}” never held in ${maxAttempts} draws of variant ${variant}`);
}

/** Words of a file in the order a variant shows them, whatever order they are given in; `list` tells apart several lists of one item. */
export function orderOf(drawn: Drawn, list: string, words: readonly string[]): string[] {
  return shuffled(randomFrom(`${drawn.seed}/order/${list}`), [...words].sort());
}

/** A text of the variant: `{expression}` replaced, numbers written as the language writes them, `{{` for a brace. */
export function render(text: string, drawn: Drawn): string {
  const { values, language } = drawn;
  if (!values) return text;
  return text.replace(/\{\{|\{([^{}]*)\}/g, (_, source: string | undefined) =>
    source === undefined ? '{' : say(evaluate(parseExpression(source), values, language), language),
  );
}

/** The number an expression is worth in the variant. */
export function numberOf(source: string, drawn: Drawn): number {
  const value = evaluate(parseExpression(source), drawn.values ?? {}, drawn.language);
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`“${source}” is not a number`);
  return value;
}

/** The text an expression is worth in the variant. */
export function wordOf(source: string, drawn: Drawn): string {
  const value = evaluate(parseExpression(source), drawn.values ?? {}, drawn.language);
  if (typeof value !== 'string') throw new Error(`“${source}” is not a text`);
  return value;
}

/** Whether a condition holds in the variant. */
export function holds(source: string, drawn: Drawn): boolean {
  const value = evaluate(parseExpression(source), drawn.values ?? {}, drawn.language);
  if (typeof value !== 'boolean') throw new Error(`“${source}” is not a condition`);
  return value;
}

function drawValues(draw: Readonly<Record<string, Draw>>, seed: string): Record<string, Value> {
  const random = randomFrom(seed);
  const values: Record<string, Value> = {};
  for (const [name, rule] of Object.entries(draw).sort(byName)) {
    if ('between' in rule) {
      const [low, high] = rule.between;
      const steps = Math.floor((high - low) / rule.step + 1e-9);
      values[name] = Number((low + below(random, steps + 1) * rule.step).toPrecision(12));
    } else {
      values[name] = rule.several
        ? shuffled(random, rule.from).slice(0, rule.several)
        : rule.from[below(random, rule.from.length)]!;
    }
  }
  return values;
}

function withComputed(item: Generated, raw: Readonly<Record<string, Value>>, language: Language): Values {
  const values: Record<string, Value> = {};
  for (const [name, value] of Object.entries(raw)) values[name] = inLanguage(value, language);
  const compute = item.compute ?? {};
  const open = new Set<string>();
  const settle = (name: string) => {
    const source = Object.hasOwn(values, name) ? undefined : compute[name];
    if (source === undefined) return;
    if (open.has(name)) throw new Error(`“${name}” is computed from itself`);
    open.add(name);
    const expression = parseExpression(source);
    for (const used of namesIn(expression)) settle(used);
    values[name] = evaluate(expression, values, language);
  };
  for (const name of Object.keys(compute)) settle(name);
  return values;
}

/** Draws do not depend on the order of their names: some stores do not keep it. */
function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** Replaces each `{ fr, en }` by its text, however deep. */
function inLanguage(value: Value, language: Language): Value {
  if (Array.isArray(value)) return value.map((inner: Value) => inLanguage(inner, language));
  if (typeof value !== 'object') return value;
  const fields = Object.entries(value);
  if (fields.length === 2 && 'fr' in value && 'en' in value) return Reflect.get(value, language);
  return Object.fromEntries(fields.map(([name, inner]) => [name, inLanguage(inner, language)]));
}

function say(value: Value, language: Language): string {
  if (typeof value === 'number') return formatNumber(value, language);
  if (typeof value === 'string') return value;
  throw new Error(`${JSON.stringify(value)} cannot be written in a text`);
}

import { formatNumber } from './format-number.ts';
import type { Language } from './item.ts';

/** What an expression may be worth. Records come from `draw`, lists from `several`. */
export type Value = number | string | boolean | readonly Value[] | { readonly [field: string]: Value };
export type Values = Readonly<Record<string, Value>>;

/** A parsed expression. */
export type Expression =
  | { readonly kind: 'value'; readonly value: number | string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'field'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly given: readonly Expression[] }
  | { readonly kind: 'sign'; readonly sign: '-' | 'not'; readonly of: Expression }
  | { readonly kind: 'pair'; readonly sign: string; readonly left: Expression; readonly right: Expression };

/** From loosest to tightest; all associate to the left except `^`. */
const ladder = [['or'], ['and'], ['=', '!=', '<', '<=', '>', '>='], ['+', '-'], ['*', '/', '%']];

const tokenPattern =
  /\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([A-Za-z_]\w*)|'([^']*)'|"([^"]*)"|(!=|<=|>=|==|[-+*/%^()<>=,.]))/y;

interface Token {
  readonly kind: 'number' | 'name' | 'text' | 'sign' | 'end';
  readonly text: string;
}

/** Expressions come from content, so there are few; the limit only bounds what a test of random texts would leave. */
const rememberedExpressions = 2000;
const remembered = new Map<string, Expression>();

/**
 * Reads the generator's expression language (docs/reference/content-format.md): arithmetic, comparisons, `and or not`,
 * a few functions. Nothing of the host is reachable. Throws an Error that quotes what it could not read.
 * What was read once is remembered: the same text always gives the same expression.
 */
export function parseExpression(source: string): Expression {
  const known = remembered.get(source);
  if (known) return known;
  const read = readExpression(source);
  if (remembered.size >= rememberedExpressions) remembered.clear();
  remembered.set(source, read);
  return read;
}

function readExpression(source: string): Expression {
  const tokens = tokensOf(source);
  let next = 0;
  const peek = () => tokens[next]!;
  const take = (sign: string) => {
    if (peek().kind === 'end' || peek().kind === 'text' || peek().text !== sign) return false;
    next++;
    return true;
  };
  const fail = (): never => {
    const token = peek();
    throw new Error(
      `“${source}”: ${token.kind === 'end' ? 'it ends too soon' : `“${token.text}” is not expected here`}`,
    );
  };

  const level = (rung: number): Expression => {
    if (rung === ladder.length) return unary();
    if (rung === 2 && take('not')) return { kind: 'sign', sign: 'not', of: level(2) };
    let left = level(rung + 1);
    for (;;) {
      const sign = ladder[rung]!.find((candidate) => take(candidate));
      if (!sign) return left;
      left = { kind: 'pair', sign, left, right: level(rung + 1) };
    }
  };
  const unary = (): Expression => {
    if (take('-')) return { kind: 'sign', sign: '-', of: unary() };
    const base = postfix();
    return take('^') ? { kind: 'pair', sign: '^', left: base, right: unary() } : base;
  };
  const postfix = (): Expression => {
    let of = primary();
    while (take('.')) {
      const { kind, text } = peek();
      if (kind !== 'name' && !/^\d+$/.test(text)) fail();
      next++;
      of = { kind: 'field', of, name: text };
    }
    return of;
  };
  const primary = (): Expression => {
    const { kind, text } = peek();
    if (take('(')) {
      const inside = level(0);
      return take(')') ? inside : fail();
    }
    if (kind === 'sign' || kind === 'end') return fail();
    next++;
    if (kind === 'number') return { kind: 'value', value: Number(text) };
    if (kind === 'text') return { kind: 'value', value: text };
    if (!take('(')) return { kind: 'name', name: text };
    if (!Object.hasOwn(functions, text)) throw new Error(`“${source}”: there is no function “${text}”`);
    const given: Expression[] = [];
    if (!take(')')) {
      do given.push(level(0));
      while (take(','));
      if (!take(')')) fail();
    }
    return { kind: 'call', name: text, given };
  };

  const whole = level(0);
  return peek().kind === 'end' ? whole : fail();
}

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  const end = source.trimEnd().length;
  while (tokenPattern.lastIndex < end) {
    const at = tokenPattern.lastIndex;
    const found = tokenPattern.exec(source);
    if (!found) throw new Error(`“${source}”: “${source.slice(at).trim()[0]}” is not understood`);
    const [, number, name, single, double, sign] = found;
    if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign === '==' ? '=' : sign });
    else tokens.push({ kind: 'text', text: single ?? double ?? '' });
  }
  tokens.push({ kind: 'end', text: '' });
  return tokens;
}

/** The value of an expression. Throws an Error in the author's words when a name is unknown or a kind does not fit. */
export function evaluate(expression: Expression, values: Values, language: Language = 'fr'): Value {
  const of = (inner: Expression): Value => evaluate(inner, values, language);
  switch (expression.kind) {
    case 'value':
      return expression.value;
    case 'name':
      if (expression.name === 'true' || expression.name === 'false') return expression.name === 'true';
      if (!Object.hasOwn(values, expression.name)) throw new Error(`there is no value named “${expression.name}”`);
      return values[expression.name]!;
    case 'field':
      return fieldOf(of(expression.of), expression.name);
    case 'sign':
      return expression.sign === '-' ? -number(of(expression.of)) : !truth(of(expression.of));
    case 'call':
      if (expression.name === 'if') {
        const [condition, then, otherwise] = expression.given;
        if (!condition || !then || !otherwise) throw new Error('if(condition, then, else) takes three values');
        return of(truth(of(condition)) ? then : otherwise);
      }
      return functions[expression.name]!(expression.given.map(of), language);
    case 'pair':
      if (expression.sign === 'and') return truth(of(expression.left)) && truth(of(expression.right));
      if (expression.sign === 'or') return truth(of(expression.left)) || truth(of(expression.right));
      return combine(expression.sign, of(expression.left), of(expression.right));
  }
}

/** Splits `a or b or c` into its alternatives, as known mistakes are written. */
export function alternativesOf(expression: Expression): Expression[] {
  return expression.kind === 'pair' && expression.sign === 'or'
    ? [...alternativesOf(expression.left), ...alternativesOf(expression.right)]
    : [expression];
}

/** The names an expression reads. */
export function namesIn(expression: Expression): string[] {
  switch (expression.kind) {
    case 'value':
      return [];
    case 'name':
      return [expression.name];
    case 'call':
      return expression.given.flatMap(namesIn);
    case 'pair':
      return [...namesIn(expression.left), ...namesIn(expression.right)];
    default:
      return namesIn(expression.of);
  }
}

function combine(sign: string, left: Value, right: Value): Value {
  if (sign === '=') return left === right;
  if (sign === '!=') return left !== right;
  const [a, b] = [number(left), number(right)];
  switch (sign) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      if (b === 0) throw new Error('division by zero');
      return a / b;
    case '%':
      return a - b * Math.floor(a / b);
    case '^':
      return a ** b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    default:
      return a >= b;
  }
}

const functions: Readonly<Record<string, (given: readonly Value[], language: Language) => Value>> = {
  if: () => false,
  ceil: ([x]) => Math.ceil(nudge(number(x), -1)),
  floor: ([x]) => Math.floor(nudge(number(x), 1)),
  round: ([x, digits]) => {
    const scale = 10 ** (digits === undefined ? 0 : number(digits));
    return Math.round(nudge(number(x) * scale, 1)) / scale;
  },
  abs: ([x]) => Math.abs(number(x)),
  sqrt: ([x]) => Math.sqrt(number(x)),
  min: (given) => Math.min(...numbers(given)),
  max: (given) => Math.max(...numbers(given)),
  sum: (given) => numbers(given).reduce((total, x) => total + x, 0),
  count: ([list]) => listOf(list).length,
  pick: ([list, place]) => fieldOf(listOf(list), String(number(place))),
  fixed: ([x, digits], language) => formatNumber(number(x), language, number(digits)),
  plain: ([x]) => String(number(x)),
};

/** Rounding must not see 2.9999999999999996 where the author reads 3: values within 1e-9 of a whole number count as it. */
function nudge(x: number, direction: 1 | -1): number {
  return x + direction * 1e-9 * Math.max(1, Math.abs(x));
}

function numbers(given: readonly Value[]): number[] {
  return (given.length === 1 && Array.isArray(given[0]) ? listOf(given[0]) : given).map(number);
}

function number(value: Value | undefined): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new Error(`a number is expected, not ${JSON.stringify(value)}`);
}

function truth(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  throw new Error(`a condition is expected, not ${JSON.stringify(value)}`);
}

function listOf(value: Value | undefined): readonly Value[] {
  if (Array.isArray(value)) return value;
  throw new Error(`a list is expected, not ${JSON.stringify(value)}`);
}

function fieldOf(value: Value, name: string): Value {
  if (Array.isArray(value)) {
    const found: Value | undefined = value[Number(name) - 1];
    if (found === undefined) throw new Error(`the list has no value number ${name}`);
    return found;
  }
  if (typeof value === 'object' && Object.hasOwn(value, name)) return Reflect.get(value, name);
  throw new Error(`there is no “${name}” in ${JSON.stringify(value)}`);
}

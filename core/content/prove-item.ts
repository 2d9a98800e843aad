import { alternativesOf, evaluate, parseExpression } from '../items/expression.ts';
import { formatNumber } from '../items/format-number.ts';
import { dangerouslySolve, gradeResponse } from '../items/grade.ts';
import { type Language, languages, type Presented, type PresentedBody, variantCount } from '../items/item.ts';
import { textsOf } from '../items/judge-text.ts';
import { presentItem } from '../items/present.ts';
import type { Item } from '../items/spec.ts';
import { drawVariant } from '../items/variant.ts';
import type { Finding } from './finding.ts';
import { nearResponses } from './near-responses.ts';

type Claim = Omit<Finding, 'file'>;

/** A generated item with fewer different variants than this is hardly generated: two neighbours will often have the same. */
const fewVariants = 12;

/** The variants of an item that is not generated differ by their orders only: this many are proven. */
const ordersProven = 20;

/**
 * Makes every variant an item can be asked in and proves that each has exactly one right answer: the key is graded 1, every
 * response one step away and every known mistake less, no two options read the same. The first failure of a kind is told.
 */
export function proveItem(item: Item): Claim[] {
  const claims = new Map<string, Claim>();
  const different = new Set<string>();
  const count = item.draw ? variantCount : ordersProven;
  for (const language of languages) {
    for (let variant = 0; variant < count; variant++) {
      try {
        const presented = presentItem(item, language, variant);
        if (language === 'fr') different.add(valuesOf(presented));
        for (const claim of proveVariant(item, language, variant, presented)) {
          const kind = `${claim.at.join('.')} ${claim.message.replace(/\d/g, '')}`;
          if (!claims.has(kind))
            claims.set(kind, { ...claim, message: `${claim.message} (variant ${variant}, ${language})` });
        }
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        if (!claims.has(message))
          claims.set(message, { severity: 'problem', at: [language], message: `${message} (variant ${variant})` });
      }
    }
  }
  if (item.draw && different.size < fewVariants)
    claims.set('few', {
      severity: 'warning',
      at: ['draw'],
      message: `only ${different.size} different variants in ${variantCount}`,
    });
  return [...claims.values()];
}

function proveVariant(item: Item, language: Language, variant: number, presented: Presented): Claim[] {
  const claims: Claim[] = [];
  const problem = (at: readonly (string | number)[], message: string) =>
    claims.push({ severity: 'problem', at, message });
  const { body } = presented;
  const solved = dangerouslySolve(item, language, variant);
  if (gradeResponse(item, language, variant, solved).score !== 1)
    problem(['key'], 'the key itself is not graded as right');
  for (const near of nearResponses(body, solved))
    if (gradeResponse(item, language, variant, near).score === 1)
      problem(['key'], 'another answer is also graded as right');
  for (const texts of listsOf(body)) {
    const twice = texts.find((text, place) => texts.indexOf(text) !== place);
    if (twice !== undefined) problem([language], `two options read “${twice}”`);
  }
  if (item.type === 'ordering' && !Array.isArray(item.key)) {
    const drawn = drawVariant(item, language, variant);
    const values = Object.values(item.key.by).map((source) => evaluate(parseExpression(source), drawn.values ?? {}));
    if (new Set(values).size !== values.length) problem(['key', 'by'], 'two values of the order are equal');
  }
  if (/\b(NaN|undefined|Infinity)\b/.test(JSON.stringify(presented)))
    problem([language], 'a text holds a value that is not one');
  return [...claims, ...proveMistakes(item, language, variant)];
}

/** Known mistakes of typed answers are wrong, and recognised as what they are. */
function proveMistakes(item: Item, language: Language, variant: number): Claim[] {
  const drawn = drawVariant(item, language, variant);
  const typedOf = (sources: readonly string[]) =>
    sources
      .flatMap((source) => alternativesOf(parseExpression(source)))
      .map((expression) => evaluate(expression, drawn.values ?? {}, language))
      .map((value) => (typeof value === 'number' ? formatNumber(value, language) : String(value)));
  const judge = (id: string, typed: string, grade: { score: number; mistakes: readonly string[] }): Claim[] => {
    if (grade.score === 1)
      return [{ severity: 'problem', at: ['mistakes', id], message: `the mistake “${typed}” is graded as right` }];
    if (!grade.mistakes.includes(id))
      return [
        { severity: 'warning', at: ['mistakes', id], message: `“${typed}” is taken for ${grade.mistakes.join(', ')}` },
      ];
    return [];
  };
  if (item.type === 'number')
    return Object.entries(item.mistakes).flatMap(([id, sources]) =>
      typedOf(sources).flatMap((value) =>
        judge(id, value, gradeResponse(item, language, variant, { type: 'number', value })),
      ),
    );
  if (item.type === 'short-text')
    return Object.entries(item.mistakes).flatMap(([id, texts]) =>
      textsOf(texts, drawn).flatMap((text) =>
        judge(id, text, gradeResponse(item, language, variant, { type: 'short-text', text })),
      ),
    );
  if (item.type === 'fields') {
    const solved = dangerouslySolve(item, language, variant);
    const fields = Object.keys(item.fr.fields);
    return Object.entries(item.mistakes).flatMap(([id, known]) => {
      const typed = 'accept' in known ? textsOf(known.accept, drawn) : typedOf(known.value);
      return typed.flatMap((value) => {
        const values = { ...('values' in solved ? solved.values : {}), [`f${fields.indexOf(known.field) + 1}`]: value };
        return judge(id, value, gradeResponse(item, language, variant, { type: 'fields', values }));
      });
    });
  }
  return [];
}

function listsOf(body: PresentedBody): string[][] {
  const texts = (options: readonly { readonly text: string }[]) => options.map(({ text }) => text);
  switch (body.type) {
    case 'single-choice':
    case 'multiple-choice':
    case 'ordering':
      return [texts(body.options)];
    case 'matching':
      return [texts(body.left), texts(body.right)];
    case 'grouping':
      return [texts(body.options), texts(body.groups)];
    case 'drop-downs':
      return body.parts.flatMap((part) => ('gap' in part ? [texts(part.options)] : []));
    default:
      return [];
  }
}

/** What chance decided apart from orders: two variants that differ only by the order of their options are the same question. */
function valuesOf({ stem, note, shown, body }: Presented): string {
  return JSON.stringify([stem, note, shown, listsOf(body).map((texts) => texts.sort())]);
}

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { addressed } from './address.ts';

/*
 * Reads every French text a learner may meet (player, explorations, the learner's pages), as it is said in collège and elsewhere:
 * no tu is left where one says vous, and the other way round.
 */
const web = fileURLToPath(new URL('..', import.meta.url));
const texts = ['player', 'simulators', 'learner'].flatMap((folder) =>
  readdirSync(`${web}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
    .flatMap((path) => frenchIn(`${folder}/${path}`)),
);

/** Said to grown-ups who opened a pupil's page. */
const toStaff = ['staff-question', 'signed-as-staff', 'join-staff', 'join-staff-why'];

const familiarForms =
  /(?<![\p{L}’-])(?:tu|te|toi|tes|t’\p{L}+|ta)(?![\p{L}’])|-(?:tu|toi)(?!\p{L})|(?<!\ble )(?<!, )\bton\b(?! était)/iu;
const politeForms = /(?<!rendez-)(?<![\p{L}])(?:vous|votre|vos)(?!\p{L})/iu;

test('there are texts to read', () => {
  expect(texts.length).toBeGreaterThan(500);
  expect(texts.filter(({ text }) => addressed(text, 'tu') !== addressed(text, 'vous')).length).toBeGreaterThan(150);
});

test('where one says vous, no tu is left', () => {
  expect(texts.filter(({ text }) => familiarForms.test(addressed(text, 'vous'))).map(say)).toEqual([]);
});

test('in collège, no vous is left', () => {
  const left = texts.filter(({ key, text }) => !toStaff.includes(key) && politeForms.test(addressed(text, 'tu')));
  expect(left.map(say)).toEqual([]);
});

test('an order is given to vous as well: the words that change somewhere change everywhere', () => {
  const orders = new Set(
    texts.flatMap(({ text }) =>
      [...text.matchAll(/\[(\p{Lu}\p{Ll}+)[^[\]|]*\|(\p{Lu}\p{Ll}+(?:ez|tes))(?!\p{L})/gu)].map(
        ([, order = '']) => order,
      ),
    ),
  );
  expect(orders.size).toBeGreaterThan(25);
  // A verb that opens a sentence, alone or with its object; “Demande de …” names a request, and “Garde …” may tell what a page does.
  const left = texts.filter(({ text }) =>
    [...addressed(text, 'vous').matchAll(/(?:^|[.!?»:;] )(\p{Lu}\p{Ll}+)(?!\p{L})(?! de\b)(?! \{)/gu)].some(
      ([, word = '']) => orders.has(word),
    ),
  );
  expect(left.map(say)).toEqual([]);
});

function say({ file, key, text }: (typeof texts)[number]): string {
  return `${file} ${key}: ${text}`;
}

/** The French texts of the catalogues of a file, each form of a plural on its own. */
function frenchIn(file: string) {
  const source = ts.createSourceFile(file, readFileSync(`${web}${file}`, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: { readonly file: string; readonly key: string; readonly text: string }[] = [];
  const read = (key: string, node: ts.Expression): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
      found.push({ file, key, text: node.text });
    else if (ts.isObjectLiteralExpression(node)) for (const [, form] of named(node)) read(key, form);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^define(Catalogue|Texts)$/.test(node.expression.getText())) {
      const [given] = node.arguments;
      const french = given && ts.isObjectLiteralExpression(given) && named(given).find(([name]) => name === 'fr')?.[1];
      if (french && ts.isObjectLiteralExpression(french)) for (const [key, text] of named(french)) read(key, text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function named(object: ts.ObjectLiteralExpression): readonly (readonly [string, ts.Expression])[] {
  return object.properties
    .filter(ts.isPropertyAssignment)
    .map(({ name, initializer }) => [ts.isStringLiteral(name) ? name.text : name.getText(), initializer] as const);
}

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

/*
 * Reads every source of the web and finds: texts nobody says, texts said but not written, English that lacks a value,
 * words written outside a catalogue, straight apostrophes, and "Faux". The gallery shows invented data and is left out of the words.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|^dist|vite\.config/.test(path))
  .map((path) => {
    const full = resolve(root, path);
    return {
      path: full,
      name: relative(root, full),
      source: ts.createSourceFile(full, readFileSync(full, 'utf8'), ts.ScriptTarget.Latest, true),
    };
  });

interface Catalogue {
  readonly file: string;
  readonly says: string;
  readonly fr: ReadonlyMap<string, readonly string[]>;
  readonly en: ReadonlyMap<string, readonly string[]>;
}

const catalogues = files.flatMap(({ path, source }) =>
  find(source, ts.isCallExpression)
    .filter((call) => call.expression.getText() === 'defineCatalogue')
    .map((call) => readCatalogue(path, call)),
);

// A key held in a variable (the compiler checks its type) may be any literal written outside the catalogues.
const core = fileURLToPath(new URL('../../core', import.meta.url));
const literals = new Set(
  [
    ...files.filter(({ path }) => !catalogues.some(({ file }) => file === path)).map(({ source }) => source),
    ...readdirSync(core, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .map((path) =>
        ts.createSourceFile(path, readFileSync(resolve(core, path), 'utf8'), ts.ScriptTarget.Latest, true),
      ),
  ].flatMap((source) => [
    ...find(source, ts.isStringLiteral).map((literal) => literal.text),
    ...find(source, ts.isPropertyAssignment).map(({ name }) => (ts.isStringLiteral(name) ? name.text : name.getText())),
  ]),
);

test('there are catalogues to check', () => {
  expect(catalogues.length).toBeGreaterThan(2);
});

for (const { file, says, fr, en } of catalogues) {
  const where = relative(root, file);

  test(`${where}: French and English have the same texts with the same values`, () => {
    expect([...en.keys()].sort()).toEqual([...fr.keys()].sort());
    for (const [key, forms] of fr)
      expect({ key, values: namesIn(en.get(key) ?? []) }).toEqual({ key, values: namesIn(forms) });
  });

  test(`${where}: French is typeset and kind`, () => {
    for (const [key, forms] of fr) {
      for (const form of forms) {
        expect(form, key).not.toMatch(/\p{L}'\p{L}/u);
        expect(form, key).not.toMatch(/[^\s\u00A0\u202F«][?!;»]|\p{L}:(?!\/)|\.\.\./u);
        expect(form, key).not.toMatch(/(^|\s)faux([\s.!]|$)/iu);
      }
    }
  });

  test(`${where}: every text is said, and every text said is written`, () => {
    const said = saidFrom(file, says);
    const isSaid = (key: string) =>
      said.keys.has(key) || said.patterns.some((pattern) => pattern.test(key)) || (said.anything && literals.has(key));
    expect([...fr.keys()].filter((key) => !isSaid(key))).toEqual([]);
    expect([...said.keys].filter((key) => !fr.has(key))).toEqual([]);
  });
}

test('no words are written outside a catalogue', () => {
  const loose = files
    .filter(({ name }) => !name.startsWith('gallery/'))
    .flatMap(({ name, source }) => [
      ...find(source, ts.isJsxText).map((node) => ({ name, text: node.text.trim() })),
      ...find(source, ts.isJsxAttribute)
        .filter((node) =>
          /^(aria-label|title|alt|placeholder|label|hint|error|caption|legend|sentence)$/.test(node.name.getText()),
        )
        .flatMap((node) =>
          node.initializer && ts.isStringLiteral(node.initializer) ? [{ name, text: node.initializer.text }] : [],
        ),
    ])
    .filter(({ text }) => /\p{L}{2}/u.test(text.replace(/Balise( Orga| Certif| Junior)?/g, '')));
  expect(loose).toEqual([]);
});

/** The keys given to `t` in the files that import it from this catalogue; `${…}` in a key makes a pattern. */
function saidFrom(file: string, says: string) {
  const keys = new Set<string>();
  const patterns: RegExp[] = [];
  let anything = false;
  for (const { path, source } of files) {
    const local = path === file ? says : importedAs(source, path, file, says);
    if (!local) continue;
    for (const call of find(source, ts.isCallExpression)) {
      if (call.expression.getText() !== local) continue;
      for (const key of keysOf(call.arguments[0])) {
        if (key === undefined) anything = true;
        else if (key instanceof RegExp) patterns.push(key);
        else keys.add(key);
      }
    }
  }
  return { keys, patterns, anything };
}

function keysOf(node: ts.Expression | undefined): readonly (string | RegExp | undefined)[] {
  if (!node) return [undefined];
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...keysOf(node.whenTrue), ...keysOf(node.whenFalse)];
  if (ts.isTemplateExpression(node))
    return [
      new RegExp(
        `^${RegExp.escape(node.head.text)}${node.templateSpans.map((span) => `.*${RegExp.escape(span.literal.text)}`).join('')}$`,
      ),
    ];
  return [undefined];
}

function importedAs(source: ts.SourceFile, path: string, file: string, says: string): string | undefined {
  for (const statement of find(source, ts.isImportDeclaration)) {
    if (
      !ts.isStringLiteral(statement.moduleSpecifier) ||
      resolve(dirname(path), statement.moduleSpecifier.text) !== file
    )
      continue;
    const names = statement.importClause?.namedBindings;
    if (!names || !ts.isNamedImports(names)) continue;
    const found = names.elements.find((element) => (element.propertyName ?? element.name).getText() === says);
    if (found) return found.name.getText();
  }
  return undefined;
}

function readCatalogue(file: string, call: ts.CallExpression): Catalogue {
  const declared = call.parent;
  const says = ts.isVariableDeclaration(declared) ? declared.name.getText() : 't';
  const [given] = call.arguments;
  if (!given || !ts.isObjectLiteralExpression(given))
    throw new Error(`${file}: defineCatalogue needs an object written in place.`);
  return { file, says, fr: textsOf(given, 'fr'), en: textsOf(given, 'en') };
}

function textsOf(catalogue: ts.ObjectLiteralExpression, language: string): ReadonlyMap<string, readonly string[]> {
  const texts = assignments(catalogue).find(({ key }) => key === language)?.value;
  if (!texts || !ts.isObjectLiteralExpression(texts)) throw new Error(`No ${language} texts.`);
  return new Map(
    assignments(texts).map(({ key, value }) => [
      key,
      ts.isObjectLiteralExpression(value) ? assignments(value).map((form) => textOf(form.value)) : [textOf(value)],
    ]),
  );
}

function assignments(object: ts.ObjectLiteralExpression) {
  return object.properties.filter(ts.isPropertyAssignment).map(({ name, initializer }) => ({
    key: ts.isStringLiteral(name) ? name.text : name.getText(),
    value: initializer,
  }));
}

function textOf(node: ts.Expression): string {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isBinaryExpression(node)) return textOf(node.left) + textOf(node.right);
  throw new Error(`A text must be written in place: ${node.getText()}`);
}

function namesIn(forms: readonly string[]): readonly string[] {
  return [...new Set(forms.flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)))].sort();
}

function find<T extends ts.Node>(root: ts.Node, is: (node: ts.Node) => node is T): T[] {
  const found: T[] = [];
  const visit = (node: ts.Node) => {
    if (is(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

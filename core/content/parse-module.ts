import { lexer } from 'marked';
import { z } from 'zod';
import { type Language, languages } from '../items/item.ts';
import { source, text } from '../items/item-fields.ts';
import {
  type Block,
  doingKinds,
  type Element,
  type Module,
  moduleLevels,
  publics,
  type Section,
  type SectionId,
  type Step,
  sectionIds,
  sectionTitles,
} from '../learning/module.ts';
import { fingerprint } from './fingerprint.ts';
import { blockOf } from './lesson-text.ts';
import { mediaAddress } from './media.ts';
import { blockForms, type Unplaced } from './module-blocks.ts';
import { typesetAll, typesetText } from './typography.ts';
import { type Parsed, type Problem, parseYaml } from './yaml-file.ts';

/** What opens a module file, between two lines `---`. */
export const moduleFrontMatterSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    .max(60),
  title: text,
  minutes: z.number().min(3).max(20),
  level: z.enum(moduleLevels),
  teaches: z.array(z.string()).min(1),
  presupposes: z.array(z.string()).default([]),
  suits: z.array(z.enum(publics)).min(1),
  objectives: z.array(text).min(1).max(5),
  sources: z.array(source),
});

type Note = (line: number, message: string, at?: readonly (string | number)[]) => void;

/** Reads a module file (`<id>.module.fr.md`): the module, or every problem with its line. */
export function parseModule(path: string, written: string): Parsed<Module> {
  const language = languages.find((candidate) => path.endsWith(`.module.${candidate}.md`));
  if (!language) return refusal(path, 1, 'a module file is named <id>.module.fr.md or <id>.module.en.md');
  const unified = written.replace(/\r\n?/g, '\n');
  const opened = /^---\n([\s\S]*?\n)---\n/.exec(unified);
  if (!opened) return refusal(path, 1, 'the file begins with a front matter between two lines ---');

  const front = parseYaml(path, opened[1]!, moduleFrontMatterSchema, undefined, 2);
  const problems: Problem[] = [...(front.problems ?? [])];
  const note: Note = (line, message, at = []) => problems.push({ file: path, line, at, message });
  const sections = readSections(path, unified.slice(opened[0].length), opened[0].split('\n').length, language, note);
  if (problems.length === 0) {
    checkArc(sections, note);
    checkIds(sections, note);
  }
  if (front.problems || problems.length > 0) return { problems };
  return {
    value: {
      ...front.value,
      title: typesetText(front.value.title, language),
      objectives: typesetAll(front.value.objectives, language),
      version: fingerprint(unified),
      language,
      sections: sections.map(({ line: _, ...section }) => section),
    },
  };
}

type OpenSection = Section & { readonly line: number };

/** Reads the lesson: sections at each `##`, steps that end with something to do, or at `---`. */
function readSections(path: string, lesson: string, firstLine: number, language: Language, note: Note): OpenSection[] {
  const sections: { id: SectionId; title: string; line: number; steps: Step[] }[] = [];
  let waiting: (Unplaced | Block)[] = [];
  let line = firstLine;

  const endStep = () => {
    const section = sections.at(-1);
    if (section && waiting.length > 0) section.steps.push(stepOf(`${section.id}-${section.steps.length + 1}`, waiting));
    waiting = [];
  };

  for (const token of lexer(lesson)) {
    const here = line + (token.raw.length - token.raw.replace(/^\n+/, '').length);
    line += token.raw.split('\n').length - 1;
    if (token.type === 'heading' && token.depth === 2) {
      endStep();
      const id = sectionIds.find((candidate) => plain(sectionTitles[candidate][language]) === plain(token.text));
      if (id) sections.push({ id, title: sectionTitles[id][language], line: here, steps: [] });
      else
        note(
          here,
          `“${token.text}” is not a section: ${sectionIds.map((known) => sectionTitles[known][language]).join(' · ')}`,
        );
      continue;
    }
    if (token.type === 'space') continue;
    if (sections.length === 0) {
      if (token.type !== 'html') note(here, 'a lesson begins with a section (## …)');
      continue;
    }
    if (token.type === 'hr') {
      endStep();
    } else if (token.type === 'code') {
      const element = readBlock(path, token.lang ?? '', token.text, here, note, (problem) =>
        note(problem.line, problem.message, problem.at),
      );
      if (element) waiting.push(placePicture(path, typesetElement(element, language)));
      if (element && doingKinds.some((kind) => kind === element.kind)) endStep();
    } else {
      const block = blockOf(token, (message) => note(here, message));
      if (block) waiting.push(typesetAll(block, language));
    }
  }
  endStep();
  return sections;
}

function readBlock(
  path: string,
  info: string,
  body: string,
  line: number,
  note: Note,
  pass: (problem: Problem) => void,
): Unplaced | undefined {
  const [name = '', argument = ''] = info.trim().split(/\s+/);
  const form = blockForms[name];
  if (!form) {
    note(line, `“${name}” is not a block: ${Object.keys(blockForms).join(', ')}`);
    return undefined;
  }
  if (form.argument && (argument === '' || form.argument.oneOf?.includes(argument) === false)) {
    note(
      line,
      `after “${name}” comes ${form.argument.what}${form.argument.oneOf ? `: ${form.argument.oneOf.join(', ')}` : ''}`,
    );
    return undefined;
  }
  const read = parseYaml(path, body, form.schema(argument), undefined, line + 1);
  if (!read.problems) return read.value;
  read.problems.forEach(pass);
  return undefined;
}

/** Gives each element its id, and joins neighbouring pieces of text into one element. */
function stepOf(id: string, parts: readonly (Unplaced | Block)[]): Step {
  const joined: Unplaced[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (isElement(part)) joined.push(part);
    else if (last?.kind === 'text') joined.splice(-1, 1, { ...last, blocks: [...last.blocks, part] });
    else joined.push({ kind: 'text', blocks: [part] });
  }
  return {
    id,
    elements: joined.map((element, place): Element => ({ ...element, id: element.id ?? `${id}-${place + 1}` })),
  };
}

const elementKinds: readonly string[] = ['text', 'note', 'figure', 'scene', ...doingKinds];

function isElement(part: Unplaced | Block): part is Unplaced {
  return elementKinds.includes(part.kind);
}

/** An exploration's settings are data it computes on, such as a corpus: they stay as typed. */
function typesetElement(element: Unplaced, language: Language): Unplaced {
  return element.kind === 'explore'
    ? { ...typesetAll(element, language), settings: element.settings }
    : typesetAll(element, language);
}

function placePicture(path: string, element: Unplaced): Unplaced {
  return element.kind === 'figure' ? { ...element, src: mediaAddress(path, element.src) } : element;
}

function checkArc(sections: readonly OpenSection[], note: Note): void {
  const found = sections.map(({ id }) => id);
  const expected = sectionIds.filter((id) => id !== 'further' || found.includes('further'));
  const missing = expected.filter((id) => !found.includes(id));
  for (const id of missing)
    note(sections.at(-1)?.line ?? 1, `the section “${sectionTitles[id].fr} · ${sectionTitles[id].en}” is missing`);
  if (missing.length === 0 && found.join() !== expected.join())
    note(sections[0]?.line ?? 1, `the sections come in this order, each once: ${expected.join(', ')}`);
  for (const section of sections)
    if (section.steps.length === 0) note(section.line, `the section “${section.title}” is empty`);
}

function checkIds(sections: readonly OpenSection[], note: Note): void {
  const seen = new Set<string>();
  for (const section of sections) {
    for (const { id } of section.steps.flatMap((step) => step.elements)) {
      if (seen.has(id)) note(section.line, `the id “${id}” appears twice in the module`);
      seen.add(id);
    }
  }
}

/** Titles are compared without the apostrophes and spaces that keyboards differ on. */
function plain(title: string): string {
  return title.replace(/[’']/g, '’').replace(/\s+/g, ' ').trim().toLowerCase();
}

function refusal(file: string, line: number, message: string): Parsed<Module> {
  return { problems: [{ file, line, at: [], message }] };
}

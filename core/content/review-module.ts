import { type Block, doingKinds, type Element, type Module } from '../learning/module.ts';
import type { Finding } from './finding.ts';
import type { Library } from './library.ts';
import { oldFacts } from './review-item.ts';
import { wordsIn } from './wording.ts';

/** Words a pupil reads in a minute (CONTENT.md's figure for measured reading time). */
const wordsPerMinute = 200;
/** The longest text before there is something to do, in words. */
const longestText = 80;
/** A declared duration further than this from the estimate is told. */
const durationShare = 0.35;

/** Reading and doing time of a module, in minutes, to one decimal. */
export interface ModuleTime {
  readonly reading: number;
  readonly doing: number;
}

/** Estimates a module's time: 200 words a minute, and the seconds each kind of activity takes a pupil. Items count their own `seconds`. */
export function timeOf(module: Module, library: Pick<Library, 'items'>): ModuleTime {
  const elements = elementsOf(module)
    .filter(({ section }) => section !== 'further')
    .map(({ element }) => element);
  const words = elements.reduce((sum, element) => sum + wordsIn(textOf(element)), 0);
  const seconds = elements.reduce((sum, element) => sum + secondsOf(element, library), 0);
  return { reading: round(words / wordsPerMinute), doing: round(seconds / 60) };
}

/** What a step holds and asks: words to read, and seconds to read them and to do what it asks. */
export interface StepTime {
  readonly step: string;
  readonly words: number;
  readonly readingSeconds: number;
  readonly doingSeconds: number;
}

/** The time of each step of a module, in reading order, by the same figures as `timeOf`. */
export function timesOfSteps(module: Module, library: Pick<Library, 'items'>): StepTime[] {
  return module.sections.flatMap(({ steps }) =>
    steps.map(({ id, elements }) => {
      const words = elements.reduce((sum, element) => sum + wordsIn(textOf(element)), 0);
      const doing = elements.reduce((sum, element) => sum + secondsOf(element, library), 0);
      return {
        step: id,
        words,
        readingSeconds: Math.round((words / wordsPerMinute) * 60),
        doingSeconds: Math.round(doing),
      };
    }),
  );
}

/** What a reader would say of a module: too long a text, a duration that does not hold, too few explorations, old facts. */
export function reviewModule(module: Module, library: Pick<Library, 'items'>, today: Date): Omit<Finding, 'file'>[] {
  const findings: Omit<Finding, 'file'>[] = [];
  const warn = (at: readonly string[], message: string) => findings.push({ severity: 'warning', at, message });
  let words = 0;
  for (const { element } of elementsOf(module)) {
    if (doingKinds.some((kind) => kind === element.kind)) words = 0;
    else {
      words += wordsIn(textOf(element));
      if (words > longestText) {
        warn([element.id], `${words} words before there is something to do`);
        words = 0;
      }
    }
    if ((element.kind === 'practice' || element.kind === 'check') && drawable(element, library) < element.draw)
      warn([element.id], `draws ${element.draw} items, and only ${drawable(element, library)} fit`);
  }
  const { reading, doing } = timeOf(module, library);
  const total = round(reading + doing);
  if (Math.abs(total - module.minutes) > module.minutes * durationShare)
    warn(
      ['minutes'],
      `${module.minutes} minutes are announced; reading takes ${reading} and doing ${doing}, ${total} in all`,
    );
  const explorations = elementsOf(module).filter(({ element }) => element.kind === 'explore').length;
  if (explorations < 2) warn([], `${explorations} exploration; a module has at least two that compute`);
  if (!elementsOf(module).some(({ element }) => element.kind === 'check'))
    warn([], 'no check: the module cannot show that something was learnt');
  for (const skill of module.teaches)
    if (!library.items.some((item) => item.skill === skill && !item.practice))
      warn(['teaches'], `no test item shows ${skill}: learning it will not be seen`);
  return [...findings, ...oldFacts(module.sources, today)];
}

function drawable(element: Extract<Element, { kind: 'practice' | 'check' }>, library: Pick<Library, 'items'>): number {
  return library.items.filter(
    (item) => item.practice === (element.kind === 'practice') && element.from.includes(item.skill),
  ).length;
}

function secondsOf(element: Element, library: Pick<Library, 'items'>): number {
  switch (element.kind) {
    case 'opinion':
      return 15;
    case 'choice':
      return 20;
    case 'flip-cards':
      return 5 * element.cards.length;
    case 'sort':
      return 8 * element.cards.length;
    case 'explore':
      return 30 + 30 * element.goals.length;
    case 'scene':
      return 4 * element.captions.length;
    case 'practice':
    case 'check': {
      const items = library.items.filter(
        (item) => item.practice === (element.kind === 'practice') && element.from.includes(item.skill),
      );
      const mean = items.reduce((sum, item) => sum + item.seconds, 0) / Math.max(items.length, 1);
      return element.draw * (mean || 45);
    }
    default:
      return 0;
  }
}

function textOf(element: Element): string {
  switch (element.kind) {
    case 'text':
      return element.blocks.map(textOfBlock).join(' ');
    case 'note':
      return [element.title ?? '', ...element.blocks.map(textOfBlock)].join(' ');
    case 'figure':
      return element.caption ?? '';
    case 'scene':
      return element.captions.join(' ');
    case 'opinion':
      return [element.ask, ...element.options.map(({ say }) => say), element.options[0]?.reply ?? ''].join(' ');
    case 'choice':
      return [element.ask, ...element.options.map(({ text }) => text), element.feedback[element.key] ?? ''].join(' ');
    case 'flip-cards':
      return [element.ask ?? '', ...element.cards.flatMap(({ front, back }) => [front, back])].join(' ');
    case 'sort':
      return [element.ask, ...element.cards.flatMap(({ text, feedback }) => [text, feedback])].join(' ');
    case 'explore':
      return [element.ask ?? '', ...element.goals.flatMap((goal) => [goal.do, goal.then])].join(' ');
    default:
      return '';
  }
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.text;
    case 'list':
    case 'ordered-list':
      return block.items.join(' ');
    case 'quote':
      return block.paragraphs.join(' ');
    case 'table':
      return [...block.head, ...block.rows.flat()].join(' ');
  }
}

function elementsOf(module: Module): { readonly section: string; readonly element: Element }[] {
  return module.sections.flatMap(({ id, steps }) =>
    steps.flatMap((step) => step.elements.map((element) => ({ section: id, element }))),
  );
}

function round(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}

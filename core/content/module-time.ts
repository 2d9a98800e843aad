import type { Block, Element, Module } from '../learning/module.ts';
import { explorationSeconds } from './exploration-seconds.ts';
import type { Library } from './library.ts';
import { wordsIn } from './wording.ts';

/** Words a pupil reads in a minute (CONTENT.md's figure for measured reading time). */
const wordsPerMinute = 200;
/**
 * What an activity takes beyond the words of the lesson, in seconds: the words around it, and 3 s for each use of a control. Means
 * measured by the robot that plays every module (`docs/reference/modules.md`), which does not think.
 */
const measured = { opinion: 6, choice: 15, card: 4, sortedCard: 6 } as const;
/** Of an item's expected `seconds`, what reading and answering take by the same measure; thinking takes the rest. */
const readingAndAnswering = 0.6;

/** Minutes of a module, to one decimal: reading the lesson, doing what it asks, and thinking of its questions. */
export interface ModuleTime {
  readonly reading: number;
  readonly doing: number;
  readonly thinking: number;
}

/** Estimates a module's time without its optional part: what the robot measures is `reading` and `doing`; what is announced, all three. */
export function timeOf(module: Module, library: Pick<Library, 'items'>): ModuleTime {
  const elements = elementsOf(module)
    .filter(({ section }) => section !== 'further')
    .map(({ element }) => element);
  const sum = (of: (element: Element) => number) => elements.reduce((total, element) => total + of(element), 0);
  return {
    reading: round(sum((element) => wordsIn(textOf(element))) / wordsPerMinute),
    doing: round(sum((element) => doingSecondsOf(element, library)) / 60),
    thinking: round(sum((element) => thinkingSecondsOf(element, library)) / 60),
  };
}

/** What a step holds and asks: words to read, and seconds to read them and to do what it asks, thinking included. */
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
      const doing = elements.reduce(
        (sum, element) => sum + doingSecondsOf(element, library) + thinkingSecondsOf(element, library),
        0,
      );
      return {
        step: id,
        words,
        readingSeconds: Math.round((words / wordsPerMinute) * 60),
        doingSeconds: Math.round(doing),
      };
    }),
  );
}

function doingSecondsOf(element: Element, library: Pick<Library, 'items'>): number {
  switch (element.kind) {
    case 'opinion':
      return measured.opinion;
    case 'choice':
      return measured.choice;
    case 'flip-cards':
      return measured.card * element.cards.length;
    case 'sort':
      return measured.sortedCard * element.cards.length;
    case 'explore':
      return explorationSeconds(element.explore, element.goals);
    case 'scene':
      return 4 * element.captions.length;
    default:
      return itemSecondsOf(element, library) * readingAndAnswering;
  }
}

function thinkingSecondsOf(element: Element, library: Pick<Library, 'items'>): number {
  return itemSecondsOf(element, library) * (1 - readingAndAnswering);
}

/** What the authors of the items that may be drawn expect. */
function itemSecondsOf(element: Element, library: Pick<Library, 'items'>): number {
  if (element.kind !== 'practice' && element.kind !== 'check') return 0;
  const items = library.items.filter(
    (item) => item.practice === (element.kind === 'practice') && element.from.includes(item.skill),
  );
  const mean = items.reduce((sum, item) => sum + item.seconds, 0) / Math.max(items.length, 1);
  return element.draw * (mean || 45);
}

/** The words of an element that a reader meets, one reply or feedback for each question. */
export function textOf(element: Element): string {
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

/** Every element with its section, in reading order. */
export function elementsOf(module: Module): { readonly section: string; readonly element: Element }[] {
  return module.sections.flatMap(({ id, steps }) =>
    steps.flatMap((step) => step.elements.map((element) => ({ section: id, element }))),
  );
}

/** Minutes to one decimal. */
export function round(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}

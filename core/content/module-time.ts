import type { Block, Element, Module } from '../learning/module.ts';
import type { Library } from './library.ts';
import { wordsIn } from './wording.ts';

/** Words a pupil reads in a minute (CONTENT.md's figure for measured reading time). */
const wordsPerMinute = 200;

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

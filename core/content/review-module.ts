import { doingKinds, type Element, type Module } from '../learning/module.ts';
import type { Finding } from './finding.ts';
import type { Library } from './library.ts';
import { elementsOf, round, textOf, timeOf } from './module-time.ts';
import { oldFacts } from './review-item.ts';
import { wordsIn } from './wording.ts';

/** The longest text before there is something to do, in words. */
const longestText = 80;
/** A declared duration further than this from the estimate is told. */
const durationShare = 0.35;

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
  const { reading, doing, thinking } = timeOf(module, library);
  const total = round(reading + doing + thinking);
  if (Math.abs(total - module.minutes) > module.minutes * durationShare)
    warn(
      ['minutes'],
      `${module.minutes} minutes are announced; reading takes ${reading}, doing ${doing} and thinking ${thinking}, ${total} in all`,
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

import { presentDropDowns } from './drop-downs/present.ts';
import { presentFields } from './fields/present.ts';
import { presentGrouping } from './grouping/present.ts';
import type { Language, Presented, PresentedBody, Shown } from './item.ts';
import { presentMarkWords } from './mark-words/present.ts';
import { presentMatching } from './matching/present.ts';
import { presentMultipleChoice } from './multiple-choice/present.ts';
import { presentNumber } from './number/present.ts';
import { presentOrdering } from './ordering/present.ts';
import { presentShortText } from './short-text/present.ts';
import { presentSingleChoice } from './single-choice/present.ts';
import type { Item } from './spec.ts';
import { type Drawn, drawVariant, render } from './variant.ts';

/** An item as a learner may see it: one language, one variant (0 to `variantCount` − 1), no key, no feedback. */
export function presentItem(item: Item, language: Language, variant: number): Presented {
  return presentDrawn(item, drawVariant(item, language, variant), variant);
}

/** The same when the variant is already drawn. */
export function presentDrawn(item: Item, drawn: Drawn, variant: number): Presented {
  const { language } = drawn;
  const { stem, note, shown } = item[language];
  return {
    item: item.id,
    variant,
    language,
    seconds: item.seconds,
    help: item.help,
    stem: render(stem, drawn),
    ...(note === undefined ? {} : { note: render(note, drawn) }),
    shown: shown.map((world) => renderShown(world, drawn)),
    body: presentBody(item, drawn),
  };
}

function presentBody(item: Item, drawn: Drawn): PresentedBody {
  switch (item.type) {
    case 'single-choice':
      return presentSingleChoice(item, drawn);
    case 'multiple-choice':
      return presentMultipleChoice(item, drawn);
    case 'number':
      return presentNumber(item, drawn);
    case 'short-text':
      return presentShortText(item, drawn);
    case 'fields':
      return presentFields(item, drawn);
    case 'drop-downs':
      return presentDropDowns(item, drawn);
    case 'ordering':
      return presentOrdering(item, drawn);
    case 'matching':
      return presentMatching(item, drawn);
    case 'grouping':
      return presentGrouping(item, drawn);
    case 'mark-words':
      return presentMarkWords(item, drawn);
  }
}

function renderShown(world: Shown, drawn: Drawn): Shown {
  const say = (text: string) => render(text, drawn);
  switch (world.kind) {
    case 'conversation':
      return { ...world, turns: world.turns.map(({ who, text }) => ({ who, text: say(text) })) };
    case 'table':
      return {
        ...world,
        caption: say(world.caption),
        head: world.head.map(say),
        rows: world.rows.map((row) => row.map(say)),
      };
    case 'document':
      return { ...world, title: say(world.title), text: say(world.text) };
    case 'post':
      return { ...world, author: say(world.author), text: say(world.text) };
    case 'picture':
      return { ...world, alt: say(world.alt) };
  }
}

import { describeResponse } from './describe-response.ts';
import { dangerouslySolve } from './grade.ts';
import type { Grade, Language, Response } from './item.ts';
import { presentItem } from './present.ts';
import type { Item } from './spec.ts';
import { drawVariant, render } from './variant.ts';

/**
 * What is said after an answer, in this order: what is already right, each mistake explained, what to try.
 * `solution` is the right answer in short lines; a page decides when to show it. Texts may hold the three inline marks.
 */
export interface Feedback {
  readonly title: string;
  readonly right?: string;
  readonly mistakes: readonly string[];
  readonly next?: string;
  readonly solution: readonly string[];
}

const words = {
  fr: {
    right: 'C’est juste',
    partly: 'En partie juste',
    notYet: 'Pas encore',
    already: 'Déjà juste\u00a0: ',
    unreadable: 'Un nombre est attendu ici, en chiffres. L’unité est facultative.',
    otherwise: 'Il faut relire la question, puis essayer autrement.',
  },
  en: {
    right: 'That is right',
    partly: 'Partly right',
    notYet: 'Not yet',
    already: 'Already right: ',
    unreadable: 'A number is expected here, in figures. The unit is optional.',
    otherwise: 'Read the question again, then try another way.',
  },
} as const;

/** At most this many mistakes are explained at once: more is not read. */
const mistakesSaid = 3;

/** The feedback to a graded response. `response` null is “I don't know”. Holds the key: only after the answer is final, or in practice. */
export function feedbackFor(
  item: Item,
  language: Language,
  variant: number,
  grade: Grade,
  response: Response | null,
): Feedback {
  const drawn = drawVariant(item, language, variant);
  const { feedback, hint } = item[language];
  const say = words[language];
  const { body } = presentItem(item, language, variant);
  const solved = dangerouslySolve(item, language, variant);
  const solution = describeResponse(body, solved);
  if (grade.score === 1) {
    const key = item.type === 'single-choice' && typeof item.key === 'string' ? feedback[item.key] : undefined;
    return { title: say.right, right: render(feedback.right ?? key ?? '', drawn), mistakes: [], solution };
  }
  const texts = grade.mistakes.map((id) => {
    const given = feedback[id] ?? feedback[id.split('.')[0] ?? id];
    return given ?? (id === 'unreadable' ? say.unreadable : (feedback.otherwise ?? say.otherwise));
  });
  const already = response ? describeResponse(body, response).filter((line) => solution.includes(line)) : [];
  return {
    title: grade.score > 0 ? say.partly : say.notYet,
    ...(already.length > 0 && grade.score > 0 ? { right: `${say.already}${already.join(' · ')}` } : {}),
    mistakes: [...new Set(texts)].slice(0, mistakesSaid).map((text) => render(text, drawn)),
    ...(hint === undefined ? {} : { next: render(hint, drawn) }),
    solution,
  };
}

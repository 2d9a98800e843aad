import { gradeDropDowns, solveDropDowns } from './drop-downs/grade.ts';
import { gradeFields, solveFields } from './fields/grade.ts';
import { gradeGrouping, solveGrouping } from './grouping/grade.ts';
import type { Grade, Language, Response } from './item.ts';
import { gradeMarkWords, solveMarkWords } from './mark-words/grade.ts';
import { gradeMatching, solveMatching } from './matching/grade.ts';
import { gradeMultipleChoice, solveMultipleChoice } from './multiple-choice/grade.ts';
import { gradeNumber, solveNumber } from './number/grade.ts';
import { gradeOrdering, solveOrdering } from './ordering/grade.ts';
import { gradeShortText, solveShortText } from './short-text/grade.ts';
import { gradeSingleChoice, solveSingleChoice } from './single-choice/grade.ts';
import type { Item } from './spec.ts';
import { type Drawn, drawVariant } from './variant.ts';

/**
 * Judges a response to the variant that was shown. Pure, and small enough for a browser: no schema, no clock, no dice.
 * Ids that were never shown count as not given. Throws on a response of another type: the doors refuse those (`responseFits`).
 */
export function gradeResponse(item: Item, language: Language, variant: number, response: Response): Grade {
  return gradeDrawn(item, drawVariant(item, language, variant), response);
}

/** The same when the variant is already drawn: drawing it again costs more than judging. */
export function gradeDrawn(item: Item, drawn: Drawn, response: Response): Grade {
  if (item.type === 'single-choice' && response.type === 'single-choice')
    return gradeSingleChoice(item, drawn, response);
  if (item.type === 'multiple-choice' && response.type === 'multiple-choice')
    return gradeMultipleChoice(item, drawn, response);
  if (item.type === 'number' && response.type === 'number') return gradeNumber(item, drawn, response);
  if (item.type === 'short-text' && response.type === 'short-text') return gradeShortText(item, drawn, response);
  if (item.type === 'fields' && response.type === 'fields') return gradeFields(item, drawn, response);
  if (item.type === 'drop-downs' && response.type === 'drop-downs') return gradeDropDowns(item, drawn, response);
  if (item.type === 'ordering' && response.type === 'ordering') return gradeOrdering(item, drawn, response);
  if (item.type === 'matching' && response.type === 'matching') return gradeMatching(item, drawn, response);
  if (item.type === 'grouping' && response.type === 'grouping') return gradeGrouping(item, drawn, response);
  if (item.type === 'mark-words' && response.type === 'mark-words') return gradeMarkWords(item, drawn, response);
  throw new Error(`gradeDrawn: a ${response.type} response to the ${item.type} item ${item.id}`);
}

/** The response that is right, for proofs, robots and feedback. Holds the key: never send it before an answer. */
export function dangerouslySolve(item: Item, language: Language, variant: number): Response {
  const drawn = drawVariant(item, language, variant);
  switch (item.type) {
    case 'single-choice':
      return solveSingleChoice(item, drawn);
    case 'multiple-choice':
      return solveMultipleChoice(item, drawn);
    case 'number':
      return solveNumber(item, drawn);
    case 'short-text':
      return solveShortText(item, drawn);
    case 'fields':
      return solveFields(item, drawn);
    case 'drop-downs':
      return solveDropDowns(item, drawn);
    case 'ordering':
      return solveOrdering(item, drawn);
    case 'matching':
      return solveMatching(item, drawn);
    case 'grouping':
      return solveGrouping(item, drawn);
    case 'mark-words':
      return solveMarkWords(item, drawn);
  }
}

/** What other areas may ask of assessment. */

export { listAnsweredTests } from './list-answered.ts';
export { showTest } from './show-test.ts';
export { showItem } from './shown-items.ts';
export { type DatedTest, insertTest, type KeptTest, listTestsOfMany, listTestsOfRun } from './store.ts';
export { answerTest } from './take-turn.ts';

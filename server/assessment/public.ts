/** What other areas may ask of assessment. */
export { showItem, showTest } from './show-test.ts';
export { insertTest, type KeptTest, listTestsOfRun } from './store.ts';
export { answerTest } from './take-turn.ts';

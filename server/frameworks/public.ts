/** What others may ask of frameworks. */

export { insertSuggestion, listSuggestions } from './store.ts';

/** What a good prompt may hold, in the order one thinks of it: what to do, why, for whom, laid out how, within which limits, like what, checked how. */
export const promptParts = ['task', 'context', 'audience', 'format', 'constraints', 'example', 'verification'] as const;
export type PromptPart = (typeof promptParts)[number];

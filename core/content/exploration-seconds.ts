import type { Goal } from '../learning/module.ts';
import type { conditions } from './catalogue-of-conditions.ts';

/** What an exploration takes for two goals, in seconds, beyond the words of the lesson (see `module-time.ts`): measured on 29 November 2026. */
const forTwoGoals: Readonly<Record<keyof typeof conditions, number>> = {
  'next-word': 85,
  tokens: 80,
  claims: 120,
  'examples-or-rules': 105,
  'classifier-bias': 90,
  energy: 80,
  'task-sorter': 150,
  'rights-cases': 110,
  timeline: 80,
  'over-fitting': 50,
  knn: 60,
  'training-cost': 65,
  recommender: 90,
  redaction: 125,
  'bias-audit': 90,
  attention: 65,
  'deepfake-desk': 130,
  'source-trail': 190,
  'prompt-workshop': 120,
};
/** What one goal more or less changes; another text to learn has to be opened, chosen or written, and read. */
const perGoal = 10;
const perTextToLearn = 60;
const whenUnknown = 100;

export function explorationSeconds(exploration: string, goals: readonly Goal[]): number {
  const known = Object.entries(forTwoGoals).find(([name]) => name === exploration)?.[1] ?? whenUnknown;
  const texts = goals.filter(({ when }) => when === 'changed-corpus').length;
  return Math.max(0, known + (goals.length - 2) * perGoal + texts * perTextToLearn);
}

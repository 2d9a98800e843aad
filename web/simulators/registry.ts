import type { ComponentType } from 'preact';
import type { ExplorationProps } from './exploration.ts';

/** How to fetch each exploration, by the name used in a module's ```explore block. Each one is its own chunk. */
export const explorations = {
  'next-word': () => import('./next-word/next-word.tsx'),
  tokens: () => import('./tokens/tokens.tsx'),
  claims: () => import('./claims/claims.tsx'),
  'examples-or-rules': () => import('./examples-or-rules/examples-or-rules.tsx'),
  'classifier-bias': () => import('./classifier-bias/classifier-bias.tsx'),
  energy: () => import('./energy/energy.tsx'),
  'task-sorter': () => import('./task-sorter/task-sorter.tsx'),
  'rights-cases': () => import('./rights-cases/rights-cases.tsx'),
  timeline: () => import('./timeline/timeline.tsx'),
  'over-fitting': () => import('./over-fitting/over-fitting.tsx'),
  knn: () => import('./knn/knn.tsx'),
  'training-cost': () => import('./training-cost/training-cost.tsx'),
  recommender: () => import('./recommender/recommender.tsx'),
  redaction: () => import('./redaction/redaction.tsx'),
  'bias-audit': () => import('./bias-audit/bias-audit.tsx'),
  attention: () => import('./attention/attention.tsx'),
  'deepfake-desk': () => import('./deepfake-desk/deepfake-desk.tsx'),
  'source-trail': () => import('./source-trail/source-trail.tsx'),
  'prompt-workshop': () => import('./prompt-workshop/prompt-workshop.tsx'),
} satisfies Record<string, () => Promise<{ default: ComponentType<ExplorationProps> }>>;

export type ExplorationName = keyof typeof explorations;

import { followNews, newsTopics } from './classroom/public.ts';
import type { Published } from './content/published.ts';
import { evidenceTopics, followEvidence } from './learning/public.ts';
import type { Consumer } from './platform/outbox.ts';

/** Who is told what, after the answer is acknowledged: the table of contents of the outbox. */
export function listConsumers(content: Published): readonly Consumer[] {
  return [
    { topics: newsTopics, consume: followNews },
    {
      topics: evidenceTopics,
      consume: (world, client, messages) => followEvidence(world, content, client, messages),
    },
  ];
}

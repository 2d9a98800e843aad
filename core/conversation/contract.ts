import { z } from 'zod';
import { defineContract } from '../contract.ts';
import { languages } from '../items/item.ts';

/** Characters of a prompt, at most. */
export const mostPromptCharacters = 1_000;
/** Days an exchange is kept, for the pupil and the teacher; then the server deletes it. */
export const keptDays = 30;

/** How an exchange stands: being answered, answered, interrupted, stopped before or after by moderation, or left without an answer. */
export const exchangeStatuses = ['asked', 'answered', 'cut', 'refused', 'withdrawn', 'failed'] as const;
export type ExchangeStatus = (typeof exchangeStatuses)[number];

const byRun = z.object({ runId: z.uuid() });

const exchange = z.object({
  id: z.uuid(),
  conversationId: z.uuid(),
  situation: z.string(),
  prompt: z.string(),
  answer: z.string(),
  status: z.enum(exchangeStatuses),
  askedAt: z.iso.datetime(),
});
export type ExchangeView = z.infer<typeof exchange>;

/** What the stream of an answer carries, as server-sent events named after their key. */
export interface AnswerEvents {
  /** A piece of the answer, to be added to what came before. */
  readonly text: { readonly text: string };
  readonly end: {
    readonly status: Extract<ExchangeStatus, 'answered' | 'cut' | 'withdrawn' | 'failed'>;
    /** For the pupil, in their language; empty when there is nothing to say. */
    readonly say: string;
  };
}

/** The conversation with a real assistant, when the school has connected one; what is kept of it. */
export const conversationContract = defineContract({
  readAssistant: {
    method: 'GET',
    path: '/api/journeys/:runId/assistant',
    summary: 'The assistant this class may talk to, or why there is none',
    access: ['pupil'],
    params: byRun,
    reply: z.object({
      assistant: z
        .object({ name: z.string(), mostCharacters: z.number().int(), promptsLeft: z.number().int() })
        .nullable(),
      why: z.enum(['off', 'grade']).nullable(),
    }),
  },
  converse: {
    method: 'POST',
    path: '/api/journeys/:runId/exchanges',
    summary: 'Ask the assistant; the answer comes as server-sent events `text` and `end`',
    access: ['pupil'],
    params: byRun,
    body: z.strictObject({
      exchangeId: z.uuid().meta({ description: 'Made by the caller: the same id is asked once.' }),
      conversationId: z.uuid(),
      prompt: z.string().trim().min(1).max(mostPromptCharacters),
      situation: z.string().max(120),
      language: z.enum(languages),
    }),
    reply: z.string(),
    contentType: 'text/event-stream',
    refusals: [
      'assistant-off',
      'grade-too-low',
      'personal-data',
      'not-suitable',
      'in-distress',
      'quota-of-pupil',
      'quota-of-class',
      'already-asked',
      'assistant-away',
    ],
  },
  listMyExchanges: {
    method: 'GET',
    path: '/api/journeys/:runId/exchanges',
    summary: "The pupil's own exchanges of the last 30 days, newest first",
    access: ['pupil'],
    params: byRun,
    reply: z.object({ keptDays: z.number().int(), exchanges: z.array(exchange) }),
  },
  listExchanges: {
    method: 'GET',
    path: '/api/runs/:runId/exchanges',
    summary: 'The exchanges of a course one has opened oneself, newest first',
    access: ['head', 'teacher'],
    params: byRun,
    reply: z.object({
      group: z.string(),
      assistant: z.enum(['on', 'off', 'grade']),
      keptDays: z.number().int(),
      exchanges: z.array(exchange.extend({ learner: z.object({ id: z.uuid(), name: z.string() }) })),
    }),
  },
});

export type ConversationContract = typeof conversationContract;

import { z } from 'zod';
import type { AssistantConfig } from '../platform/assistant-config.ts';

/** One line of a conversation, as the protocol has it. */
export interface Line {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** The end point did not do what it should. The reason is for logs: it never holds a key, a prompt or an answer. */
export class EndPointError extends Error {
  override readonly name = 'EndPointError';
}

const mostTokens = 500;
/** A longer answer is cut: a class reads short ones. */
const mostAnswerCharacters = 6_000;

const chunk = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish() }).optional(),
        message: z.object({ content: z.string().nullish() }).optional(),
        finish_reason: z.string().nullish(),
      }),
    )
    .default([]),
});
const moderation = z.object({ results: z.array(z.object({ flagged: z.boolean() })).min(1) });

/** Asks for an answer and gives its pieces as they come. Throws an `EndPointError` when the end point is late, refuses, breaks off or speaks nonsense. */
export async function* streamAnswer(
  config: AssistantConfig,
  lines: readonly Line[],
  signal: AbortSignal,
): AsyncGenerator<string> {
  const patience = openPatience(config, signal);
  try {
    const response = await post(config, '/chat/completions', patience.signal, {
      model: config.model,
      messages: lines,
      max_tokens: mostTokens,
      stream: true,
    });
    let characters = 0;
    let ended = false;
    for await (const data of dataOf(response, patience.more)) {
      if (data === '[DONE]') {
        ended = true;
        break;
      }
      const [choice] = parseWith(chunk, data).choices;
      const text = choice?.delta?.content ?? choice?.message?.content ?? '';
      if (text !== '') {
        characters += text.length;
        yield text;
      }
      if (choice?.finish_reason || choice?.message || characters > mostAnswerCharacters) ended = true;
      if (characters > mostAnswerCharacters) break;
    }
    if (!ended) throw new EndPointError('the answer broke off');
  } catch (error) {
    throw patience.explain(error);
  } finally {
    patience.close();
  }
}

/** Whether the end point's own moderation stops a text. False when none is configured. */
export async function isFlagged(config: AssistantConfig, text: string, signal: AbortSignal): Promise<boolean> {
  if (config.moderationModel === undefined) return false;
  const patience = openPatience(config, signal);
  try {
    const response = await post(config, '/moderations', patience.signal, {
      model: config.moderationModel,
      input: text,
    });
    return parseWith(moderation, await response.text()).results.some(({ flagged }) => flagged);
  } catch (error) {
    throw patience.explain(error);
  } finally {
    patience.close();
  }
}

async function post(config: AssistantConfig, path: string, signal: AbortSignal, body: unknown): Promise<Response> {
  const key = config.key();
  const response = await fetch(`${config.url}${path}`, {
    method: 'POST',
    redirect: 'error',
    signal,
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream, application/json',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify(body),
  });
  if (response.ok) return response;
  await response.body?.cancel();
  throw new EndPointError(`the end point answered ${response.status}`);
}

/** The `data:` of each server-sent event; a reply in one piece (an end point that does not stream) is one. */
async function* dataOf(response: Response, onMore: () => void): AsyncGenerator<string> {
  if (!response.body) throw new EndPointError('the reply is empty');
  if (!(response.headers.get('content-type') ?? '').includes('event-stream')) {
    yield await response.text();
    return;
  }
  let waiting = '';
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    onMore();
    const lines = (waiting + text).split(/\r\n|\n|\r/);
    waiting = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('data:')) yield line.slice(5).trim();
  }
  if (waiting.startsWith('data:')) yield waiting.slice(5).trim();
}

function parseWith<S extends z.ZodType>(schema: S, text: string): z.output<S> {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new EndPointError('the reply cannot be read');
}

/** Two clocks on one signal: so long between two pieces, so long in all. */
function openPatience({ patienceMs, atMostMs }: AssistantConfig, outer: AbortSignal) {
  const own = new AbortController();
  let isLate = false;
  const giveUp = () => {
    isLate = true;
    own.abort();
  };
  let silence = setTimeout(giveUp, patienceMs);
  const whole = setTimeout(giveUp, atMostMs);
  return {
    signal: AbortSignal.any([own.signal, outer]),
    more: () => {
      clearTimeout(silence);
      silence = setTimeout(giveUp, patienceMs);
    },
    close: () => {
      clearTimeout(silence);
      clearTimeout(whole);
      own.abort();
    },
    /** What the network throws may quote addresses: only its kind is told. */
    explain: (error: unknown): Error => {
      if (error instanceof EndPointError) return error;
      if (isLate) return new EndPointError('the end point is late');
      if (outer.aborted) return new EndPointError('the pupil has left');
      return new EndPointError('the end point cannot be reached');
    },
  };
}

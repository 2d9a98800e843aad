import { problemOf } from '../../kit/api.ts';
import { language } from '../../kit/language.ts';
import type { Asked, Assistant, Ended } from '../../simulators/prompt-workshop/assistant.ts';
import { call } from '../calls.ts';
import { makeId } from '../make-id.ts';
import { readEvents } from './read-events.ts';
import { t } from './texts.ts';

/** Longer than the server ever takes: a network that died is noticed. */
const atMostMs = 90_000;

/** The assistant of a course's class, when the school has connected one. */
export async function findClassAssistant(runId: string): Promise<Assistant | undefined> {
  const outcome = await call('GET /api/journeys/:runId/assistant', { params: { runId } });
  if (!outcome.ok || !outcome.value.assistant) return undefined;
  let conversationId = makeId();
  return {
    name: outcome.value.assistant.name,
    begin: () => {
      conversationId = makeId();
    },
    ask: (asked, onText) => ask(runId, conversationId, asked, onText),
  };
}

async function ask(
  runId: string,
  conversationId: string,
  asked: Asked,
  onText: (text: string) => void,
): Promise<Ended> {
  let said = false;
  const hear = (text: string) => {
    said = true;
    onText(text);
  };
  try {
    const response = await fetch(`/api/journeys/${runId}/exchanges`, {
      method: 'POST',
      credentials: 'same-origin',
      signal: AbortSignal.timeout(atMostMs),
      headers: { 'content-type': 'application/json', 'accept-language': language(), 'x-balise': 'web' },
      body: JSON.stringify({ ...asked, exchangeId: makeId(), conversationId }),
    });
    if (!response.ok || !response.body) return refusalOf(response.status, await response.text());
    return (await listen(response.body, hear)) ?? unheard(said);
  } catch (failure) {
    console.warn('The answer did not come.', failure);
    return unheard(said);
  }
}

function unheard(said: boolean): Ended {
  return said ? { ended: 'cut' } : { ended: 'away', say: t('away') };
}

async function listen(body: ReadableStream<Uint8Array>, onText: (text: string) => void): Promise<Ended | undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let waiting = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return undefined;
    const { events, rest } = readEvents(waiting + decoder.decode(value, { stream: true }));
    waiting = rest;
    for (const { event, data } of events) {
      const told: unknown = JSON.parse(data);
      if (event === 'text') onText(fieldOf(told, 'text'));
      if (event === 'end') return endOf(fieldOf(told, 'status'), fieldOf(told, 'say'));
    }
  }
}

function endOf(status: string, say: string): Ended | undefined {
  if (status === 'answered' || status === 'cut') return { ended: status };
  return status === 'withdrawn' ? { ended: 'withdrawn', say } : undefined;
}

/** What must be changed before it is sent again is a refusal; all the rest is an assistant that is not there, for now. */
function refusalOf(status: number, text: string): Ended {
  const problem = problemOf(status, text);
  if (status !== 422) return { ended: 'away', say: status >= 500 && status !== 503 ? t('away') : problem.title };
  return {
    ended: 'refused',
    say: problem.title,
    passages: (problem.errors ?? []).flatMap(({ path }) => {
      const [, start, end] = /^prompt\.(\d+)\.(\d+)$/.exec(path) ?? [];
      return start && end ? [{ start: Number(start), end: Number(end) }] : [];
    }),
  };
}

function fieldOf(told: unknown, name: string): string {
  if (typeof told !== 'object' || told === null) return '';
  const found: unknown = Reflect.get(told, name);
  return typeof found === 'string' ? found : '';
}

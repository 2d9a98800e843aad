import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';

/** How the end point behaves, until it is told otherwise. */
export type Mood =
  | 'good'
  | 'in-one-piece'
  | 'slow'
  | 'silent'
  | 'silent-in-the-middle'
  | 'broken'
  | 'invalid-json'
  | 'no-choices'
  | 'empty'
  | 'too-many'
  | 'down'
  | 'insults'
  | 'flagged-answer';

export interface Heard {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: {
    readonly model: string;
    readonly stream?: boolean;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
  };
}

export interface LocalEndPoint {
  readonly url: string;
  readonly heard: readonly Heard[];
  /** Connections that the caller let go before the end. */
  readonly letGo: () => number;
  readonly become: (mood: Mood) => void;
  readonly close: () => Promise<void>;
}

const asked = z.object({
  model: z.string().default(''),
  stream: z.boolean().optional(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })).default([]),
  input: z.string().default(''),
});

/** The answer of the good mood, in the pieces it comes in. */
export const goodPieces = ['Un volcan ', 'naît du magma. ', 'Il monte, puis il sort. ', 'Vérifie dans ton manuel.'];

/** A small server that speaks the chat-completions protocol, well or badly: what a school may connect. Listens on this machine only. */
export async function openLocalEndPoint(port = 0): Promise<LocalEndPoint> {
  let mood: Mood = 'good';
  let letGo = 0;
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    response.on('close', () => {
      if (!response.writableFinished) letGo += 1;
    });
    void readBody(request).then((text) => {
      const path = request.url ?? '';
      if (path === '/mood') {
        mood = z.object({ mood: z.custom<Mood>((value) => typeof value === 'string') }).parse(JSON.parse(text)).mood;
        return response.end();
      }
      const body = asked.parse(JSON.parse(text));
      heard.push({ path, authorization: request.headers.authorization, body });
      if (path === '/v1/moderations') return judge(response, mood, body.input);
      return path === '/v1/chat/completions' ? answer(response, mood) : response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('openLocalEndPoint: no port');
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    heard,
    letGo: () => letGo,
    become: (next) => {
      mood = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function judge(response: ServerResponse, mood: Mood, input: string): void {
  if (mood === 'down') return void response.writeHead(500).end();
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ results: [{ flagged: input.includes('drapeau') }] }));
}

function answer(response: ServerResponse, mood: Mood): void {
  if (mood === 'too-many') return void response.writeHead(429, { 'retry-after': '30' }).end('{"error":{}}');
  if (mood === 'down') return void response.writeHead(500).end('<html>oops</html>');
  if (mood === 'silent') return;
  if (mood === 'in-one-piece') {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ choices: [{ message: { content: goodPieces.join('') } }] }));
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const say = (content: string) => response.write(`data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`);
  if (mood === 'invalid-json') return void response.end('data: {"choices": [{"del\n\n');
  if (mood === 'no-choices') return void response.end('data: {"choices": "none"}\n\n');
  if (mood === 'empty') return void response.end('data: [DONE]\n\n');
  if (mood === 'broken' || mood === 'silent-in-the-middle') {
    say('Un volcan naît du magma. ');
    say('Puis il');
    if (mood === 'broken') setTimeout(() => response.destroy(), 30);
    return;
  }
  const pieces =
    mood === 'insults'
      ? ['Voici la réponse. ', 'Tu es un connard. ', 'Fin.']
      : mood === 'flagged-answer'
        ? ['Une phrase. ', 'Puis un drapeau rouge.']
        : goodPieces;
  const pauseMs = mood === 'slow' ? 150 : 5;
  pieces.forEach((piece, i) => void setTimeout(() => !response.destroyed && say(piece), pauseMs * (i + 1)));
  setTimeout(
    () =>
      !response.destroyed &&
      response.end('data: {"choices":[{"delta":{},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n'),
    pauseMs * (pieces.length + 1),
  );
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

import { connect, type Socket } from 'node:net';

export interface Reply {
  readonly status: number;
  /** Bytes as characters (latin1): what is looked for is ASCII, and nothing is decoded that is not read. */
  readonly body: string;
  /** The session given with this reply, as a `Cookie` header takes it; empty when none. */
  readonly cookie: string;
}

/** One keep-alive connection that carries one request at a time. As thin as can be: a loader must not be what is measured. */
export interface HttpLine {
  readonly send: (request: string) => Promise<Reply>;
  readonly close: () => void;
}

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
}

export async function openLine(port: number): Promise<HttpLine> {
  let waiting: Waiting | undefined;
  let received = '';
  const socket = await connectTo(port, (text) => {
    received = received === '' ? text : received + text;
    const reply = readReply(received);
    if (reply === undefined || waiting === undefined) return;
    const { resolve } = waiting;
    waiting = undefined;
    received = '';
    resolve(reply);
  });
  const lose = (error: Error) => {
    waiting?.reject(error);
    waiting = undefined;
  };
  socket.on('error', lose);
  socket.on('close', () => lose(new Error('The connection was closed.')));
  return {
    send: (request) =>
      new Promise<Reply>((resolve, reject) => {
        if (socket.destroyed) return reject(new Error('The connection is closed.'));
        waiting = { resolve, reject };
        socket.write(request, 'utf8');
      }),
    close: () => socket.destroy(),
  };
}

/** Every reading goes in the same buffer: a stream's own machinery would cost as much as the rest of a request. */
function connectTo(port: number, read: (text: string) => void): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const onread = {
      buffer: Buffer.allocUnsafe(65_536),
      callback: (bytes: number, buffer: Uint8Array) => {
        read(Buffer.from(buffer.buffer, buffer.byteOffset, bytes).toString('latin1'));
        return true;
      },
    };
    const socket = connect({ port, host: '127.0.0.1', noDelay: true, onread });
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
    socket.once('error', reject);
  });
}

/** A whole reply, or undefined while some of it is still to come. Our server always gives a length. */
function readReply(text: string): Reply | undefined {
  const headEnd = text.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const at = text.indexOf('content-length: ');
  const length = at < 0 || at > headEnd ? 0 : Number.parseInt(text.slice(at + 16, at + 26), 10);
  if (text.length < headEnd + 4 + length) return undefined;
  const given = text.indexOf('set-cookie: ');
  const cookie = given < 0 || given > headEnd ? '' : text.slice(given + 12, text.indexOf(';', given));
  return { status: Number(text.slice(9, 12)), body: text.slice(headEnd + 4), cookie };
}

/** A request in HTTP/1.1 as a page of ours would send it. */
export function writeRequest(
  method: 'GET' | 'POST',
  path: string,
  { cookie, body }: { readonly cookie?: string; readonly body?: string },
): string {
  const length = body === undefined ? 0 : Buffer.byteLength(body);
  return `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${cookie === undefined ? '' : `Cookie: ${cookie}\r\n`}${
    body === undefined
      ? ''
      : `Content-Type: application/json\r\nSec-Fetch-Site: same-origin\r\nContent-Length: ${length}\r\n`
  }\r\n${body ?? ''}`;
}

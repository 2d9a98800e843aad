import { subscribe } from 'node:diagnostics_channel';
import { BroadcastChannel, isMainThread } from 'node:worker_threads';
import { Client } from 'pg';

/**
 * Loaded before the server (`node --import`), in each of its threads: counts the statements it sends, by their text. The main thread
 * says them all when asked by its parent process.
 */
const counts = new Map<string, number>();
const count = (text: string, times = 1) => void counts.set(text, (counts.get(text) ?? 0) + times);
const send = Client.prototype.query;

Client.prototype.query = new Proxy(send, {
  apply(target, client, given: readonly unknown[]) {
    const [first] = given;
    const text = typeof first === 'string' ? first : Object(first).text;
    if (typeof text === 'string') count(text);
    return Reflect.apply(target, client, [...given]);
  },
});
subscribe('balise:statement', (text) => count(String(text)));

/** Other threads tell the main one what they sent, twice a second. */
const betweenThreads = new BroadcastChannel('balise:statements');
betweenThreads.unref();
if (isMainThread) {
  betweenThreads.onmessage = ({ data }: { readonly data: readonly [string, number][] }) => {
    for (const [text, times] of data) count(text, times);
  };
  process.on('message', (asked) => {
    if (asked === 'statements') process.send?.([...counts]);
  });
  // Listening must not keep a server alive that was told to end.
  process.channel?.unref();
} else {
  setInterval(() => {
    betweenThreads.postMessage([...counts]);
    counts.clear();
  }, 500).unref();
}

import { subscribe } from 'node:diagnostics_channel';
import { Client } from 'pg';

/** Loaded before the server (`node --import`): counts the statements it sends, by their text, and says so when asked. */
const counts = new Map<string, number>();
const count = (text: string) => void counts.set(text, (counts.get(text) ?? 0) + 1);
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

process.on('message', (asked) => {
  if (asked === 'statements') process.send?.([...counts]);
});
// Listening must not keep a server alive that was told to end.
process.channel?.unref();

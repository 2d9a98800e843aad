import { expect, it } from 'vitest';
import { readEvents } from './read-events.ts';

it('reads whole events and keeps the beginning of the next', () => {
  const { events, rest } = readEvents('event: text\ndata: {"text":"a"}\n\nevent: end\ndata: {}\n\nevent: te');
  expect(events).toEqual([
    { event: 'text', data: '{"text":"a"}' },
    { event: 'end', data: '{}' },
  ]);
  expect(rest).toBe('event: te');
});

it('reads the same whatever the pieces', () => {
  const whole = 'event: text\r\ndata: {"text":"é\\n"}\r\n\r\nevent: end\r\ndata: {}\r\n\r\n';
  const found: string[] = [];
  let waiting = '';
  for (const piece of whole.match(/[\s\S]{1,3}/g) ?? []) {
    const { events, rest } = readEvents(waiting + piece);
    waiting = rest;
    found.push(...events.map(({ event }) => event));
  }
  expect(found).toEqual(['text', 'end']);
  expect(waiting).toBe('');
});

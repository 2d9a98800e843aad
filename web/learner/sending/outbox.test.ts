import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../kit/api.ts';
import { type DurableStore, memoryTexts, openTextStore } from './durable-store.ts';
import { createOutbox } from './outbox.ts';
import type { Parcel, Unsent } from './parcel.ts';

const at = '2026-03-02T09:00:00.000Z';
const yes: Outcome<unknown> = { ok: true, value: {} };
const offline: Outcome<unknown> = { ok: false, offline: true };
const refused = (status: number): Outcome<unknown> => ({
  ok: false,
  offline: false,
  problem: { status, code: 'refused', title: '' },
});

function event(n: number, learnerId = 'ines'): Unsent {
  const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  return { kind: 'event', learnerId, passageId: 'p', event: { kind: 'module-finished', id, at } };
}

function open(
  replies: (parcel: Parcel, call: number) => Outcome<unknown>,
  store: DurableStore = openTextStore(memoryTexts()),
) {
  const sent: Parcel[] = [];
  const waits: number[] = [];
  const outbox = createOutbox({
    store,
    post: async (parcel) => {
      sent.push(parcel);
      return replies(parcel, sent.length);
    },
    wait: async (ms) => void waits.push(ms),
    random: () => 0.5,
    alone: (send) => send(),
  });
  return { outbox, sent, waits, store };
}

describe('the outbox', () => {
  it('sends what is added, then holds nothing', async () => {
    const { outbox, sent, store } = open(() => yes);
    outbox.sendFor('ines');
    await outbox.add(event(1));
    expect(await outbox.drain(1000)).toBe(true);
    expect(sent).toHaveLength(1);
    expect(await store.list()).toEqual([]);
  });

  it('tries again with longer and longer waits until the network is back', async () => {
    const { outbox, sent, waits } = open((_, call) => (call < 4 ? offline : yes));
    await outbox.add(event(1));
    outbox.sendFor('ines');
    expect(await outbox.drain(1000)).toBe(true);
    expect(sent).toHaveLength(4);
    expect(waits).toEqual([500, 1000, 2000]);
  });

  it('survives a server that restarts', async () => {
    const { outbox, waits } = open((_, call) => (call < 12 ? refused(503) : yes));
    await outbox.add(event(1));
    outbox.sendFor('ines');
    expect(await outbox.drain(1000)).toBe(true);
    expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(60_000);
  });

  it('keeps everything when the page is closed before the network is back', async () => {
    const store = openTextStore(memoryTexts());
    const before = open(() => offline, store);
    await before.outbox.add(event(1));
    await before.outbox.add(event(2));
    expect(await before.outbox.unsentOf('p')).toHaveLength(2);

    const after = open(() => yes, store);
    after.outbox.sendFor('ines');
    await after.outbox.drain(1000);
    expect(
      after.sent.flatMap((parcel) => (parcel.kind === 'events' ? parcel.events.map(({ id }) => id.at(-1)) : [])),
    ).toEqual(['1', '2']);
  });

  it('waits for a sign-in when the session is over, and loses nothing', async () => {
    const { outbox, store } = open((_, call) => (call === 1 ? refused(401) : yes));
    await outbox.add(event(1));
    outbox.sendFor('ines');
    await outbox.drain(20);
    expect(outbox.state()).toBe('signed-out');
    expect(await store.list()).toHaveLength(1);
    outbox.sendFor('ines');
    expect(await outbox.drain(1000)).toBe(true);
    expect(await store.list()).toEqual([]);
  });

  it('puts aside the one event that the server will never take, and sends the others', async () => {
    const bad = event(2);
    const taken: string[] = [];
    const { outbox } = open((parcel) => {
      if (parcel.kind !== 'events') return yes;
      if (parcel.events.some(({ id }) => bad.kind === 'event' && id === bad.event.id)) return refused(400);
      taken.push(...parcel.events.map(({ id }) => id));
      return yes;
    });
    for (const unsent of [event(1), bad, event(3)]) await outbox.add(unsent);
    outbox.sendFor('ines');
    await outbox.drain(1000);
    expect(taken.map((id) => id.at(-1))).toEqual(['1', '3']);
  });

  it('does not say that all is sent before it has read what is kept here', async () => {
    const tellOf = async (store: DurableStore) => {
      const told: string[] = [];
      const { outbox } = open((_, call) => (call < 2 ? offline : yes), store);
      outbox.listen(() => told.push(outbox.state()));
      outbox.sendFor('ines');
      await outbox.drain(1000);
      outbox.sendFor('ines');
      return told;
    };
    const store = openTextStore(memoryTexts());
    await open(() => yes, store).outbox.add(event(1));
    expect(await tellOf(store)).toEqual(['unread', 'sending', 'waiting', 'empty']);
    expect(await tellOf(store)).toEqual(['unread', 'empty']);
  });

  it('leaves what another pupil did on this computer until that pupil is back', async () => {
    const { outbox, sent, store } = open(() => yes);
    await outbox.add(event(1, 'adam'));
    outbox.sendFor('ines');
    await outbox.drain(1000);
    expect(sent).toEqual([]);
    expect(await store.list()).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import type { TestView } from '../../../core/assessment/contract.ts';
import type { Outcome } from '../../kit/api.ts';
import type { Answer } from '../sending/parcel.ts';
import { deliverAnswer } from './deliver-answer.ts';

const answer: Answer = { turn: 3, key: 'k', response: null, spentMs: 12_000, language: 'fr' };
const ended: TestView = { status: 'ended', turn: 4, atMost: 8 };
const offline: Outcome<TestView> = { ok: false, offline: true };
const problem = (status: number, code: string): Outcome<TestView> => ({
  ok: false,
  offline: false,
  problem: { status, code, title: '' },
});

async function deliver(replies: (call: number) => Outcome<TestView>, leaveAfter = Number.POSITIVE_INFINITY) {
  const posted: Answer[] = [];
  const delays: string[] = [];
  let waited = 0;
  const delivery = await deliverAnswer(answer, {
    post: async (given) => {
      posted.push(given);
      return replies(posted.length);
    },
    wait: async (ms) => {
      waited += ms;
    },
    random: () => 0.5,
    onDelay: (why) => delays.push(why),
    hasLeft: () => posted.length >= leaveAfter,
  });
  return { delivery, posted, delays, waited };
}

describe('an answer on its way', () => {
  it('brings the next view', async () => {
    const { delivery, posted } = await deliver(() => ({ ok: true, value: ended }));
    expect(delivery).toEqual({ end: 'next', view: ended });
    expect(posted).toHaveLength(1);
  });

  it('goes again with the same key for more than a minute while the network or the server is away', async () => {
    const { delivery, posted, delays, waited } = await deliver((call) => {
      if (call <= 5) return offline;
      return call <= 12 ? problem(503, 'unavailable') : { ok: true, value: ended };
    });
    expect(delivery.end).toBe('next');
    expect(new Set(posted.map(({ key }) => key))).toEqual(new Set(['k']));
    expect(delays).toEqual([...Array(5).fill('network'), ...Array(7).fill('server')]);
    expect(waited).toBeGreaterThan(60_000);
  });

  it('stops when the turn has passed, so that the page can show the question now asked', async () => {
    expect((await deliver(() => problem(409, 'turn-passed'))).delivery).toEqual({
      end: 'refused',
      code: 'turn-passed',
    });
  });

  it('asks for a sign-in when the session is over', async () => {
    expect((await deliver(() => problem(401, 'sign-in-first'))).delivery).toEqual({ end: 'signed-out' });
  });

  it('stops trying when the page is left', async () => {
    const { delivery, posted } = await deliver(() => offline, 2);
    expect(delivery).toEqual({ end: 'left' });
    expect(posted).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { halveParcel, nextParcel, type Queued, type Unsent } from './parcel.ts';

const at = '2026-03-02T09:00:00.000Z';

function event(place: number, passageId: string, learnerId = 'ines'): Queued {
  const id = `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;
  return { place, unsent: { kind: 'event', learnerId, passageId, event: { kind: 'module-finished', id, at } } };
}

function answer(place: number, turn: number, learnerId = 'ines'): Queued {
  const unsent: Unsent = {
    kind: 'answer',
    learnerId,
    passageId: 'p',
    testId: 't',
    answer: { turn, key: `key-${turn}`, response: null, spentMs: 0, language: 'fr' },
  };
  return { place, unsent };
}

describe('the next parcel', () => {
  it('is nothing when nothing waits', () => {
    expect(nextParcel([], 'ines')).toBeUndefined();
  });

  it('holds the events that follow each other, up to an answer', () => {
    const parcel = nextParcel([event(1, 'p'), event(2, 'p'), answer(3, 0), event(4, 'p')], 'ines');
    expect(parcel?.kind).toBe('events');
    expect(parcel?.places).toEqual([1, 2]);
  });

  it('sends answers one at a time, in order', () => {
    const queue = [answer(8, 1), answer(7, 0), event(9, 'p')];
    expect(nextParcel(queue, 'ines')).toMatchObject({ kind: 'answer', answer: { turn: 0 }, places: [7] });
  });

  it('holds one passage and at most fifty events', () => {
    expect(nextParcel([event(1, 'p'), event(2, 'q'), event(3, 'p')], 'ines')?.places).toEqual([1]);
    const many = Array.from({ length: 80 }, (_, index) => event(index, 'p'));
    expect(nextParcel(many, 'ines')?.places).toHaveLength(50);
  });

  it('never sends what another pupil left on this computer', () => {
    const queue = [event(1, 'p', 'adam'), answer(2, 0, 'adam'), event(3, 'q', 'ines')];
    expect(nextParcel(queue, 'ines')?.places).toEqual([3]);
    expect(nextParcel(queue, 'zoe')).toBeUndefined();
  });
});

describe('a refused parcel', () => {
  it('is halved until the event at fault is alone', () => {
    let parcel = nextParcel([event(1, 'p'), event(2, 'p'), event(3, 'p')], 'ines');
    const sizes = [parcel?.places.length];
    while (parcel && parcel.places.length > 1) {
      parcel = halveParcel(parcel);
      sizes.push(parcel.places.length);
    }
    expect(sizes).toEqual([3, 2, 1]);
    expect(parcel?.places).toEqual([1]);
  });
});

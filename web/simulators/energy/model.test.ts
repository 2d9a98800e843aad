import { describe, expect, it } from 'vitest';
import { energyInWords, rangeInWords, waterInWords } from './amounts.ts';
import { comparisons, perimeterIds, taskIds, tasks, trainings } from './facts.ts';
import { axisFor, compare, daysToEqual, energyOf, onAxis, over, waterOf } from './model.ts';

describe('the energy of a task', () => {
  it('is a range with a source for each', () => {
    for (const id of taskIds) {
      expect(tasks[id].wh.low).toBeLessThan(tasks[id].wh.high);
      expect(tasks[id].from.length).toBeGreaterThan(0);
      for (const { source, year, fr, en } of tasks[id].from) expect([source, year, fr, en].every(Boolean)).toBe(true);
    }
    for (const { wh } of [...comparisons, ...trainings]) expect(wh.low).toBeLessThan(wh.high);
  });

  it('grows when more is counted', () => {
    for (const id of taskIds) {
      const ranges = perimeterIds.map((perimeter) => energyOf(id, perimeter));
      for (let i = 1; i < ranges.length; i++) {
        expect(ranges[i]!.low).toBeGreaterThan(ranges[i - 1]!.low);
        expect(ranges[i]!.high).toBeGreaterThan(ranges[i - 1]!.high);
      }
    }
  });

  it('counts the chips of a text answer near the 0.10 Wh that Google publishes', () => {
    expect(energyOf('text', 'chips').low).toBeCloseTo(0.1, 1);
  });

  it('counts on-site water of the same order as the 0.26 mL that Google publishes', () => {
    const drunk = waterOf('text', 'centre');
    expect(drunk!.low).toBeLessThan(0.26);
    expect(drunk!.high).toBeGreaterThan(0.26);
    expect(waterOf('text', 'chips')).toBeUndefined();
    expect(waterOf('text', 'life')!.low).toBeGreaterThan(drunk!.low);
  });
});

describe('comparing', () => {
  it('puts in order only what does not overlap', () => {
    expect(compare({ low: 1, high: 2 }, { low: 10, high: 40 })).toEqual({
      sure: true,
      more: 'b',
      ratio: { low: 5, high: 40 },
    });
    expect(compare({ low: 10, high: 40 }, { low: 1, high: 2 })).toMatchObject({ sure: true, more: 'a' });
    expect(compare({ low: 1, high: 5 }, { low: 4, high: 9 })).toEqual({ sure: false });
    expect(compare(energyOf('text', 'centre'), energyOf('video', 'centre'))).toMatchObject({ sure: true, more: 'b' });
    expect(compare(energyOf('text', 'centre'), energyOf('search', 'centre')).sure).toBe(false);
  });

  it('divides ranges the cautious way', () => {
    expect(over({ low: 10, high: 20 }, { low: 2, high: 5 })).toEqual({ low: 2, high: 10 });
  });

  it('finds the day when use has taken as much as training', () => {
    const exact = { low: 0.5, high: 0.5 };
    expect(daysToEqual({ low: 1_000e6, high: 1_000e6 }, exact, 4_000_000)).toEqual({ low: 500, high: 500 });
  });
});

describe('showing', () => {
  it('places values on an axis of powers of ten that holds them', () => {
    const axis = axisFor([{ low: 0.24, high: 1.9 }]);
    expect(axis).toEqual({ low: 0.1, high: 100 });
    expect(onAxis(0.1, axis)).toBe(0);
    expect(onAxis(10, axis)).toBeCloseTo(2 / 3, 10);
  });

  it('says amounts with two figures and the unit that fits', () => {
    expect(energyInWords(0.2449, 'fr')).toBe('0,24\u00a0Wh');
    expect(energyInWords(1_287_000_000, 'en')).toBe('1.3\u00a0GWh');
    expect(waterInWords(4523, 'fr')).toBe('4,5\u00a0L');
    expect(rangeInWords({ low: 1, high: 2000 }, 'en', energyInWords)).toBe('1\u00a0Wh to 2\u00a0kWh');
  });
});

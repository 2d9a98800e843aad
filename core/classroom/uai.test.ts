import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkUai } from './uai.ts';

test.each(['0750652B', '0590116F', '0595121W', '0180777X', '0921236U'])('the real code %s is right', (uai) => {
  expect(checkUai(uai)).toEqual({ uai });
});

test('lower case and spaces are accepted', () => {
  expect(checkUai(' 075 0652 b ')).toEqual({ uai: '0750652B' });
});

test('a wrong check letter is a warning', () => {
  expect(checkUai('0750652C')).toEqual({ uai: '0750652C', warning: 'uai-check-letter' });
});

test.each(['', '750652B', '0750652', '0990652B', '07506522', 'collège'])(
  '« %s » has not the shape of a UAI',
  (typed) => {
    expect(checkUai(typed).warning).toBe('uai-shape');
  },
);

test('exactly one letter is right for any number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 95 }), (number, department) => {
      const digits = `0${String(department).padStart(2, '0')}${String(number).padStart(4, '0')}`;
      const right = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((letter) => !checkUai(digits + letter).warning);
      expect(right).toHaveLength(1);
      expect('IOQ').not.toContain(right[0]);
    }),
  );
});

import { expect, test } from 'vitest';
import { variantCount } from './item.ts';
import { drawVariant, type Generated, orderOf, render } from './variant.ts';

const item: Generated = {
  id: 'essai',
  draw: {
    a: { between: [0.1, 0.9], step: 0.2 },
    b: { from: [2, 3, 4] },
    names: { from: ['Inès', 'Malo', 'Awa'], several: 2 },
    case: {
      from: [
        { what: { fr: 'une photo', en: 'a photo' }, wh: 3 },
        { what: { fr: 'un texte', en: 'a text' }, wh: 1 },
      ],
    },
  },
  compute: { total: 'a * b * 1000', year: '2020 + b' },
  require: 'total > 300',
};

test('values are drawn from their rules, and the condition holds in every variant', () => {
  for (let variant = 0; variant < variantCount; variant++) {
    const { values = {} } = drawVariant(item, 'fr', variant);
    expect([0.1, 0.3, 0.5, 0.7, 0.9]).toContain(values.a);
    expect(Number(values.total)).toBeGreaterThan(300);
    expect(new Set(Array.isArray(values.names) ? values.names : []).size).toBe(2);
  }
});

test('texts are written in each language, with the same values', () => {
  const text = '{{ {names.1}, {case.what} : {total} Wh, {plain(year)}, {fixed(a, 2)}';
  const [fr, en] = [render(text, drawVariant(item, 'fr', 3)), render(text, drawVariant(item, 'en', 3))];
  expect(fr).toMatch(/^\{ (Inès|Malo|Awa), (une photo|un texte) : [\d\u202f]+ Wh, 202\d, 0,\d0$/);
  expect(en).toMatch(/^\{ (Inès|Malo|Awa), (a photo|a text) : [\d,]+ Wh, 202\d, 0\.\d0$/);
  expect(fr.slice(2, 6)).toBe(en.slice(2, 6));
});

test('braces mean nothing in an item that is not generated', () => {
  expect(render('{ "a": 1 }', drawVariant({ id: 'plain' }, 'fr', 0))).toBe('{ "a": 1 }');
});

test('a condition that never holds is told', () => {
  expect(() => drawVariant({ ...item, require: 'total < 0' }, 'fr', 0)).toThrow('never held');
});

test('orders do not depend on how the words were given', () => {
  const drawn = drawVariant(item, 'fr', 5);
  expect(orderOf(drawn, 'options', ['b', 'a', 'c'])).toEqual(orderOf(drawn, 'options', ['c', 'b', 'a']));
});

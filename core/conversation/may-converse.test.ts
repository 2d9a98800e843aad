import { expect, it } from 'vitest';
import { mayConverse } from './may-converse.ts';

it.each([
  ['4e', true],
  ['4e B', true],
  ['4ème 2', true],
  ['4B', true],
  ['3e Copernic', true],
  ['2de 5', true],
  ['2nde GT', true],
  ['1re STMG', true],
  ['Terminale A', true],
  ['TG3', false],
  ['1CAP cuisine', true],
  ['CAP 1 maçon', true],
  ['5e A', false],
  ['6eme', false],
  ['CM2', false],
  ['Les dauphins', false],
  ['44 rue', false],
  ['', false],
])('a class named « %s » without a grade: %s', (name, may) => expect(mayConverse({ grade: null, name })).toBe(may));

it('believes the recorded grade before the name', () => {
  expect(mayConverse({ grade: '5e', name: '4e B' })).toBe(false);
  expect(mayConverse({ grade: '4e', name: 'Les dauphins' })).toBe(true);
});

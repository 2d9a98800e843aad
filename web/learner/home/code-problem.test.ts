import { describe, expect, it } from 'vitest';
import { readCode } from '../../../core/classroom/code.ts';
import { sayCodeProblem } from './code-problem.ts';

const say = (typed: string) => sayCodeProblem(readCode(typed))?.replace(/[\u00a0\u202f]/g, ' ');

describe('a code that does not go', () => {
  it('is told by its length', () => {
    expect(say('')).toBe('Il faut d’abord taper le code donné par l’enseignant.');
    expect(say('CDF')).toBe('Un code a 9 caractères ; il y en a 3 ici.');
  });

  it('is told by the characters no code has, each once', () => {
    expect(say('CDÀ CD!')).toBe('Un code ne contient jamais « À », « ! ». Le bon est sur l’affiche.');
    expect(say('ÀÀÀ')).toBe('Un code ne contient jamais « À ». Le bon est sur l’affiche.');
  });

  it('is told when one character was copied wrongly', () => {
    expect(say('CDFHJKMNC')).toBe('Un caractère a été mal recopié. Il faut relire le code, groupe par groupe.');
  });
});

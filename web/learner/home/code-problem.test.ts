import { describe, expect, it } from 'vitest';
import { readCode } from '../../../core/classroom/code.ts';
import { sayCodeProblem } from './code-problem.ts';

const say = (typed: string) => sayCodeProblem(readCode(typed))?.replace(/[\u00a0\u202f]/g, ' ');

describe('a code that does not go', () => {
  it('is told by its length', () => {
    expect(say('')).toBe('Tape le code donné par ton enseignant.');
    expect(say('CDF')).toBe('Un code a 9 caractères ; tu en as tapé 3.');
  });

  it('is told by the characters no code has, each once', () => {
    expect(say('CDÀ CD!')).toBe('Un code ne contient jamais « À », « ! ». Regarde bien l’affiche.');
    expect(say('ÀÀÀ')).toBe('Un code ne contient jamais « À ». Regarde bien l’affiche.');
  });

  it('is told when one character was copied wrongly', () => {
    expect(say('CDFHJKMNC')).toBe('Un caractère a été mal recopié. Relis le code, groupe par groupe.');
  });
});

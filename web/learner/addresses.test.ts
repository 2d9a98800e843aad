import { describe, expect, it } from 'vitest';
import { isRunId, joinToReturn, returnAddress } from './addresses.ts';

describe('coming back after a sign-in', () => {
  it('leads to the same place of the same course', () => {
    const address = new URL(joinToReturn('BX7KQ42WR', '/parcours/BX7KQ42WR/module/mot-suivant'), 'http://balise');
    expect(returnAddress(address.searchParams.get('retour') ?? undefined, 'BX7KQ42WR')).toBe(
      '/parcours/BX7KQ42WR/module/mot-suivant',
    );
  });

  it('never leads elsewhere', () => {
    for (const asked of [
      undefined,
      '',
      '//evil.example',
      'https://evil.example',
      '/orga',
      '/parcours/AUTRE/depart',
      '/parcours/ABC/../../orga',
    ])
      expect(returnAddress(asked, 'ABC')).toBe('/parcours/ABC/depart');
  });
});

describe('a place', () => {
  it('is a code or a run', () => {
    expect(isRunId('BX7KQ42WR')).toBe(false);
    expect(isRunId('0198f3c2-7a10-7c3e-9d5b-2f6a1c0b9e11')).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { findDraft, forgetDraft, keepDraft, parseAnswer, parseDraft } from './kept-answer.ts';

describe('a kept answer', () => {
  it('comes back as it was', () => {
    const answer = {
      turn: 2,
      key: 'k',
      response: { type: 'ordering', order: ['a', 'b'] },
      spentMs: 9000,
      language: 'fr',
    };
    expect(parseAnswer(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
    expect(parseAnswer({ ...answer, response: null })?.response).toBeNull();
  });

  it('is not believed when something else wrote it', () => {
    for (const other of [undefined, null, 'x', [], {}, { turn: 1 }, { turn: 1, key: 'k', spentMs: 0, language: 'de' }])
      expect(parseAnswer(other)).toBeUndefined();
    expect(parseAnswer({ turn: 1, key: 'k', spentMs: 0, language: 'fr', response: { type: 'essay' } })).toBeUndefined();
  });
});

describe('a draft', () => {
  it('belongs to its turn', () => {
    keepDraft('t', { turn: 4, response: { type: 'number', value: '12' }, spentMs: 3000 });
    expect(findDraft('t', 4)?.response).toEqual({ type: 'number', value: '12' });
    expect(findDraft('t', 5)).toBeUndefined();
    forgetDraft('t');
    expect(findDraft('t', 4)).toBeUndefined();
  });

  it('keeps the time spent even when its response is unreadable', () => {
    expect(parseDraft({ turn: 1, spentMs: 500, response: 'x' })).toEqual({ turn: 1, spentMs: 500, response: null });
  });
});

import { describe, expect, it } from 'vitest';
import type { Reason } from '../../../core/learning/contract.ts';
import { sayReason } from './reason-sentence.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const label = (fr: string) => ({ fr, en: fr });

describe('why a module is proposed', () => {
  it('names what is not clear yet', () => {
    expect(plain(sayReason({ code: 'not-yet', skills: ['ai.a1'], labels: [label('Définir l’IA')] }))).toBe(
      'Proposé parce que « Définir l’IA » n’est pas encore clair pour toi.',
    );
    expect(plain(sayReason({ code: 'not-yet', skills: ['a', 'b'], labels: [label('Ceci.'), label('Cela')] }))).toBe(
      'Proposé parce que « Ceci » et « Cela » ne sont pas encore clairs pour toi.',
    );
  });

  it('says when the answers did not tell', () => {
    expect(plain(sayReason({ code: 'uncertain', skills: ['b1'], labels: [label('Le mot suivant')] }))).toBe(
      'Tes réponses ne disent pas encore si tu maîtrises « Le mot suivant ».',
    );
  });

  it('counts what is already shown, and leaves the choice when all is', () => {
    expect(plain(sayReason({ code: 'already-shown', shown: 3, of: 4 }))).toBe(
      'Tu le savais déjà en partie : 3 acquis sur 4.',
    );
    expect(plain(sayReason({ code: 'already-shown', shown: 4, of: 4 }))).toBe(
      'Déjà solide : à faire si cela t’intéresse.',
    );
  });

  it('always says something, even without a label', () => {
    expect(sayReason({ code: 'not-yet', skills: [], labels: [] })).not.toBe('');
    expect(sayReason({ code: 'interest' })).not.toBe('');
  });
});

describe('why a module beside the route is offered', () => {
  it('depends on the time one has, and imposes nothing', () => {
    const why: Reason = { code: 'not-yet', skills: ['a'], labels: [label('Définir l’IA')] };
    expect(plain(sayReason(why, 'optional'))).toBe(
      'Si tu as le temps : « Définir l’IA » n’est pas encore clair pour toi.',
    );
    expect(plain(sayReason({ code: 'uncertain', skills: ['b1'], labels: [label('Le mot suivant')] }, 'optional'))).toBe(
      'Si tu as le temps : tes réponses ne disent pas encore si tu maîtrises « Le mot suivant ».',
    );
  });

  it('says what is already shown as on the route', () => {
    const why: Reason = { code: 'already-shown', shown: 4, of: 4 };
    expect(sayReason(why, 'optional')).toBe(sayReason(why));
  });
});

describe('why a finished module was done', () => {
  it('is said in the past', () => {
    expect(plain(sayReason({ code: 'not-yet', skills: ['a'], labels: [label('Définir l’IA')] }, 'done'))).toBe(
      'Tu l’as fait parce que « Définir l’IA » n’était pas encore clair pour toi.',
    );
    expect(plain(sayReason({ code: 'already-shown', shown: 1, of: 2 }, 'done'))).toBe(
      'Tu en savais déjà une partie avant de le faire : 1 acquis sur 2.',
    );
    expect(plain(sayReason({ code: 'compulsory', for: 'pupil' }, 'done'))).toBe('Ton enseignant te l’avait demandé.');
  });

  it('no reason speaks of a finished module in the present', () => {
    const labels = [label('Ceci'), label('Cela')];
    const reasons: readonly Reason[] = [
      { code: 'not-yet', skills: [], labels },
      { code: 'uncertain', skills: [], labels },
      { code: 'already-shown', shown: 2, of: 2 },
      { code: 'for-everyone' },
      { code: 'interest' },
      { code: 'added', for: 'group' },
      { code: 'compulsory', for: 'group' },
    ];
    for (const reason of reasons) expect(sayReason(reason, 'done')).not.toBe(sayReason(reason));
  });
});

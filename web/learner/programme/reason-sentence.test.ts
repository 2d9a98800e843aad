import { describe, expect, it } from 'vitest';
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

import { describe, expect, it } from 'vitest';
import { type DataKind, detect, detectedParts, fateOf, replaceFindings, rewrite } from './model.ts';
import { promptIds, promptParts } from './prompts.ts';

const found = (text: string, language: 'fr' | 'en' = 'fr') =>
  detect(text, language).map((f): [DataKind, string] => [f.kind, text.slice(f.start, f.end)]);

describe('the detector', () => {
  it.each([
    ['Appelle-moi au 06 12 34 56 78 ce soir', 'contact', '06 12 34 56 78'],
    ['Réponds à lina.m@exemple.fr merci', 'contact', 'lina.m@exemple.fr'],
    ['J’habite 12 rue des Lilas à Brest', 'place', '12 rue des Lilas'],
    ['Je suis née le 3 mai 2012', 'date', '3 mai 2012'],
    ['au collège Jean-Rostand', 'school', 'collège Jean-Rostand'],
    ['Je m’appelle Gwenvael Le Bihan', 'name', 'Gwenvael Le Bihan'],
    ['Écris à Mme Awa Diallo', 'name', 'Mme Awa Diallo'],
    ['Mon asthme revient', 'health', 'asthme'],
  ])('finds in « %s » a %s', (text, kind, stretch) => {
    expect(found(text)).toEqual([[kind, stretch]]);
  });

  it('finds the English shapes too', () => {
    expect(found('My name is Emily Carter, class 9B, 8 Lilac Tree Road', 'en').map(([kind]) => kind)).toEqual([
      'name',
      'school',
      'place',
    ]);
  });

  it('leaves an ordinary request alone', () => {
    expect(found('Explique-moi les volcans en dix lignes pour un exposé de jeudi.')).toEqual([]);
    expect(found('Donne trois exercices de maths sur 2025 nombres.')).toEqual([]);
  });

  it('does not see what only the context gives away', () => {
    expect(found('la seule rousse du club de handball de Plouzané')).toEqual([]);
  });

  it('never gives findings that overlap', () => {
    const findings = detect('Lina Moreau, lina.moreau@exemple.fr, 06 12 34 56 78, le 3 mai 2012', 'fr');
    for (let i = 1; i < findings.length; i++) expect(findings[i]!.start).toBeGreaterThanOrEqual(findings[i - 1]!.end);
    expect(replaceFindings('Écris à Lina.', detect('Écris à Lina.', 'fr'), (kind) => `[${kind}]`)).toBe(
      'Écris à [name].',
    );
  });
});

describe('the prepared prompts', () => {
  it.each(promptIds)('%s: in both languages, the detector finds all but what is indirect, and no decoy', (id) => {
    for (const language of ['fr', 'en'] as const) {
      const parts = promptParts(id, language);
      const detected = detectedParts(parts, language);
      parts.forEach((part, i) => {
        expect([part.text, detected.has(i)]).toEqual([part.text, part.kind !== undefined && part.kind !== 'indirect']);
      });
    }
  });

  it.each(promptIds)(
    '%s: once every personal part is out, the detector finds nothing and the request still reads well',
    (id) => {
      for (const language of ['fr', 'en'] as const) {
        const parts = promptParts(id, language);
        const clean = rewrite(parts, new Set(parts.keys()));
        expect(detect(clean, language)).toEqual([]);
        expect(clean).not.toMatch(/ {2}| [.,]|\.\.|,\./);
        expect(clean).toContain(parts[0]!.text);
      }
    },
  );

  it('tells how each part fared', () => {
    expect(fateOf({ text: '', kind: 'name' }, true, true)).toBe('both');
    expect(fateOf({ text: '', kind: 'indirect' }, false, false)).toBe('nobody');
    expect(fateOf({ text: '', decoy: true }, true, false)).toBe('needless');
  });
});

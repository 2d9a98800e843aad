import { describe, expect, it } from 'vitest';
import type { PromptPart } from '../../../core/conversation/prompt-part.ts';
import { readPrompt } from '../../../core/conversation/read-prompt.ts';
import { composeAnswer, readWhen, whatWouldChange } from './situation.ts';
import { situationIds, situations } from './situations.ts';

const all = situationIds.flatMap((id) =>
  (['fr', 'en'] as const).map((language) => [id, language, situations[id][language]] as const),
);

function subsetsOf(parts: readonly PromptPart[]): ReadonlySet<PromptPart>[] {
  return Array.from({ length: 2 ** parts.length }, (_, i) => new Set(parts.filter((_, bit) => i & (1 << bit))));
}
const said = (passages: readonly { readonly say: string }[]) => passages.map(({ say }) => say).join('\n');

describe.each(all)('%s in %s', (_id, language, situation) => {
  const sets = subsetsOf(situation.parts).filter((has) => has.has('task'));

  it('gives a different answer to each set of parts', () => {
    const answers = sets.map((has) => said(composeAnswer(situation, has)));
    expect(answers.every((answer) => answer.length > 60)).toBe(true);
    expect(new Set(answers).size).toBe(sets.length);
  });

  it('says what each missing part would bring, and what it would take away', () => {
    for (const has of sets) {
      for (const part of situation.parts.filter((one) => !has.has(one))) {
        const { come, go } = whatWouldChange(situation, has, part);
        expect(come.length + go.length, part).toBeGreaterThan(0);
      }
    }
  });

  it('holds something to check until the pupil asks for it, then says what to check', () => {
    const doubtful = (has: ReadonlySet<PromptPart>) => composeAnswer(situation, has).filter(({ check }) => check);
    for (const has of sets) expect(doubtful(has).length > 0).toBe(!has.has('verification'));
  });

  it('is not written in words of the subject that the reader cannot find in the need', () => {
    const reading = readPrompt(situation.need, language, { about: situation.about, readers: [] });
    expect(situation.about.length).toBeGreaterThan(3);
    expect(reading.shape).toBe('sentences');
  });
});

it('reads what a passage needs and lacks', () => {
  expect(readWhen('task audience -format')).toEqual({ needs: ['task', 'audience'], lacks: ['format'] });
  expect(readWhen('task colour')).toBeUndefined();
  expect(readWhen('')).toEqual({ needs: [], lacks: [] });
});

it.each([
  [
    'volcanoes',
    'Explique la formation d’un volcan à des élèves de CM2, en quatre étapes, avec des mots simples. Je prépare la visite de vendredi. Dis-moi ce que je dois vérifier.',
  ],
  [
    'debate',
    'Je participe demain à un débat sur le téléphone. Donne trois arguments contre l’interdiction, en liste, pour convaincre un jury de camarades, en moins de 100 mots, avec leurs sources.',
  ],
  [
    'energies',
    'Je prépare un oral de sciences. Compare l’énergie solaire et l’éolien dans un tableau, pour des élèves de seconde, en trois critères et moins de 120 mots. Cite tes sources.',
  ],
  [
    'kitchen',
    'Je suis en stage dans un restaurant. Écris une fiche pour le commis : soupe de légumes pour trente couverts, en étapes numérotées, sans céleri. Signale ce qu’il faut vérifier avec le chef.',
  ],
  [
    'site',
    'Je suis en stage sur un chantier. Rédige un rappel de sécurité pour les nouveaux stagiaires, en liste, cinq phrases courtes. Si tu n’es pas sûr d’une règle, dis-le.',
  ],
  [
    'nursery',
    'Je suis en stage à la crèche. Propose une activité pour des enfants de deux ans, en étapes, quinze minutes maximum. Indique ce que ma tutrice doit vérifier.',
  ],
] as const)('a good prompt for %s holds all that is looked for', (id, prompt) => {
  const { about, readers, parts } = situations[id].fr;
  const { found } = readPrompt(prompt, 'fr', { about, readers });
  expect(parts.filter((part) => !found.has(part))).toEqual([]);
});

it.each([
  [
    'quiz',
    'Je prépare un contrôle. Pose-moi cinq questions sur la Révolution, de niveau 4e, sous forme de QCM. Exemple : « En 1789, qui réunit les états généraux ? » Je vérifierai avec mon cours.',
  ],
  [
    'outing',
    'Nous sommes délégués. Écris un message aux parents pour la sortie de jeudi, avec un objet, en cinq phrases, sur le modèle : « Chers parents, nous partirons… ». S’il te manque une information, demande-la.',
  ],
  [
    'internship',
    'Je cherche un stage en juin, j’ai aidé dans un refuge. Écris un mail à la directrice du cabinet vétérinaire, avec un objet, sur un ton poli, comme « Je vous écris pour… ». N’invente rien.',
  ],
  [
    'shop',
    'Je suis en stage dans un magasin. Écris une réponse à la cliente dont la semelle s’est décollée, avec un objet, en moins de 80 mots, sur le modèle « Madame, nous avons bien reçu… ». Dis-moi quoi vérifier avec la responsable.',
  ],
] as const)('a good prompt for %s holds the example too', (id, prompt) => {
  const { about, readers, parts } = situations[id].fr;
  const { found } = readPrompt(prompt, 'fr', { about, readers });
  expect(parts.filter((part) => !found.has(part))).toEqual([]);
});

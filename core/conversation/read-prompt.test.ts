import { describe, expect, it } from 'vitest';
import { type PromptPart, promptParts } from './prompt-part.ts';
import { type PromptDoubt, type PromptSubject, readPrompt } from './read-prompt.ts';

const volcanoes: PromptSubject = { about: ['volcan', 'lave', 'magma', 'eruption'], readers: [] };
const inFrench = (text: string, subject = volcanoes) => partsOf(readPrompt(text, 'fr', subject));
const inEnglish = (text: string) =>
  partsOf(readPrompt(text, 'en', { about: ['volcano', 'lava', 'eruption'], readers: [] }));
const partsOf = ({ found }: ReturnType<typeof readPrompt>) => promptParts.filter((part) => found.has(part)).join(' ');

describe('in French', () => {
  it.each<[string, string]>([
    ['Explique les volcans.', 'task'],
    ['explique moi les volcan', 'task'],
    ['EXPLIQUE-MOI COMMENT SE FORME UN VOLCAN', 'task'],
    ['Comment se forme un volcan ?', 'task'],
    ['Peux-tu m’expliquer les volcans ?', 'task'],
    ['Je voudrais un texte sur les volcans.', 'task'],
    ['J’aimerais que tu m’expliques les éruptions.', 'task'],
    ['Explique les volcans pas à pas à des élèves de CM2.', 'task audience'],
    ['Explique les volcans à des enfants de dix ans.', 'task audience'],
    ['Explique-moi les volcans comme si j’avais 8 ans.', 'task audience'],
    ['Explique les volcans, je suis élève de 4e.', 'task context audience'],
    ['Je prépare un exposé avec ma classe. Explique les volcans.', 'task context'],
    ['Explique les volcans pour mon exposé de jeudi.', 'task context'],
    ['Explique les volcans dans un tableau à deux colonnes.', 'task format'],
    ['Fais une liste à puces sur les volcans.', 'task format'],
    ['Explique les volcans sous forme de questions-réponses.', 'task format'],
    ['Explique les volcans en cinq phrases.', 'task constraints'],
    ['Explique les volcans avec des mots simples, sans jargon.', 'task constraints'],
    ['Explique les volcans. Évite les mots compliqués.', 'task constraints'],
    ['Explique les volcans. N’utilise pas de chiffres.', 'task constraints'],
    ['Explique les volcans en moins de 100 mots.', 'task constraints'],
    ['Explique les volcans. Exemple de phrase : « La lave coule comme du miel. »', 'task example'],
    ['Explique les volcans avec des comparaisons, comme « la lave coule comme du miel ».', 'task example'],
    ['Explique les volcans et cite tes sources.', 'task verification'],
    ['Explique les volcans. Si tu n’es pas sûr, dis-le.', 'task verification'],
    ['Explique les volcans, n’invente rien.', 'task verification'],
    ['Explique les volcans. Es-tu sûr de toi ?', 'task verification'],
    ['Vulgarise les volcans en trois critères.', 'task constraints'],
    ['Les élèves de CM2 viennent visiter notre collège. Explique les volcans.', 'task context audience'],
    ['Explique les volcans et indique ce que je dois vérifier.', 'task verification'],
    [
      'Je prépare un exposé de SVT. Explique la formation d’un volcan à des élèves de CM2, en cinq étapes numérotées, avec des phrases courtes. Par exemple : « La lave coule comme du miel. » Cite tes sources.',
      'task context audience format constraints example verification',
    ],
  ])('« %s » holds %s', (text, parts) => expect(inFrench(text)).toBe(parts));

  it.each<[string, string]>([
    ['Expliqe les volcns à des éléves de CM2 dans un tablau.', 'task audience format'],
    ['explikue les volcan a des enfants de dix an', 'task audience'],
    ['Resumme les volcans en cinq phrasses avec tes souces', 'task constraints verification'],
    ['jé prepare un expose sur les volcans, explque les eruptions', 'task'],
  ])('typing mistakes are forgiven in « %s »', (text, parts) => expect(inFrench(text)).toContain(parts));

  it.each<[string, PromptPart, PromptDoubt | undefined]>([
    ['N’explique pas les volcans.', 'task', 'refused'],
    ['Explique pas les volcans stp.', 'task', 'refused'],
    ['Les volcans.', 'task', 'no-action'],
    ['Parle-moi des volcans.', 'task', 'weak-action'],
    ['Aide-moi pour les volcans.', 'task', 'weak-action'],
    ['Explique.', 'task', 'no-subject'],
    ['Explique les fractions à des CM2.', 'task', 'other-subject'],
    ['Explique les volcans, mais pas de tableau.', 'format', 'refused'],
    ['Explique les volcans sans tableau ni liste.', 'format', 'refused'],
    ['Explique les volcans sans citer de sources.', 'verification', 'refused'],
    ['Explique les volcans, inutile de vérifier.', 'verification', 'refused'],
    ['Explique les volcans, pas pour des enfants.', 'audience', 'refused'],
    ['Explique les volcans avec des exemples.', 'example', 'asks-for-example'],
    ['Explique les volcans. Je ne sais pas quoi dire.', 'constraints', undefined],
    ['J’explique les volcans à ma classe.', 'task', 'no-action'],
    ['Explique les volcans et l’interdiction de grimper.', 'constraints', undefined],
    ['Explique les volcans, il y a 10 ans.', 'audience', undefined],
    ['J’ai un contrôle sur les volcans demain, explique les éruptions.', 'verification', undefined],
  ])('in « %s », %s does not count: %s', (text, part, doubt) => {
    const reading = readPrompt(text, 'fr', volcanoes);
    expect(reading.found.has(part)).toBe(false);
    expect(reading.doubts.get(part)).toBe(doubt);
  });

  it('takes a limit for what it is, even when it says no', () => {
    expect(inFrench('Explique les volcans, pas plus de dix lignes, sans tableau.')).toBe('task constraints');
    expect(inFrench('Explique les volcans sans tableau, mais avec une liste.')).toBe('task format constraints');
    expect(inFrench('Explique les volcans. N’oublie pas de citer tes sources.')).toContain('verification');
  });

  it('knows the readers that are meant from others', () => {
    const subject = { about: ['sortie'], readers: ['parent', 'famille'] };
    expect(inFrench('Écris un message aux parents pour la sortie.', subject)).toContain('audience');
    const other = readPrompt('Écris un message sur la sortie à mes camarades.', 'fr', subject);
    expect(other.doubts.get('audience')).toBe('other-readers');
  });
});

describe('in English', () => {
  it.each<[string, string]>([
    ['Explain volcanoes.', 'task'],
    ['can you explain how volcanoes work?', 'task'],
    ['How does a volcano form?', 'task'],
    ['Explain volcanoes to ten-year-old children.', 'task audience'],
    ['I am preparing a talk with my class. Explain volcanoes.', 'task context'],
    ['Explain volcanoes for my presentation on Thursday.', 'task context'],
    ['Explain volcanoes in a table with two columns.', 'task format'],
    ['Explain volcanoes in five sentences.', 'task constraints'],
    ['Explain volcanoes. Do not use long words.', 'task constraints'],
    ['Explain volcanoes without jargon.', 'task constraints'],
    ['Explain volcanoes. Example of a sentence: “Lava flows like honey.”', 'task example'],
    ['Explain volcanoes and cite your sources.', 'task verification'],
    ['Explain volcanoes. If you are not sure, say so.', 'task verification'],
    ['Explain volcanoes. Do not make anything up.', 'task verification'],
    ['Explain volcanos to pupils as a list, and tell me what to check.', 'task audience format verification'],
    ['Explian the volcanoes in five sentenses', 'task constraints'],
  ])('“%s” holds %s', (text, parts) => expect(inEnglish(text)).toBe(parts));

  it.each<[string, PromptPart, PromptDoubt | undefined]>([
    ['Don’t explain volcanoes.', 'task', 'refused'],
    ['Tell me about volcanoes.', 'task', 'weak-action'],
    ['Explain fractions to children.', 'task', 'other-subject'],
    ['Explain volcanoes, but without a table.', 'format', 'refused'],
    ['Explain volcanoes without sources.', 'verification', 'refused'],
    ['Explain volcanoes, give examples.', 'example', 'asks-for-example'],
    ['I explain volcanoes to my class.', 'task', 'no-action'],
  ])('in “%s”, %s does not count: %s', (text, part, doubt) => {
    const reading = readPrompt(text, 'en', { about: ['volcano'], readers: [] });
    expect([reading.found.has(part), reading.doubts.get(part)]).toEqual([false, doubt]);
  });
});

describe('words without a sentence', () => {
  it.each([
    'tâche contexte public format contraintes exemple vérification',
    'explique volcans CM2 tableau phrases sources exemple simple',
    'expliquer volcan élève liste source vérifier exemple court élève',
    'volcan volcan volcan volcan explique les volcan volcan volcan volcan volcan volcan',
  ])('« %s » is no request', (text) => {
    const reading = readPrompt(text, 'fr', volcanoes);
    expect([reading.shape, reading.found.size]).toEqual(['words-in-a-row', 0]);
  });

  it('labels added to a request bring nothing', () => {
    expect(inFrench('Explique les volcans. Contexte. Public. Format. Contraintes. Exemple. Vérification.')).not.toMatch(
      /context|audience|format|constraints|example/,
    );
  });

  it('an empty prompt is empty', () => expect(readPrompt(' … ', 'fr', volcanoes).shape).toBe('empty'));
});

it('shows the words that say each part, as they were typed', () => {
  const text = 'Bonjour ! Expliqe les volcans aux Élèves de CM2, dans un tableau.';
  const { found } = readPrompt(text, 'fr', volcanoes);
  const shown = (part: PromptPart) => text.slice(found.get(part)?.start, found.get(part)?.end);
  expect(shown('task')).toMatch(/^Expliqe les volcans/);
  expect(shown('audience')).toBe('aux Élèves de CM2');
  expect(shown('format')).toBe('dans un tableau');
});

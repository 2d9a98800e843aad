import type { ItemTypeName, Language, Presented, Shown } from '../../core/items/item.ts';
import { madeUpArranged } from './made-up-arranged.ts';
import { madeUpChoices } from './made-up-choices.ts';
import type { Words } from './made-up-words.ts';
import { madeUpWritten } from './made-up-written.ts';

function wordsIn(language: Language): Readonly<Record<ItemTypeName, Words>> {
  return { ...madeUpChoices[language], ...madeUpWritten[language], ...madeUpArranged[language] };
}

/** An invented item of each type, in both languages. */
export function madeUpItem(type: ItemTypeName, language: Language): Presented {
  const words = wordsIn(language)[type];
  return {
    item: `made-up-${type}`,
    variant: 0,
    language,
    seconds: 60,
    help: type === 'number' ? 'free' : 'focus',
    ...words,
  };
}

/** One question per kind of thing shown. */
export function shownItems(language: Language): readonly Presented[] {
  const question = madeUpItem('short-text', language);
  const fr = language === 'fr';
  const blocks: readonly Shown[] = [
    {
      kind: 'document',
      title: fr ? 'Le phare de la Jument' : 'The lighthouse of La Jument',
      source: fr ? 'Carnet d’un gardien, 1911 (texte inventé)' : 'A keeper’s notebook, 1911 (invented text)',
      text: fr
        ? 'La mer monte depuis l’aube. La lanterne tient.\nAu soir, un bateau passe au large et salue.'
        : 'The sea has been rising since dawn. The lantern holds.\nIn the evening a boat passes and salutes.',
    },
    {
      kind: 'post',
      author: fr ? '@vague_de_fond' : '@ground_swell',
      when: fr ? 'il y a 2 h' : '2 h ago',
      text: fr
        ? 'INCROYABLE : un requin vu dans la Seine ce matin ! Partagez vite, on vous cache tout.'
        : 'INCREDIBLE: a shark seen in the Seine this morning! Share quickly, they hide everything from you.',
      figures: fr ? '14 200 partages · 312 commentaires' : '14,200 shares · 312 comments',
    },
    {
      kind: 'picture',
      src: '/logo.svg',
      alt: fr ? 'Une balise en mer' : 'A beacon at sea',
      caption: fr ? 'Une balise, dessinée' : 'A beacon, drawn',
    },
  ];
  return blocks.map((shown, index) => ({ ...question, item: `made-up-shown-${index}`, shown: [shown] }));
}

/** A question that is longer than any should be, to see that the page holds. */
export function longItem(language: Language): Presented {
  const item = madeUpItem('single-choice', language);
  const long =
    language === 'fr'
      ? 'anticonstitutionnellement, https://exemple.fr/une/adresse/qui/ne/se/coupe/pas/du/tout/et/qui/continue-encore-longtemps'
      : 'https://example.org/an/address/that/does/not/break/at/all/and/goes/on/for/a/very/long/while';
  if (item.body.type !== 'single-choice') return item;
  return {
    ...item,
    item: 'made-up-long',
    stem: `${item.stem} ${item.stem} ${item.stem}`,
    body: {
      ...item.body,
      options: item.body.options.map(({ id, text }) => ({ id, text: `${text} ${text} ${id === 'b' ? long : text}` })),
    },
  };
}

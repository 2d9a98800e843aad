import { useState } from 'preact/hooks';
import type { ItemTypeName, Response } from '../../core/items/item.ts';
import { Button } from '../kit/button.tsx';
import { language } from '../kit/language.ts';
import { RouteLine } from '../kit/progress.tsx';
import { showToast } from '../kit/toast.tsx';
import { ItemPlayer } from '../player/item-player.tsx';
import type { GalleryPage, InBoth } from './gallery-page.ts';
import { madeUpItem, shownItems } from './made-up-items.ts';

const titles: Readonly<Record<ItemTypeName, InBoth>> = {
  'single-choice': { fr: 'Choix unique', en: 'Single choice' },
  'multiple-choice': { fr: 'Choix multiple', en: 'Multiple choice' },
  number: { fr: 'Nombre', en: 'Number' },
  'short-text': { fr: 'Texte court', en: 'Short text' },
  fields: { fr: 'Plusieurs champs', en: 'Several fields' },
  'drop-downs': { fr: 'Listes à choisir', en: 'Drop-down lists' },
  ordering: { fr: 'Mise en ordre', en: 'Ordering' },
  matching: { fr: 'Associations', en: 'Matching' },
  grouping: { fr: 'Tri en groupes', en: 'Sorting into groups' },
  'mark-words': { fr: 'Mots à marquer', en: 'Words to mark' },
};

function Playing({ type }: { readonly type: ItemTypeName }) {
  const [value, setValue] = useState<Response>();
  return (
    <>
      <RouteLine label="L’IA, comment ça marche · diagnostic · 4 sur 8 au plus" done={3} total={8} />
      <ItemPlayer
        presented={madeUpItem(type, language())}
        value={value}
        onChange={setValue}
        onSubmit={(given) => showToast(JSON.stringify(given))}
        onSkip={() => showToast('null')}
        onReport={() => undefined}
      />
    </>
  );
}

function Answered({ score }: { readonly score: number | undefined }) {
  const presented = madeUpItem('single-choice', language());
  const texts: Readonly<Record<string, readonly string[]>> = {
    1: [
      'Un assistant compose une phrase probable ; seule une source que l’on peut ouvrir et dater permet de savoir si elle est vraie.',
    ],
    0.5: ['Tu as trouvé deux sources sur trois.', 'Relis la dernière : qui l’a écrite, et quand ?'],
    0: [
      'Tu as raison de douter. Mais il peut confirmer une erreur avec le même aplomb.',
      'Où pourrais-tu vérifier sans lui ?',
    ],
  };
  return (
    <ItemPlayer
      presented={presented}
      value={score === undefined ? undefined : { type: 'single-choice', choice: score === 1 ? 'b' : 'a' }}
      onChange={() => undefined}
      feedback={{
        score,
        texts: texts[String(score)] ?? ['Commence par chercher qui a écrit la phrase, et quand.'],
        marks: score === 1 ? { b: 'yes' } : score === undefined ? {} : { a: 'try' },
      }}
    >
      {score !== 1 && <Button>Essayer une autre question</Button>}
      <Button look="signal">Continuer</Button>
    </ItemPlayer>
  );
}

function Shown() {
  return (
    <>
      {shownItems(language()).map((presented) => (
        <ItemPlayer
          key={presented.item}
          heading="h2"
          presented={presented}
          value={undefined}
          onChange={() => undefined}
        />
      ))}
    </>
  );
}

export const itemPages: readonly GalleryPage[] = [
  ...Object.entries(titles).map(
    ([type, title]): GalleryPage => ({
      id: `item-${type}`,
      title,
      group: 'questions',
      Draw: () => <Playing type={typeNamed(type)} />,
    }),
  ),
  { id: 'item-shown', title: { fr: 'Ce qui est montré', en: 'What is shown' }, group: 'questions', Draw: Shown },
  {
    id: 'feedback-right',
    title: { fr: 'Après : c’est ça', en: 'After: that is it' },
    group: 'questions',
    Draw: () => <Answered score={1} />,
  },
  {
    id: 'feedback-partly',
    title: { fr: 'Après : en partie', en: 'After: partly' },
    group: 'questions',
    Draw: () => <Answered score={0.5} />,
  },
  {
    id: 'feedback-not-yet',
    title: { fr: 'Après : pas encore', en: 'After: not yet' },
    group: 'questions',
    Draw: () => <Answered score={0} />,
  },
  {
    id: 'feedback-skipped',
    title: { fr: 'Après : je ne sais pas', en: 'After: I don’t know' },
    group: 'questions',
    Draw: () => <Answered score={undefined} />,
  },
];

function typeNamed(text: string): ItemTypeName {
  return Object.keys(titles).find((type): type is ItemTypeName => type === text) ?? 'single-choice';
}

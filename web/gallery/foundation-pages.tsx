import { AppBar } from '../kit/app-bar.tsx';
import { AreaShape, areaShapes } from '../kit/area-shape.tsx';
import { Card } from '../kit/card.tsx';
import { Icon, type IconName } from '../kit/icons.tsx';
import { Logo } from '../kit/logo.tsx';
import { MenuItem } from '../kit/menu.tsx';
import { Note } from '../kit/note.tsx';
import { Picture, pictureIds, pictureName } from '../kit/pictures.tsx';
import { RichText } from '../kit/rich-text.tsx';
import { SavedSign } from '../kit/saved-sign.tsx';
import { Tag } from '../kit/tag.tsx';
import type { GalleryPage } from './gallery-page.ts';

const colours = [
  'ink',
  'ink-2',
  'ink-3',
  'paper',
  'card',
  'wash',
  'line',
  'line-strong',
  'mid',
  'signal',
  'signal-deep',
  'signal-soft',
  'focus',
  'yes',
  'yes-wash',
  'try',
  'try-wash',
  'info',
  'info-wash',
];
const icons: readonly IconName[] = [
  'check',
  'yes',
  'try',
  'info',
  'warning',
  'listen',
  'stop',
  'up',
  'down',
  'left',
  'right',
  'grip',
  'close',
  'menu',
  'more',
  'sun',
  'moon',
  'computer',
  'look',
  'person',
  'eye',
  'eye-off',
  'undo',
  'download',
  'copy',
  'print',
  'plus',
  'minus',
  'search',
  'offline',
  'clock',
  'hand',
  'flag',
  'pause',
  'play',
  'sort',
  'picture',
];

function Tokens() {
  return (
    <div class="k-stack">
      <div class="g-swatches">
        {colours.map((name) => (
          <figure key={name}>
            <span style={{ background: `var(--${name})` }} />
            <figcaption>{name}</figcaption>
          </figure>
        ))}
      </div>
      <div class="k-row">
        {areaShapes.map((shape, index) => {
          const area = ([1, 2, 3, 4, 5] as const)[index] ?? 1;
          return (
            <Tag key={shape}>
              <AreaShape area={area} />
              <AreaShape area={area} hollow />
              {shape}
            </Tag>
          );
        })}
      </div>
      <div class="k-row">
        <Logo size={16} label="Balise" />
        <Logo size={30} label="Balise" />
        <Logo size={60} label="Balise" />
        <Logo size={120} label="Balise" />
      </div>
    </div>
  );
}

function Type() {
  return (
    <div class="k-stack k-prose">
      <h1>Inès prépare un exposé. Que doit-elle faire en premier ?</h1>
      <h2>Ce que le modèle propose</h2>
      <h3>Un titre de troisième niveau</h3>
      <p>
        <RichText text="Un assistant écrit **un mot après l'autre**. À chaque fois, il choisit parmi les suites *probables*, avec une part de hasard : `le chat dort au soleil`. Bien dit ne veut pas dire vrai !" />
      </p>
      <p class="k-small">Une ligne discrète : 3 200 phrases, 31 %, 0123456789.</p>
      <p>
        <a href="#/type">Un lien dans le texte</a>, à suivre ou non.
      </p>
    </div>
  );
}

function Icons() {
  return (
    <div class="g-icons">
      {icons.map((name) => (
        <span key={name}>
          <Icon name={name} size={28} />
          {name}
        </span>
      ))}
    </div>
  );
}

function Pictures() {
  return (
    <div class="g-pictures">
      {pictureIds.map((id) => (
        <Card small key={id}>
          <Picture id={id} size={96} />
          <p>{pictureName(id)}</p>
        </Card>
      ))}
    </div>
  );
}

function Bars() {
  return (
    <div class="k-stack">
      <AppBar
        saved="saved"
        user={{
          name: 'Inès M. · 4e B',
          detail: 'Collège Nina-Simone',
          menu: <MenuItem href="#/app-bar">Se déconnecter</MenuItem>,
        }}
      />
      <AppBar
        brand="Orga"
        links={[
          { href: '#/app-bar', label: 'Parcours', current: true },
          { href: '#/app-bar', label: 'Élèves' },
          { href: '#/app-bar', label: 'Analyses' },
        ]}
        user={{
          name: 'Mme Faure',
          detail: 'Collège Nina-Simone',
          menu: <MenuItem href="#/app-bar">Se déconnecter</MenuItem>,
        }}
      />
      <p class="k-row">
        <SavedSign state="saved" /> <SavedSign state="sending" /> <SavedSign state="kept" />
      </p>
    </div>
  );
}

function Notes() {
  return (
    <div class="k-stack">
      <Note kind="yes" title="C’est bien vu.">
        Le modèle n’a pas « su » que le chat dort au soleil : il a compté que ces mots se suivent souvent.
      </Note>
      <Note kind="try">
        Une température haute ne rend pas la réponse plus vraie, elle la rend plus variée. Remets le curseur à gauche et
        relance deux fois : que vois-tu ?
      </Note>
      <Note kind="info">Ce parcours prend environ 35 minutes. Tu peux t’arrêter et reprendre.</Note>
      <Note kind="problem">La connexion n’a pas pu être établie. Tes réponses sont gardées.</Note>
      <p class="k-row">
        <Tag>Fait</Tag> <Tag tone="signal">À toi</Tag>{' '}
        <Tag tone="yes" icon="check">
          Acquis
        </Tag>{' '}
        <Tag tone="try" icon="try">
          Pas encore
        </Tag>{' '}
        <Tag tone="info">8 min</Tag> <Tag large>BX7 KQ4 2WR</Tag>
      </p>
      <div class="g-cards">
        <Card>
          <h2>Une carte</h2>
          <p class="k-small">Posée sur la page.</p>
        </Card>
        <Card look="here">
          <h2>Ici</h2>
          <p class="k-small">Celle à regarder.</p>
        </Card>
        <Card look="flat">
          <h2>En retrait</h2>
          <p class="k-small">Ce qui est fait.</p>
        </Card>
        <Card look="needs">
          <h2>Besoin de vous</h2>
          <p class="k-small">Bloqué depuis 3 min.</p>
        </Card>
      </div>
    </div>
  );
}

export const foundationPages: readonly GalleryPage[] = [
  {
    id: 'tokens',
    title: { fr: 'Couleurs, formes et marque', en: 'Colours, shapes and mark' },
    group: 'foundations',
    Draw: Tokens,
  },
  { id: 'type', title: { fr: 'Texte', en: 'Text' }, group: 'foundations', Draw: Type },
  { id: 'icons', title: { fr: 'Pictogrammes', en: 'Icons' }, group: 'foundations', Draw: Icons },
  {
    id: 'pictures',
    title: { fr: 'Les seize images', en: 'The sixteen pictures' },
    group: 'foundations',
    Draw: Pictures,
  },
  { id: 'app-bar', title: { fr: 'Haut de page', en: 'Top of the page' }, group: 'foundations', wide: true, Draw: Bars },
  {
    id: 'notes',
    title: { fr: 'Notes, étiquettes et cartes', en: 'Notes, tags and cards' },
    group: 'foundations',
    Draw: Notes,
  },
];

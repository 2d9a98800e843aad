import { useState } from 'preact/hooks';
import type { Response } from '../../core/items/item.ts';
import { AppBar } from '../kit/app-bar.tsx';
import { Button, LinkButton } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { language } from '../kit/language.ts';
import { Note } from '../kit/note.tsx';
import { RouteLine } from '../kit/progress.tsx';
import { SavedSign } from '../kit/saved-sign.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { ItemPlayer } from '../player/item-player.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { longItem } from './made-up-items.ts';

function Empty() {
  return (
    <EmptyState
      title="Aucun parcours pour l’instant"
      action={
        <LinkButton look="signal" href="#/empty">
          Ouvrir un parcours
        </LinkButton>
      }
    >
      Un parcours ouvert pour une classe apparaît ici, avec son code et l’avancement de chaque élève.
    </EmptyState>
  );
}

function Loading() {
  return (
    <div class="k-stack">
      <Skeleton lines={5} />
      <Skeleton lines={3} cards />
    </div>
  );
}

function Failure() {
  return (
    <div class="k-stack">
      <Note kind="problem" title="La page n’a pas pu être chargée.">
        <p>Rien n’est perdu. Le serveur n’a pas répondu ; on peut réessayer.</p>
        <Button small icon="try">
          Réessayer
        </Button>
      </Note>
    </div>
  );
}

function LongText() {
  const [value, setValue] = useState<Response>();
  return (
    <div class="k-stack">
      <AppBar
        saved="kept"
        user={{
          name: 'Marie-Clémentine de la Fontaine-Beauséjour',
          detail: 'Collège Alexandra-David-Néel de Saint-Germain-en-Laye',
          menu: null,
        }}
      />
      <ItemPlayer
        presented={longItem(language())}
        value={value}
        onChange={setValue}
        onSubmit={() => undefined}
        onSkip={() => undefined}
        onReport={() => undefined}
      />
    </div>
  );
}

function FirstTime() {
  return (
    <Card>
      <div class="k-stack">
        <p class="k-small">Parcours · 4e</p>
        <h1>IA : comprendre comment ça marche</h1>
        <p>
          Tu vas répondre à 8 questions au plus, puis faire les modules choisis pour toi. En tout, environ 35 minutes.
        </p>
        <ul class="g-list">
          <li>Il n’y a pas de note. « Je ne sais pas » est une bonne réponse quand tu ne sais pas.</li>
          <li>Tout est enregistré : tu peux t’arrêter et reprendre.</li>
          <li>Ton professeur voit où tu en es, pour t’aider.</li>
        </ul>
        <div class="k-actions" data-sticky>
          <Button look="signal">Commencer</Button>
        </div>
      </div>
    </Card>
  );
}

function Offline() {
  return (
    <div class="k-stack">
      <RouteLine label="Le mot suivant · 3 sur 5" done={2} total={5} />
      <Note kind="info" title="Le réseau est coupé.">
        Tu peux continuer : ce que tu fais est gardé sur cet ordinateur et sera envoyé au retour du réseau.
      </Note>
      <SavedSign state="kept" />
    </div>
  );
}

export const statePages: readonly GalleryPage[] = [
  { id: 'empty', title: { fr: 'Vide', en: 'Empty' }, group: 'states', Draw: Empty },
  { id: 'loading', title: { fr: 'Chargement', en: 'Loading' }, group: 'states', Draw: Loading },
  { id: 'failure', title: { fr: 'Erreur', en: 'Error' }, group: 'states', Draw: Failure },
  { id: 'long-text', title: { fr: 'Texte long', en: 'Long text' }, group: 'states', Draw: LongText },
  { id: 'first-time', title: { fr: 'Première fois', en: 'First time' }, group: 'states', Draw: FirstTime },
  { id: 'offline', title: { fr: 'Hors ligne', en: 'Off line' }, group: 'states', Draw: Offline },
];

import { useRef, useState } from 'preact/hooks';
import { Button, LinkButton } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { DisplaySettings } from '../kit/display-settings.tsx';
import { ProgressBar, RouteLine, Steps } from '../kit/progress.tsx';
import { ReadAloud } from '../kit/read-aloud.tsx';
import { Tabs } from '../kit/tabs.tsx';
import { showToast } from '../kit/toast.tsx';
import type { GalleryPage } from './gallery-page.ts';

const halfSecond = () => new Promise((resolve) => setTimeout(resolve, 2_000));

function Buttons() {
  return (
    <div class="k-stack">
      <div class="k-row">
        <Button look="signal">Valider</Button>
        <Button>Je ne sais pas</Button>
        <Button look="link">Signaler un problème</Button>
        <LinkButton href="#/buttons">Un lien</LinkButton>
      </div>
      <div class="k-row">
        <Button look="signal" small>
          Reprendre
        </Button>
        <Button small icon="download">
          Exporter
        </Button>
        <Button small look="link">
          Recommencer
        </Button>
        <Button icon="listen" label="Écouter" />
        <Button small icon="close" label="Fermer" />
      </div>
      <div class="k-row">
        <Button look="signal" busy>
          Valider
        </Button>
        <Button busy>Je ne sais pas</Button>
        <Button look="signal" disabled>
          Valider
        </Button>
        <Button disabled>Je ne sais pas</Button>
        <Button look="signal" onClick={halfSecond}>
          Occupé deux secondes
        </Button>
      </div>
    </div>
  );
}

function Dialogs() {
  const [open, setOpen] = useState(true);
  return (
    <div class="k-row">
      <Button onClick={() => setOpen(true)}>Faire une pause</Button>
      <Dialog
        open={open}
        title="Faire une pause ?"
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Rester</Button>
            <Button look="signal" onClick={() => setOpen(false)}>
              Faire une pause
            </Button>
          </>
        }
      >
        <p>Tout est enregistré. Tu reprendras à cette question, ici ou sur un autre ordinateur.</p>
      </Dialog>
    </div>
  );
}

function TabsPage() {
  return (
    <Tabs
      label="Résultats de la classe"
      tabs={[
        { id: 'live', label: 'En direct', panel: () => <Card>Vingt-sept élèves sur vingt-huit ont rejoint.</Card> },
        {
          id: 'skills',
          label: 'Acquis',
          panel: () => <Card>La moitié de la classe croit une réponse parce qu’elle est précise.</Card>,
        },
        {
          id: 'next',
          label: 'Ma prochaine séance',
          panel: () => <Card>Une phrase, trois sources : 15 minutes, au tableau.</Card>,
        },
      ]}
    />
  );
}

function ProgressPage() {
  return (
    <div class="k-stack">
      <RouteLine label="L’IA, comment ça marche · diagnostic · 4 sur 8 au plus" done={3} total={8} />
      <Steps
        label="Le module"
        steps={[
          { id: '1', label: 'Se questionner', state: 'done', onOpen: () => showToast('Se questionner') },
          { id: '2', label: 'Explorer', state: 'here' },
          { id: '3', label: 'Retenir', state: 'todo' },
          { id: '4', label: 'S’exercer', state: 'todo' },
          { id: '5', label: 'Aller plus loin', state: 'todo' },
        ]}
      />
      <ProgressBar label="Import de la classe" value={18} max={28} doing="Élève 18 sur 28 : Léo W." />
      <ProgressBar label="Avancement de Léo" value={0.58} />
    </div>
  );
}

function Toasts() {
  return (
    <div class="k-row">
      <Button onClick={() => showToast('Code copié')}>Copier le code</Button>
      <Button onClick={() => showToast('Le réseau est revenu : tes 4 réponses sont envoyées.')}>Réseau revenu</Button>
      <Button
        onClick={() =>
          showToast('Un message assez long pour tenir sur deux lignes quand l’écran est celui d’un téléphone.', 'info')
        }
      >
        Message long
      </Button>
    </div>
  );
}

function Reading() {
  const text = useRef<HTMLDivElement>(null);
  return (
    <div class="k-stack">
      <ReadAloud target={text} label="Écouter ce texte" />
      <div class="k-prose" ref={text}>
        <p>Un assistant écrit un mot après l’autre. Il ne prépare pas sa phrase.</p>
        <p>Le bouton n’est là que si l’ordinateur a une voix pour cette langue.</p>
      </div>
    </div>
  );
}

export const gesturePages: readonly GalleryPage[] = [
  { id: 'buttons', title: { fr: 'Boutons', en: 'Buttons' }, group: 'gestures', Draw: Buttons },
  { id: 'dialog', title: { fr: 'Fenêtre', en: 'Dialog' }, group: 'gestures', Draw: Dialogs },
  { id: 'tabs', title: { fr: 'Onglets', en: 'Tabs' }, group: 'gestures', Draw: TabsPage },
  { id: 'progress', title: { fr: 'Avancement', en: 'Progress' }, group: 'gestures', Draw: ProgressPage },
  { id: 'toasts', title: { fr: 'Messages brefs', en: 'Toasts' }, group: 'gestures', Draw: Toasts },
  { id: 'reading', title: { fr: 'Lecture à voix haute', en: 'Reading aloud' }, group: 'gestures', Draw: Reading },
  {
    id: 'display',
    title: { fr: 'Réglages d’affichage', en: 'Display settings' },
    group: 'gestures',
    Draw: DisplaySettings,
  },
];

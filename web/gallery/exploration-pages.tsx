import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { language } from '../kit/language.ts';
import { Skeleton } from '../kit/skeleton.tsx';
import type { ExplorationProps } from '../simulators/exploration.ts';
import { type ExplorationName, explorations } from '../simulators/registry.ts';
import type { GalleryPage, InBoth } from './gallery-page.ts';

type Load = () => Promise<{ readonly default: ComponentType<ExplorationProps> }>;

function Exploration({ load }: { readonly load: Load }) {
  const [loaded, setLoaded] = useState<{ readonly Draw: ComponentType<ExplorationProps> }>();
  const [last, setLast] = useState('');
  useEffect(() => {
    void load().then((found) => setLoaded({ Draw: found.default }));
  }, [load]);
  if (!loaded) return <Skeleton />;
  return (
    <>
      <loaded.Draw
        settings={{}}
        goals={[]}
        language={language()}
        state={undefined}
        onState={() => undefined}
        onEvent={(event) => setLast(JSON.stringify(event))}
      />
      {last && <p class="k-small">{last}</p>}
    </>
  );
}

const titles: Readonly<Record<ExplorationName, InBoth>> = {
  'next-word': { fr: 'Le mot suivant', en: 'The next word' },
  tokens: { fr: 'Jetons', en: 'Tokens' },
  claims: { fr: 'Chasse aux inventions', en: 'Hunt for inventions' },
  'examples-or-rules': { fr: 'Règles ou exemples', en: 'Rules or examples' },
  'classifier-bias': { fr: 'Classifieur et biais', en: 'Classifier and bias' },
  energy: { fr: 'Énergie et eau', en: 'Energy and water' },
  'task-sorter': { fr: 'Tri des tâches', en: 'Task sorter' },
  'rights-cases': { fr: 'Droits et accords', en: 'Rights and agreements' },
  timeline: { fr: 'Frise de l’IA', en: 'Time line of AI' },
  'over-fitting': { fr: 'Sur-apprentissage', en: 'Over-fitting' },
  knn: { fr: 'Plus proches voisins', en: 'Nearest neighbours' },
  'training-cost': { fr: 'Entraînement et usage', en: 'Training and use' },
  recommender: { fr: 'Recommandation et bulle', en: 'Recommender and bubble' },
  redaction: { fr: 'Données personnelles', en: 'Personal data' },
  'bias-audit': { fr: 'Enquête sur un recruteur', en: 'Audit of a recruiter' },
  attention: { fr: 'Attention', en: 'Attention' },
  'source-trail': { fr: 'Remonter à la source', en: 'Back to the source' },
  'deepfake-desk': { fr: 'Bureau des images', en: 'Picture desk' },
  'prompt-workshop': { fr: 'Atelier de consignes', en: 'Prompt workshop' },
};

const registered: readonly (readonly [string, Load])[] = Object.entries(explorations);

export const explorationPages: readonly GalleryPage[] = registered.map(([name, load]) => ({
  id: `exploration-${name}`,
  title: Object.entries(titles).find(([known]) => known === name)?.[1] ?? { fr: name, en: name },
  group: 'explorations',
  wide: true,
  Draw: () => <Exploration load={load} />,
}));

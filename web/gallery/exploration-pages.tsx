import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { language } from '../kit/language.ts';
import { Skeleton } from '../kit/skeleton.tsx';
import type { ExplorationProps } from '../simulators/exploration.ts';
import { explorations } from '../simulators/registry.ts';
import type { GalleryPage } from './gallery-page.ts';

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

const registered: readonly (readonly [string, Load])[] = Object.entries(explorations);

export const explorationPages: readonly GalleryPage[] = registered.map(([name, load]) => ({
  id: `exploration-${name}`,
  title: name,
  group: 'Explorations',
  wide: true,
  Draw: () => <Exploration load={load} />,
}));

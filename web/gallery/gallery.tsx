import { useEffect, useState } from 'preact/hooks';
import { AppBar } from '../kit/app-bar.tsx';
import { dataPages } from './data-pages.tsx';
import { explorationPages } from './exploration-pages.tsx';
import { formPages } from './form-pages.tsx';
import { foundationPages } from './foundation-pages.tsx';
import type { GalleryPage } from './gallery-page.ts';
import { gesturePages } from './gesture-pages.tsx';
import { itemPages } from './item-pages.tsx';
import { statePages } from './state-pages.tsx';
import './gallery.css';

const pages: readonly GalleryPage[] = [
  ...foundationPages,
  ...gesturePages,
  ...formPages,
  ...dataPages,
  ...itemPages,
  ...statePages,
  ...explorationPages,
];
const groups = [...new Set(pages.map(({ group }) => group))];

/** Everything that can be seen, listed, each under its own address: `/galerie#/buttons`. */
export function Gallery() {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const page = pages.find(({ id }) => hash === `#/${id}`);
  useEffect(() => {
    document.title = `${page?.title ?? 'Galerie'} · Balise`;
    scrollTo(0, 0);
  }, [page]);
  return (
    <>
      <AppBar
        home="/galerie"
        brand="Galerie"
        links={[{ href: '#/', label: page ? 'Toutes les pages' : 'Galerie', current: !page }]}
      />
      <main
        class="k-page"
        id="content"
        tabIndex={-1}
        data-wide={!page || page.wide || undefined}
        data-gallery={page?.id ?? 'index'}
      >
        {page ? <Shown page={page} key={page.id} /> : <Index />}
      </main>
    </>
  );
}

function Shown({ page }: { readonly page: GalleryPage }) {
  const hasOwnHeading =
    page.group === 'Questions' || page.id === 'first-time' || page.id === 'type' || page.id === 'long-text';
  return (
    <>
      {hasOwnHeading && page.id !== 'item-shown' ? <p class="k-small">{page.title}</p> : <h1>{page.title}</h1>}
      {page.group === 'Explorations' && <h2>Dans un module</h2>}
      <page.Draw />
    </>
  );
}

function Index() {
  return (
    <>
      <h1>La galerie</h1>
      <p>
        Chaque composant, chaque type de question et chaque état, pour les yeux et pour les vérifications automatiques.
        Les données sont inventées.
      </p>
      <div class="g-index">
        {groups.map((group) => (
          <section key={group}>
            <h2>{group}</h2>
            <ul>
              {pages
                .filter((page) => page.group === group)
                .map(({ id, title }) => (
                  <li key={id}>
                    <a href={`#/${id}`}>{title}</a>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

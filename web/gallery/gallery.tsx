import { useEffect, useState } from 'preact/hooks';
import { addressReader } from '../kit/address.ts';
import { AppBar } from '../kit/app-bar.tsx';
import { language } from '../kit/language.ts';
import { dataPages } from './data-pages.tsx';
import { explorationPages } from './exploration-pages.tsx';
import { formPages } from './form-pages.tsx';
import { foundationPages } from './foundation-pages.tsx';
import { type GalleryPage, groups, type InBoth } from './gallery-page.ts';
import { gesturePages } from './gesture-pages.tsx';
import { itemPages } from './item-pages.tsx';
import { scenePages } from './scene-pages.tsx';
import { statePages } from './state-pages.tsx';
import './gallery.css';

const pages: readonly GalleryPage[] = [
  ...foundationPages,
  ...gesturePages,
  ...scenePages,
  ...formPages,
  ...dataPages,
  ...itemPages,
  ...statePages,
  ...explorationPages,
];
const groupNames = [...new Set(pages.map(({ group }) => group))];

const words = {
  gallery: { fr: 'Galerie', en: 'Gallery' },
  all: { fr: 'Toutes les pages', en: 'All the pages' },
  heading: { fr: 'La galerie', en: 'The gallery' },
  lead: {
    fr: 'Chaque composant, chaque type de question et chaque état, pour les yeux et pour les vérifications automatiques. Les données sont inventées.',
    en: 'Each component, each type of question and each state, for eyes and for automatic checks. The data are invented.',
  },
  'in-module': { fr: 'Dans un module', en: 'In a module' },
} as const;

const say = (text: InBoth) => text[language()];

// `/galerie?adresse=vous` shows what lycée and adults read.
if (new URLSearchParams(location.search).get('adresse') === 'vous') addressReader('vous');

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
    document.title = `${say(page?.title ?? words.gallery)} · Balise`;
    scrollTo(0, 0);
  }, [page]);
  return (
    <>
      <AppBar
        home="/galerie"
        brand={say(words.gallery)}
        links={[{ href: '#/', label: say(page ? words.all : words.gallery), current: !page }]}
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
    page.group === 'questions' || page.id === 'first-time' || page.id === 'type' || page.id === 'long-text';
  return (
    <>
      {hasOwnHeading && page.id !== 'item-shown' ? (
        <p class="k-small">{say(page.title)}</p>
      ) : (
        <h1>{say(page.title)}</h1>
      )}
      {(page.group === 'explorations' || page.id === 'scene') && <h2>{say(words['in-module'])}</h2>}
      <page.Draw />
    </>
  );
}

function Index() {
  return (
    <>
      <h1>{say(words.heading)}</h1>
      <p>{say(words.lead)}</p>
      <div class="g-index">
        {groupNames.map((group) => (
          <section key={group}>
            <h2>{say(groups[group])}</h2>
            <ul>
              {pages
                .filter((page) => page.group === group)
                .map(({ id, title }) => (
                  <li key={id}>
                    <a href={`#/${id}`}>{say(title)}</a>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

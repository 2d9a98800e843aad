import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Skeleton } from '../kit/skeleton.tsx';
import { Away } from './away.tsx';

const reloadMark = 'balise.reloaded-for';

/** A page whose code comes when it is wanted. `preload` brings it while the reader is still elsewhere. */
export interface LazyPage {
  readonly Page: ComponentType;
  readonly preload: () => Promise<unknown>;
}

/**
 * Makes a page of a dynamic import. When the import fails with the network on, a new version was deployed and its old files
 * are gone: the page is loaded again, once. Off line, it says so and tries again on demand.
 */
export function lazyPage(load: () => Promise<{ readonly default: ComponentType }>): LazyPage {
  let Loaded: ComponentType | undefined;
  const preload = async () => {
    if (Loaded) return Loaded;
    Loaded = (await load()).default;
    return Loaded;
  };
  const Page = () => {
    const [, draw] = useState(0);
    const [failed, setFailed] = useState(false);
    const tryLoading = () => {
      setFailed(false);
      preload()
        .then(() => draw((count) => count + 1))
        .catch((failure) => {
          console.warn('A part of the application did not come.', failure);
          if (navigator.onLine && reloadOnce()) return;
          setFailed(true);
        });
    };
    useEffect(() => {
      if (!Loaded) tryLoading();
    }, []);
    if (Loaded) return <Loaded />;
    if (failed) return <Away onRetry={tryLoading} />;
    return (
      <main class="k-page" id="content">
        <Skeleton lines={5} />
      </main>
    );
  };
  return { Page, preload };
}

/** Loads the page again unless that was just done for the same address. */
function reloadOnce(): boolean {
  try {
    if (sessionStorage.getItem(reloadMark) === location.pathname) return false;
    sessionStorage.setItem(reloadMark, location.pathname);
    location.reload();
    return true;
  } catch (refusal) {
    console.warn('The browser keeps nothing here.', refusal);
    return false;
  }
}

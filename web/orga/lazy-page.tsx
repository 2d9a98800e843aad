import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { Note } from '../kit/note.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { t } from './texts.ts';

/** A page whose code comes when it is opened: the player and its activities weigh more than the pages around them. */
export function lazyPage(load: () => Promise<{ readonly default: ComponentType }>): ComponentType {
  let Loaded: ComponentType | undefined;
  return function LazyPage() {
    const [, draw] = useState(0);
    const [failed, setFailed] = useState(false);
    const fetchPage = () => {
      setFailed(false);
      load()
        .then((page) => {
          Loaded = page.default;
          draw((count) => count + 1);
        })
        .catch((failure) => {
          console.warn('A part of the application did not come.', failure);
          setFailed(true);
        });
    };
    useEffect(() => {
      if (!Loaded) fetchPage();
    }, []);
    if (Loaded) return <Loaded />;
    return (
      <main class="k-page" id="content">
        {failed ? (
          <>
            <Note kind="problem" title={t('did-not-come')}>
              {t('offline')}
            </Note>
            <div>
              <Button icon="try" onClick={fetchPage}>
                {t('try-again')}
              </Button>
            </div>
          </>
        ) : (
          <Skeleton lines={5} />
        )}
      </main>
    );
  };
}

import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../core/items/item.ts';
import type { Element } from '../../core/learning/module.ts';
import type { PracticeItem } from '../../core/learning/practice.ts';
import type { ElementProgress } from '../../core/learning/progress.ts';
import { LoadAgain } from './module-load-again.tsx';
import type { Deed } from './module-progress.ts';
import { t } from './module-texts.ts';
import type { PracticeSetProps } from './practice/practice-set.tsx';

export interface ModulePracticeProps {
  readonly element: Extract<Element, { readonly kind: 'practice' }>;
  readonly practice: readonly PracticeItem[];
  readonly language: Language;
  readonly seed: string;
  readonly progress: ElementProgress | undefined;
  readonly onDo: (deed: Deed) => void;
  readonly onOpen: (element: string, isOpen: boolean) => void;
}

let Loaded: ComponentType<PracticeSetProps> | undefined;

/** Fetches the graders before they are needed, so that practice works off line. */
export async function preloadPractice(): Promise<void> {
  Loaded = (await import('./practice/practice-set.tsx')).default;
}

/** Practice, whose graders are their own chunk. */
export function ModulePractice({ element, practice, language, seed, progress, onDo, onOpen }: ModulePracticeProps) {
  const [, draw] = useState(0);
  const [failed, setFailed] = useState(false);
  const load = () => {
    setFailed(false);
    preloadPractice()
      .then(() => draw((count) => count + 1))
      .catch((failure) => {
        console.warn('Practice did not come.', failure);
        setFailed(true);
      });
  };
  useEffect(() => {
    if (!Loaded) load();
  }, []);
  if (!Loaded) return <LoadAgain failed={failed} coming={t('practice-loading')} onRetry={load} />;
  return (
    <Loaded
      element={element}
      items={practice}
      language={language}
      seed={seed}
      progress={progress}
      onDone={(done) => onDo({ kind: 'practice-answered', element: element.id, ...done })}
      onOpen={(isOpen) => onOpen(element.id, isOpen)}
    />
  );
}

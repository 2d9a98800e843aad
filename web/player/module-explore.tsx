import type { ComponentType } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Language } from '../../core/items/item.ts';
import type { Element } from '../../core/learning/module.ts';
import type { ElementProgress } from '../../core/learning/progress.ts';
import { RichText } from '../kit/rich-text.tsx';
import type { ExplorationEvent, ExplorationProps } from '../simulators/exploration.ts';
import { type ExplorationName, explorations } from '../simulators/registry.ts';
import { LoadAgain } from './module-load-again.tsx';
import type { Deed } from './module-progress.ts';
import { readJson } from './module-state.ts';
import { t } from './module-texts.ts';
import { punctuateSettings } from './punctuate-settings.ts';

export interface ModuleExploreProps {
  readonly element: Extract<Element, { readonly kind: 'explore' }>;
  readonly progress: ElementProgress | undefined;
  readonly onDo: (deed: Deed) => void;
  readonly language: Language;
}

/** A state is kept this long after the last change, or at once when the page is left. */
const keepAfterMs = 1200;

const loaded = new Map<string, ComponentType<ExplorationProps>>();

/** Fetches an exploration's code before it is needed, so that it works off line. */
export async function preloadExploration(name: string): Promise<void> {
  if (loaded.has(name) || !isExploration(name)) return;
  loaded.set(name, (await explorations[name]()).default);
}

/** Something that computes, in its frame; what is reached there counts, and what it was left as is kept. */
export function ModuleExplore({ element, progress, onDo, language }: ModuleExploreProps) {
  const { id, explore, ask, goals } = element;
  const settings = useMemo(
    () => (language === 'fr' ? punctuateSettings(element.settings) : element.settings),
    [element, language],
  );
  const [, draw] = useState(0);
  const [failed, setFailed] = useState(false);
  const [before] = useState(progress?.state);
  const reached = useRef(new Set(progress?.goals));
  const waiting = useRef<{ readonly state: unknown; readonly timer: ReturnType<typeof setTimeout> }>(undefined);
  const tell = useRef(onDo);
  tell.current = onDo;

  const load = () => {
    setFailed(false);
    preloadExploration(explore)
      .then(() => (loaded.has(explore) ? draw((count) => count + 1) : setFailed(true)))
      .catch((failure) => {
        console.warn(`The exploration ${explore} did not come.`, failure);
        setFailed(true);
      });
  };
  const keepNow = () => {
    if (!waiting.current) return;
    clearTimeout(waiting.current.timer);
    const state = readJson(waiting.current.state);
    waiting.current = undefined;
    if (state !== undefined) tell.current({ kind: 'exploration-kept', element: id, state });
  };
  useEffect(() => {
    if (!loaded.has(explore)) load();
    const hide = () => document.hidden && keepNow();
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      keepNow();
    };
  }, []);

  const keepSoon = (state: unknown) => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = { state, timer: setTimeout(keepNow, keepAfterMs) };
  };
  const listen = ({ goal, outcome }: ExplorationEvent) => {
    if (goal === undefined || outcome !== 'reached' || reached.current.has(goal)) return;
    reached.current.add(goal);
    tell.current({ kind: 'goal-reached', element: id, goal });
  };
  const Exploration = loaded.get(explore);
  return (
    <div class="m-explore" data-silent>
      {ask && (
        <p class="k-prose">
          <RichText text={ask} in={language} />
        </p>
      )}
      {Exploration ? (
        <Exploration
          settings={settings}
          goals={goals}
          language={language}
          state={before}
          onState={keepSoon}
          onEvent={listen}
        />
      ) : (
        <LoadAgain failed={failed} coming={t('explore-loading')} onRetry={load} />
      )}
    </div>
  );
}

function isExploration(name: string): name is ExplorationName {
  return Object.hasOwn(explorations, name);
}

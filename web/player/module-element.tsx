import type { Language, Presented, Response } from '../../core/items/item.ts';
import type { Element } from '../../core/learning/module.ts';
import type { PracticeItem } from '../../core/learning/practice.ts';
import type { ElementProgress } from '../../core/learning/progress.ts';
import { Note } from '../kit/note.tsx';
import { Blocks } from './module-blocks.tsx';
import { ModuleCheck } from './module-check.tsx';
import { ModuleChoice } from './module-choice.tsx';
import { ModuleExplore } from './module-explore.tsx';
import { FlipCards } from './module-flip-cards.tsx';
import { ModuleOpinion } from './module-opinion.tsx';
import { ModulePractice } from './module-practice.tsx';
import type { Deed } from './module-progress.ts';
import { ModuleScene } from './module-scene.tsx';
import { ModuleSort } from './module-sort.tsx';
import { t } from './module-texts.ts';

/** The measured check of a module: its items, and how many are answered. */
export interface Check {
  readonly turn: number;
  readonly items: readonly Presented[];
}

/** What every element is given, whatever its kind. */
export interface ElementContext {
  readonly language: Language;
  readonly progress: ElementProgress | undefined;
  readonly onDo: (deed: Deed) => void;
  /** Names the passage, so that what is drawn is the pupil's own. */
  readonly seed: string;
  readonly practice: readonly PracticeItem[];
  readonly check: Check | null;
  readonly onAnswer: (response: Response | null, spentMs: number) => void;
  /** An exercise of this element is on screen, or no longer. */
  readonly onOpen: (element: string, isOpen: boolean) => void;
  readonly isSent: boolean;
  readonly isTrial: boolean;
}

/** Shows an element of any kind. */
export function ModuleElement({ element, ...context }: ElementContext & { readonly element: Element }) {
  const { language, progress, onDo } = context;
  switch (element.kind) {
    case 'text':
      return <Blocks blocks={element.blocks} language={language} />;
    case 'note':
      return (
        <Note kind={element.tone === 'careful' ? 'try' : 'info'} title={`${element.title ?? t(element.tone)}.`}>
          <Blocks blocks={element.blocks} language={language} />
        </Note>
      );
    case 'figure':
      return (
        <figure class="m-figure">
          <img src={element.src} alt={element.alt} />
          {element.caption && <figcaption>{element.caption}</figcaption>}
        </figure>
      );
    case 'scene':
      return <ModuleScene element={element} language={language} />;
    case 'opinion':
      return <ModuleOpinion element={element} progress={progress} onDo={onDo} />;
    case 'choice':
      return <ModuleChoice element={element} progress={progress} onDo={onDo} language={language} />;
    case 'flip-cards':
      return <FlipCards element={element} progress={progress} onDo={onDo} language={language} />;
    case 'sort':
      return <ModuleSort element={element} progress={progress} onDo={onDo} language={language} />;
    case 'explore':
      return <ModuleExplore element={element} progress={progress} onDo={onDo} language={language} />;
    case 'practice':
      return <ModulePractice element={element} {...context} />;
    case 'check':
      return (
        <ModuleCheck
          check={context.check}
          onAnswer={context.onAnswer}
          isSent={context.isSent}
          isTrial={context.isTrial}
        />
      );
  }
}

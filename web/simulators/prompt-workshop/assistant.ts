import { createContext } from 'preact';
import type { Language } from '../exploration.ts';

/** What is sent to a real assistant. */
export interface Asked {
  readonly prompt: string;
  readonly situation: string;
  readonly language: Language;
}

/** How it ended. `say` is a sentence for the pupil; `passages` are the stretches of the prompt that were refused. */
export type Ended =
  | { readonly ended: 'answered' | 'cut' }
  | { readonly ended: 'withdrawn'; readonly say: string }
  | {
      readonly ended: 'refused';
      readonly say: string;
      readonly passages: readonly { readonly start: number; readonly end: number }[];
    }
  | { readonly ended: 'away'; readonly say: string };

/** The assistant that the school has connected, behind our server. */
export interface Assistant {
  readonly name: string;
  /** Starts afresh: what was said before is no longer told. */
  readonly begin: () => void;
  readonly ask: (asked: Asked, onText: (text: string) => void) => Promise<Ended>;
}

/** Looks for the class's assistant; undefined when the school has connected none, or none for this class. */
export type FindAssistant = () => Promise<Assistant | undefined>;

/** Given by an application that knows the pupil's course. Without it, the workshop has its simulation, and says so. */
export const AssistantContext = createContext<FindAssistant | undefined>(undefined);

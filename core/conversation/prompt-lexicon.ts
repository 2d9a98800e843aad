import type { Lists, Phrase } from './phrase.ts';
import type { PromptPart } from './prompt-part.ts';

/** How the parts of a prompt are said in one language. */
export interface PromptLexicon {
  readonly lists: Lists;
  readonly phrases: Readonly<Record<PromptPart, readonly Phrase[]>>;
  /** A verb is there, but it does not say what to do ("talk about", "help me"). */
  readonly weakTasks: readonly Phrase[];
  /** Words that lead to a reader ("for", "to"). */
  readonly toward: ReadonlySet<string>;
  /** Asks for examples, which is not giving one. */
  readonly asksForExample: readonly Phrase[];
  /** A part said to be unwanted. */
  readonly refusals: Readonly<Partial<Record<PromptPart, readonly Phrase[]>>>;
  /** Not enough, alone, for an action to bear on. */
  readonly pronouns: ReadonlySet<string>;
  /** Words that turn what follows into its contrary, and words that cancel them ("do not forget"). */
  readonly negations: ReadonlySet<string>;
  readonly notNegations: readonly string[];
  /** After an action, these turn it into its contrary ("explique pas"). */
  readonly negatesBefore: ReadonlySet<string>;
  /** Words after which a negation is forgotten. */
  readonly turns: ReadonlySet<string>;
  /** Small words that every sentence is full of: without them, words in a row are no request. */
  readonly small: ReadonlySet<string>;
  /** Words that must not be taken for a misspelt word of the phrases. */
  readonly ordinary: ReadonlySet<string>;
}

import type { ItemTypeName, Language, PresentedBody, Shown } from '../../core/items/item.ts';

/** What is read in an invented question. */
export interface Words {
  readonly stem: string;
  readonly note?: string;
  readonly shown: readonly Shown[];
  readonly body: PresentedBody;
}

/** Some of the types, in both languages. */
export type MadeUp = Readonly<Record<Language, Readonly<Partial<Record<ItemTypeName, Words>>>>>;

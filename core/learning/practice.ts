import type { Item } from '../items/spec.ts';

/** An item marked `practice`, whole: its key travels in the module's pack so that feedback is instant and works off line. */
export type PracticeItem = Item;

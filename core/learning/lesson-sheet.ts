/** A question to discuss with the class, and what a teacher may expect to hear. */
export interface DiscussionQuestion {
  readonly ask: string;
  readonly expect: readonly string[];
}

/** What pupils often believe, and what helps them to move on. */
export interface Misconception {
  readonly think: string;
  readonly answer: string;
}

/** An activity that needs no screen. */
export interface OfflineActivity {
  readonly title: string;
  readonly minutes: number;
  /** What to bring, when it is more than paper and pens. */
  readonly needs?: string;
  readonly do: string;
}

/** What a teacher reads of a module, in one language; inline text with the three marks of a lesson. */
export interface SheetText {
  /** What the lesson is for, in one or two sentences. */
  readonly aim: string;
  /** What pupils will have done in the module, in its order. */
  readonly done: readonly string[];
  readonly discuss: readonly DiscussionQuestion[];
  readonly misconceptions: readonly Misconception[];
  readonly offline: readonly OfflineActivity[];
}

/** The printable lesson sheet of a module, from `content/modules/<id>/<id>.sheet.yaml`. `id` is the module's. */
export interface LessonSheet {
  readonly id: string;
  readonly fr: SheetText;
  readonly en: SheetText;
}

/** The languages every exploration speaks. */
export type Language = 'fr' | 'en';

/** Something the pupil is invited to do; it is ticked when the exploration reports the condition named by `when`. */
export interface Goal {
  readonly id: string;
  readonly do: string;
  readonly then: string;
  /** One of the exploration's conditions (see `core/content/catalogue-of-conditions.ts`). Without it, the pupil says when it is done. */
  readonly when?: string;
}

/** What happened in an exploration: a gesture (`what`), or a goal that was reached, or tried without success. */
export interface ExplorationEvent {
  readonly what: string;
  readonly goal?: string;
  readonly outcome?: 'reached' | 'tried';
  readonly data?: Readonly<Record<string, string | number | boolean>>;
}

/** What the player gives to any exploration, whatever it computes. */
export interface ExplorationProps {
  /** From the module's YAML. Each exploration reads its own settings, with defaults, and tolerates the rest. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly goals: readonly Goal[];
  readonly language: Language;
  /** What `onState` last gave. It is parsed, and ignored when it comes from elsewhere. */
  readonly state: unknown;
  /** JSON under 4 kB, on each meaningful change, at most a few times a second. */
  readonly onState: (state: unknown) => void;
  readonly onEvent: (event: ExplorationEvent) => void;
}

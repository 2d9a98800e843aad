/** The two languages of the product; French is written first. */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** Every variant number below this one has been generated and proven by `balise check-content`; the server draws only among them. */
export const variantCount = 200;

export const itemTypeNames = [
  'single-choice',
  'multiple-choice',
  'number',
  'short-text',
  'fields',
  'drop-downs',
  'ordering',
  'matching',
  'grouping',
  'mark-words',
] as const;
export type ItemTypeName = (typeof itemTypeNames)[number];

/** A world shown above the question: a conversation with an assistant, a document, a post, a table or a picture. */
export type Shown =
  | {
      readonly kind: 'conversation';
      readonly turns: readonly { readonly who: 'me' | 'assistant'; readonly text: string }[];
    }
  | { readonly kind: 'document'; readonly title: string; readonly source?: string; readonly text: string }
  | {
      readonly kind: 'post';
      readonly author: string;
      readonly when?: string;
      readonly text: string;
      readonly figures?: string;
    }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'picture'; readonly src: string; readonly alt: string; readonly caption?: string };

/** A thing that can be picked, ordered or placed. `id` is opaque and drawn per variant: it says nothing about the key. */
export interface Option {
  readonly id: string;
  readonly text: string;
}

/** What the learner works on, by item type. Nothing here depends on the key except through text the learner must read. */
export type PresentedBody =
  | { readonly type: 'single-choice'; readonly options: readonly Option[] }
  | { readonly type: 'multiple-choice'; readonly options: readonly Option[] }
  | { readonly type: 'number'; readonly unit?: string }
  | { readonly type: 'short-text'; readonly placeholder?: string }
  | {
      readonly type: 'fields';
      readonly fields: readonly {
        readonly id: string;
        readonly label: string;
        readonly kind: 'number' | 'text';
        readonly unit?: string;
      }[];
    }
  | {
      readonly type: 'drop-downs';
      readonly parts: readonly (
        | { readonly text: string }
        | { readonly gap: string; readonly label: string; readonly options: readonly Option[] }
      )[];
    }
  | { readonly type: 'ordering'; readonly options: readonly Option[]; readonly from: string; readonly to: string }
  | { readonly type: 'matching'; readonly left: readonly Option[]; readonly right: readonly Option[] }
  | { readonly type: 'grouping'; readonly options: readonly Option[]; readonly groups: readonly Option[] }
  | {
      readonly type: 'mark-words';
      readonly parts: readonly ({ readonly text: string } | { readonly mark: string; readonly text: string })[];
    };

/** An item as a learner may see it: one language, one variant, no key, no feedback. Texts may hold `**strong**`, `*emphasis*` and `` `code` ``. */
export interface Presented {
  readonly item: string;
  readonly variant: number;
  readonly language: Language;
  readonly seconds: number;
  readonly help: 'focus' | 'free';
  readonly stem: string;
  readonly note?: string;
  readonly shown: readonly Shown[];
  readonly body: PresentedBody;
}

/** What a learner gives, by item type; ids are those of the presented variant. */
export type Response =
  | { readonly type: 'single-choice'; readonly choice: string }
  | { readonly type: 'multiple-choice'; readonly choices: readonly string[] }
  | { readonly type: 'number'; readonly value: string }
  | { readonly type: 'short-text'; readonly text: string }
  | { readonly type: 'fields'; readonly values: Readonly<Record<string, string>> }
  | { readonly type: 'drop-downs'; readonly values: Readonly<Record<string, string>> }
  | { readonly type: 'ordering'; readonly order: readonly string[] }
  | { readonly type: 'matching'; readonly pairs: Readonly<Record<string, string>> }
  | { readonly type: 'grouping'; readonly groups: Readonly<Record<string, string>> }
  | { readonly type: 'mark-words'; readonly marked: readonly string[] };

/**
 * The judgement of a response. `score` is 0 to 1 (1 = right, between = partly right); `mistakes` are the ids of the
 * feedbacks that apply, most telling first (`right` alone when the score is 1, `otherwise` when no known mistake fits).
 */
export interface Grade {
  readonly score: number;
  readonly mistakes: readonly string[];
}

import type { Language, PresentedBody, Response } from '../../core/items/item.ts';

type BodyOf<T extends PresentedBody['type']> = Extract<PresentedBody, { readonly type: T }>;
type ResponseOf<T extends Response['type']> = Extract<Response, { readonly type: T }>;

/** What every answer component is given: the body of its type, what was answered so far, and where to say what is. */
export interface AnswerProps<T extends PresentedBody['type']> {
  readonly body: BodyOf<T>;
  readonly value: ResponseOf<T> | undefined;
  readonly onChange: (response: ResponseOf<T>) => void;
  readonly disabled: boolean;
  readonly language: Language;
  /** After grading, which options were right or not yet. */
  readonly marks?: Readonly<Record<string, 'yes' | 'try'>>;
}

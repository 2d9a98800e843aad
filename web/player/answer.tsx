import type { Language, PresentedBody, Response } from '../../core/items/item.ts';
import { MultipleChoice, SingleChoice } from './choice.tsx';
import { DropDowns } from './drop-downs.tsx';
import { Grouping } from './grouping.tsx';
import { MarkWords } from './mark-words.tsx';
import { Matching } from './matching.tsx';
import { Ordering } from './ordering.tsx';
import { Fields, NumberAnswer, ShortText } from './written.tsx';

interface AnyAnswerProps {
  readonly body: PresentedBody;
  readonly value: Response | undefined;
  readonly onChange: (response: Response) => void;
  readonly disabled: boolean;
  readonly language: Language;
  readonly marks?: Readonly<Record<string, 'yes' | 'try'>>;
}

/** The answer component of each item type. A value of another type is as no value. */
export function Answer({ body, value, ...rest }: AnyAnswerProps) {
  switch (body.type) {
    case 'single-choice':
      return <SingleChoice {...rest} body={body} value={value?.type === body.type ? value : undefined} />;
    case 'multiple-choice':
      return <MultipleChoice {...rest} body={body} value={value?.type === body.type ? value : undefined} />;
    case 'number':
      return <NumberAnswer {...rest} body={body} value={value?.type === body.type ? value : undefined} />;
    case 'short-text':
      return <ShortText {...rest} body={body} value={value?.type === body.type ? value : undefined} />;
    case 'fields':
      return <Fields {...rest} body={body} value={value?.type === body.type ? value : undefined} />;
    case 'drop-downs':
      return <DropDowns {...rest} body={body} value={value?.type === body.type ? value : undefined} />;
    case 'ordering':
      return <Ordering {...rest} body={body} value={value?.type === body.type ? value : undefined} />;
    case 'matching':
      return <Matching {...rest} body={body} value={value?.type === body.type ? value : undefined} />;
    case 'grouping':
      return <Grouping {...rest} body={body} value={value?.type === body.type ? value : undefined} />;
    case 'mark-words':
      return <MarkWords {...rest} body={body} value={value?.type === body.type ? value : undefined} />;
  }
}

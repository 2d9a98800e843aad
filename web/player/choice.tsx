import type { Language, Option } from '../../core/items/item.ts';
import { CheckboxCards, RadioCards } from '../kit/choices.tsx';
import { RichText } from '../kit/rich-text.tsx';
import type { AnswerProps } from './answer-props.ts';
import { t } from './texts.ts';

/** One answer among several. */
export function SingleChoice({ body, value, onChange, disabled, language, marks }: AnswerProps<'single-choice'>) {
  return (
    <RadioCards
      legend={t('one-answer')}
      quietLegend
      options={labelled(body.options, language)}
      value={value?.choice}
      disabled={disabled}
      marks={marks}
      onChange={(choice) => onChange({ type: 'single-choice', choice })}
    />
  );
}

/** Any number of answers. */
export function MultipleChoice({ body, value, onChange, disabled, language, marks }: AnswerProps<'multiple-choice'>) {
  return (
    <CheckboxCards
      legend={t('several-answers')}
      quietLegend
      options={labelled(body.options, language)}
      value={value?.choices ?? []}
      disabled={disabled}
      marks={marks}
      onChange={(choices) => onChange({ type: 'multiple-choice', choices })}
    />
  );
}

function labelled(options: readonly Option[], language: Language) {
  return options.map(({ id, text }) => ({ id, label: <RichText text={text} in={language} /> }));
}

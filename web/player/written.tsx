import { Field } from '../kit/field.tsx';
import { plainText } from '../kit/rich-text.tsx';
import type { AnswerProps } from './answer-props.ts';
import { t } from './texts.ts';

/** A number, with its unit beside. */
export function NumberAnswer({ body, value, onChange, disabled }: AnswerProps<'number'>) {
  return (
    <div class="p-number">
      <Field
        label={t('your-answer')}
        hint={t('number-hint')}
        unit={body.unit}
        inputMode="decimal"
        autocomplete="off"
        disabled={disabled}
        value={value?.value ?? ''}
        onInput={(written) => onChange({ type: 'number', value: written })}
      />
    </div>
  );
}

/** A word or a few. */
export function ShortText({ body, value, onChange, disabled }: AnswerProps<'short-text'>) {
  return (
    <Field
      label={t('your-answer')}
      hint={t('text-hint')}
      placeholder={body.placeholder}
      autocomplete="off"
      spellcheck={false}
      maxLength={200}
      disabled={disabled}
      value={value?.text ?? ''}
      onInput={(text) => onChange({ type: 'short-text', text })}
    />
  );
}

/** Several boxes, each with its label. */
export function Fields({ body, value, onChange, disabled }: AnswerProps<'fields'>) {
  return (
    <div class="p-fields">
      {body.fields.map(({ id, label, kind, unit }) => (
        <Field
          key={id}
          label={plainText(label)}
          unit={unit}
          inputMode={kind === 'number' ? 'decimal' : 'text'}
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          disabled={disabled}
          value={value?.values[id] ?? ''}
          onInput={(written) => onChange({ type: 'fields', values: { ...value?.values, [id]: written } })}
        />
      ))}
    </div>
  );
}

import type { TargetedInputEvent } from 'preact';
import { useState } from 'preact/hooks';
import { FieldFrame, type FieldLabels, useLabels } from './field.tsx';
import { Icon } from './icons.tsx';
import { passwordStrength } from './password-strength.ts';
import { t } from './texts.ts';

export interface PasswordFieldProps extends FieldLabels {
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** `new` shows the strength meter. */
  readonly purpose: 'current' | 'new';
  /** Words that make a password easy to guess for this person: name, school. */
  readonly known?: readonly string[];
  readonly name?: string;
}

/** A password that may be shown and pasted; no composition rule, a meter instead. */
export function PasswordField({
  value,
  onInput,
  purpose,
  known = [],
  name = 'password',
  ...words
}: PasswordFieldProps) {
  const [visible, setVisible] = useState(false);
  const { labels, own } = useLabels(words);
  const strength = passwordStrength(value, known);
  const attributes = {
    ...own,
    class: 'k-input',
    name,
    autocomplete: purpose === 'new' ? 'new-password' : 'current-password',
    autocapitalize: 'off',
    spellcheck: false,
    value,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => onInput(event.currentTarget.value),
  } as const;
  return (
    <FieldFrame {...labels} class="k-password">
      <div class="k-field-line">
        {visible ? <input {...attributes} type="text" /> : <input {...attributes} type="password" />}
        <button
          type="button"
          aria-pressed={visible}
          aria-label={visible ? t('hide-password') : t('show-password')}
          onClick={() => setVisible(!visible)}
        >
          <Icon name={visible ? 'eye-off' : 'eye'} />
        </button>
      </div>
      {purpose === 'new' && value !== '' && (
        <div class="k-strength">
          {[1, 2, 3, 4].map((step) => (
            <i key={step} data-on={strength >= step || undefined} />
          ))}
          <span aria-live="polite">{t('strength', { level: t(`strength-${strength}`) })}</span>
        </div>
      )}
    </FieldFrame>
  );
}

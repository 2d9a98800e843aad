import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icons.tsx';
import { t } from './texts.ts';
import './field.css';

/** What every field of a form says: its label above, a hint, and the error beside it while the value stays. */
export interface FieldLabels {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly optional?: boolean;
  /** Given, it can be the target of an ErrorSummary. */
  readonly id?: string;
}

export interface FieldProps extends FieldLabels {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'email' | 'search' | 'date' | 'tel' | 'url';
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'search';
  readonly name?: string;
  readonly autocomplete?: InputHTMLAttributes['autocomplete'];
  readonly placeholder?: string;
  readonly multiline?: boolean;
  readonly unit?: string;
  readonly maxLength?: number;
  readonly disabled?: boolean;
  readonly spellcheck?: boolean;
}

/** A field to write in. */
export function Field({ value, onInput, multiline, unit, type = 'text', inputMode, ...rest }: FieldProps) {
  const { labels, own } = useLabels(rest);
  const { name, autocomplete, placeholder, maxLength, disabled, spellcheck } = rest;
  const attributes = {
    ...own,
    name,
    autocomplete,
    placeholder,
    maxLength,
    disabled,
    spellcheck,
    class: 'k-input',
    value,
  };
  return (
    <FieldFrame {...labels}>
      <div class="k-field-line">
        {multiline ? (
          <textarea {...attributes} rows={4} onInput={(event) => onInput(event.currentTarget.value)} />
        ) : (
          drawInput(type, { ...attributes, inputMode, onInput: (event) => onInput(event.currentTarget.value) })
        )}
        {unit && <span class="k-field-unit">{unit}</span>}
      </div>
    </FieldFrame>
  );
}

type Shared = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | 'onInput'
  | 'value'
  | 'inputMode'
  | 'class'
  | 'id'
  | 'name'
  | 'autocomplete'
  | 'placeholder'
  | 'maxLength'
  | 'disabled'
  | 'spellcheck'
>;

// One branch per kind, because the types of JSX tie each kind of input to the roles it may take.
function drawInput(type: NonNullable<FieldProps['type']>, attributes: Shared) {
  if (type === 'date') return <input {...attributes} type="date" />;
  if (type === 'search') return <input {...attributes} type="search" />;
  if (type === 'text') return <input {...attributes} type="text" />;
  if (type === 'email') return <input {...attributes} type="email" />;
  return type === 'tel' ? <input {...attributes} type="tel" /> : <input {...attributes} type="url" />;
}

interface FrameProps extends FieldLabels {
  readonly id: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** The label, hint and error around any control; `useLabels` gives the attributes that tie them to it. */
export function FieldFrame({ id, label, hint, error, optional, class: extra, children }: FrameProps) {
  return (
    <div class={extra ? `k-field ${extra}` : 'k-field'}>
      <label class="k-field-label" for={id}>
        {label} {optional && <span class="k-field-optional">({t('optional')})</span>}
      </label>
      {hint && (
        <p class="k-field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="k-field-error" id={`${id}-error`}>
          <Icon name="warning" size={18} />
          {error}
        </p>
      )}
      {children}
    </div>
  );
}

/** Splits a field's words from the attributes of its control: id, description and validity. */
export function useLabels({ label, hint, error, optional, id: given }: FieldLabels) {
  const made = useId();
  const id = given ?? made;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    labels: { id, label, hint, error, optional },
    own: { id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined },
  };
}

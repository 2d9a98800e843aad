import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import type { Language } from '../exploration.ts';
import '../../kit/field.css';
import './field.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly language?: Language;
  readonly onEnter?: () => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly areaRef?: Ref<HTMLTextAreaElement>;
}

/** A text to write: one line, or several with `rows`. */
export function TextField({
  label,
  value,
  onInput,
  hint,
  rows,
  maxLength,
  language,
  onEnter,
  inputRef,
  areaRef,
}: Props) {
  const id = useId();
  const shared = {
    id,
    class: 'k-input',
    value,
    maxLength,
    lang: language,
    autocomplete: 'off',
    spellcheck: false,
    'aria-describedby': hint ? `${id}hint` : undefined,
  } as const;
  return (
    <div class="x-field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="k-small" id={`${id}hint`}>
          {hint}
        </p>
      )}
      {rows ? (
        <textarea {...shared} ref={areaRef} rows={rows} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input
          {...shared}
          ref={inputRef}
          type="text"
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && onEnter?.()}
        />
      )}
    </div>
  );
}

/** A small whole number with its minus and plus. */
export function Stepper({
  label,
  value,
  min,
  max,
  less,
  more,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly less: string;
  readonly more: string;
  readonly onChange: (value: number) => void;
}) {
  const id = useId();
  const to = (next: number) => onChange(Math.min(max, Math.max(min, next)));
  return (
    <div class="x-stepper">
      <label for={id}>{label}</label>
      <div>
        <button type="button" aria-label={less} onClick={() => to(value - 1)}>
          −
        </button>
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          value={value}
          onInput={(event) => {
            const typed = event.currentTarget.valueAsNumber;
            if (Number.isFinite(typed)) to(Math.round(typed));
          }}
        />
        <button type="button" aria-label={more} onClick={() => to(value + 1)}>
          +
        </button>
      </div>
    </div>
  );
}

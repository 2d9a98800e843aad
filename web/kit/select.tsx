import { FieldFrame, type FieldLabels, useLabels } from './field.tsx';
import { Icon } from './icons.tsx';
import { t } from './texts.ts';

export interface SelectProps extends FieldLabels {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What the empty choice says; `null` when there is none. */
  readonly placeholder?: string | null;
  readonly name?: string;
  readonly disabled?: boolean;
}

/** A native list, so that phones and screen readers show their own. */
export function Select({ value, onInput, options, placeholder, name, disabled, ...words }: SelectProps) {
  const { labels, own } = useLabels(words);
  return (
    <FieldFrame {...labels}>
      <div class="k-select">
        <select
          {...own}
          class="k-input"
          name={name}
          disabled={disabled}
          value={value}
          onChange={(event) => onInput(event.currentTarget.value)}
        >
          {placeholder !== null && <option value="">{placeholder ?? t('choose')}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="more" size={20} />
      </div>
    </FieldFrame>
  );
}

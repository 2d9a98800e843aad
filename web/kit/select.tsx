import type { ComponentChildren } from 'preact';
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
  const empty = placeholder === null ? undefined : (placeholder ?? t('choose'));
  return (
    <FieldFrame {...labels}>
      <SelectBox said={options.find((option) => option.value === value)?.label ?? empty ?? options[0]?.label ?? ''}>
        <select
          {...own}
          class="k-input"
          name={name}
          disabled={disabled}
          value={value}
          onChange={(event) => onInput(event.currentTarget.value)}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </SelectBox>
    </FieldFrame>
  );
}

interface SelectBoxProps {
  /** What the list stands on, as its own words say it. */
  readonly said: string;
  /** The native list. */
  readonly children: ComponentChildren;
}

/** Around a native list, which cuts what does not hold on its line: what it stands on is written over it, whole. */
export function SelectBox({ said, children }: SelectBoxProps) {
  return (
    <span class="k-select" data-whole>
      {children}
      <span class="k-select-said" aria-hidden="true">
        {said}
      </span>
      <Icon name="more" size={20} />
    </span>
  );
}

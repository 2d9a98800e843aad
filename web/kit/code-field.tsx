import { FieldFrame, type FieldLabels, useLabels } from './field.tsx';
import { t } from './texts.ts';

export interface CodeFieldProps extends FieldLabels {
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Characters of a whole code, without spaces. */
  readonly length?: number;
}

/** A code as people copy it: any case, spaces and hyphens wherever they like, shown in groups of three. */
export function CodeField({ value, onInput, length = 9, ...words }: CodeFieldProps) {
  const { labels, own } = useLabels({ ...words, hint: words.hint ?? t('code-hint') });
  return (
    <FieldFrame {...labels} class="k-code-field">
      <input
        {...own}
        class="k-input"
        value={value}
        autocomplete="off"
        autocapitalize="characters"
        autocorrect="off"
        spellcheck={false}
        placeholder={groupCode('·'.repeat(length))}
        onInput={(event) => onInput(event.currentTarget.value.toUpperCase())}
        onBlur={(event) => onInput(groupCode(event.currentTarget.value))}
      />
    </FieldFrame>
  );
}

/** `bx7-kq42wr` → `BX7 KQ4 2WR`: what is shown once the field is left. */
export function groupCode(typed: string): string {
  const characters = typed.toUpperCase().replace(/[^\p{L}\d·]/gu, '');
  return characters.replace(/(.{3})(?=.)/gu, '$1 ');
}

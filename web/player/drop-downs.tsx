import { Icon } from '../kit/icons.tsx';
import { plainText, RichText } from '../kit/rich-text.tsx';
import type { AnswerProps } from './answer-props.ts';
import { t } from './texts.ts';

/** A text with lists in its gaps. */
export function DropDowns({ body, value, onChange, disabled, language }: AnswerProps<'drop-downs'>) {
  return (
    <div class="k-stack">
      <p class="p-instruction" data-silent>
        {t('fill-gaps')}
      </p>
      <div class="p-gaps">
        {body.parts.map((part, index) =>
          'gap' in part ? (
            <span class="k-select" key={part.gap}>
              <select
                class="k-input"
                aria-label={plainText(part.label)}
                data-chosen={value?.values[part.gap] ? true : undefined}
                disabled={disabled}
                value={value?.values[part.gap] ?? ''}
                onChange={(event) =>
                  onChange({ type: 'drop-downs', values: { ...value?.values, [part.gap]: event.currentTarget.value } })
                }
              >
                <option value="">{plainText(part.label)}…</option>
                {part.options.map(({ id, text }) => (
                  <option key={id} value={id}>
                    {plainText(text)}
                  </option>
                ))}
              </select>
              <Icon name="more" size={18} />
            </span>
          ) : (
            <RichText key={`${index}${part.text}`} text={part.text} in={language} />
          ),
        )}
      </div>
    </div>
  );
}

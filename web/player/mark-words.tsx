import { RichText } from '../kit/rich-text.tsx';
import type { AnswerProps } from './answer-props.ts';
import { t } from './texts.ts';

/** A text whose marked parts are buttons that stay pressed. */
export function MarkWords({ body, value, onChange, disabled, language }: AnswerProps<'mark-words'>) {
  const marked = value?.marked ?? [];
  const toggle = (id: string) =>
    !disabled &&
    onChange({
      type: 'mark-words',
      marked: marked.includes(id) ? marked.filter((other) => other !== id) : [...marked, id],
    });
  return (
    <div class="k-stack">
      <p class="p-instruction" data-silent>
        {t('mark-words')}
      </p>
      <div class="k-card p-words">
        {body.parts.map((part, index) =>
          'mark' in part ? (
            // A span, because a button cannot run over the end of a line: the sentence must stay a sentence.
            // biome-ignore lint/a11y/useSemanticElements: see above
            <span
              key={part.mark}
              role="button"
              class="p-word"
              tabIndex={disabled ? -1 : 0}
              aria-pressed={marked.includes(part.mark)}
              aria-disabled={disabled || undefined}
              onClick={() => toggle(part.mark)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                toggle(part.mark);
              }}
            >
              <RichText text={part.text} in={language} />
            </span>
          ) : (
            <RichText key={`${index}${part.text}`} text={part.text} in={language} />
          ),
        )}
      </div>
      <p class="p-instruction" aria-live="polite" data-silent>
        {t('words-marked', { n: marked.length })}
      </p>
    </div>
  );
}

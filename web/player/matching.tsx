import { useId } from 'preact/hooks';
import { Icon } from '../kit/icons.tsx';
import { plainText, RichText } from '../kit/rich-text.tsx';
import { SelectBox } from '../kit/select.tsx';
import type { AnswerProps } from './answer-props.ts';
import { t } from './texts.ts';

/** Pairs to make: each thing on the left has a list of the right ones; those already taken say so. */
export function Matching({ body, value, onChange, disabled, language }: AnswerProps<'matching'>) {
  const base = useId();
  const pairs = value?.pairs ?? {};
  const takenBy = (right: string) => Object.entries(pairs).find(([, chosen]) => chosen === right)?.[0];
  return (
    <div class="p-pairs">
      <p class="p-instruction" data-silent>
        {t('match-each')}
      </p>
      {body.left.map((left) => (
        <div class="p-pair" key={left.id} data-placed={pairs[left.id] ? true : undefined}>
          <label for={`${base}${left.id}`}>
            <RichText text={left.text} in={language} />
            <span class="k-unseen"> {t('goes-with')}</span>
          </label>
          <Icon name="right" />
          <SelectBox said={plainText(body.right.find(({ id }) => id === pairs[left.id])?.text ?? t('choose'))}>
            <select
              id={`${base}${left.id}`}
              class="k-input"
              disabled={disabled}
              value={pairs[left.id] ?? ''}
              onChange={(event) =>
                onChange({ type: 'matching', pairs: { ...pairs, [left.id]: event.currentTarget.value } })
              }
            >
              <option value="">{t('choose')}</option>
              {body.right.map(({ id, text }) => {
                const taken = takenBy(id);
                return (
                  <option key={id} value={id}>
                    {taken !== undefined && taken !== left.id ? t('taken', { name: plainText(text) }) : plainText(text)}
                  </option>
                );
              })}
            </select>
          </SelectBox>
        </div>
      ))}
    </div>
  );
}

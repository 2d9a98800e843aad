import { useId } from 'preact/hooks';
import { Icon } from '../kit/icons.tsx';
import { RichText } from '../kit/rich-text.tsx';
import type { AnswerProps } from './answer-props.ts';
import { t } from './texts.ts';

/** Things to sort into groups: each one carries the groups as large buttons, so that nothing has to be dragged. */
export function Grouping({ body, value, onChange, disabled, language, marks }: AnswerProps<'grouping'>) {
  const base = useId();
  const groups = value?.groups ?? {};
  return (
    <div class="p-pairs">
      <p class="p-instruction" data-silent>
        {t('group-each')}
      </p>
      {body.options.map((option) => (
        <fieldset
          class="p-group"
          key={option.id}
          data-placed={groups[option.id] ? true : undefined}
          data-mark={marks?.[option.id]}
        >
          <legend>
            <RichText text={option.text} in={language} />
          </legend>
          <div class="p-group-pills">
            {body.groups.map((group) => (
              <label class="p-pill" key={group.id}>
                <input
                  type="radio"
                  name={`${base}${option.id}`}
                  checked={groups[option.id] === group.id}
                  disabled={disabled}
                  onChange={() => onChange({ type: 'grouping', groups: { ...groups, [option.id]: group.id } })}
                />
                <Icon name="check" size={18} />
                <span>
                  <RichText text={group.text} in={language} />
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}

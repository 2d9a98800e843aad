import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icons.tsx';
import { t } from './texts.ts';
import './choices.css';

export interface Choice {
  readonly id: string;
  readonly label: ComponentChildren;
  readonly detail?: ComponentChildren;
}

interface ChoicesProps {
  readonly legend: string;
  /** The legend as a discreet line, when a question above already says everything. */
  readonly quietLegend?: boolean;
  readonly options: readonly Choice[];
  readonly error?: string;
  readonly disabled?: boolean;
  /** After grading: which choices were right, or not yet. */
  readonly marks?: Readonly<Record<string, 'yes' | 'try'>>;
  readonly id?: string;
  /** Put after an option's text, e.g. a button that reads it aloud. */
  readonly beside?: (option: Choice) => ComponentChildren;
}

/** One choice among several, as cards a thumb can press. */
export function RadioCards({
  value,
  onChange,
  ...rest
}: ChoicesProps & { readonly value: string | undefined; readonly onChange: (id: string) => void }) {
  return <Cards {...rest} kind="radio" isChosen={(id) => id === value} onPress={onChange} />;
}

/** Any number of choices, as cards a thumb can press. */
export function CheckboxCards({
  value,
  onChange,
  ...rest
}: ChoicesProps & { readonly value: readonly string[]; readonly onChange: (ids: readonly string[]) => void }) {
  const press = (id: string, chosen: boolean) =>
    onChange(
      rest.options.map((option) => option.id).filter((other) => (other === id ? chosen : value.includes(other))),
    );
  return <Cards {...rest} kind="checkbox" isChosen={(id) => value.includes(id)} onPress={press} />;
}

interface CardsProps extends ChoicesProps {
  readonly kind: 'radio' | 'checkbox';
  readonly isChosen: (id: string) => boolean;
  readonly onPress: (id: string, chosen: boolean) => void;
}

function Cards({
  kind,
  legend,
  quietLegend,
  options,
  error,
  disabled,
  marks,
  id,
  beside,
  isChosen,
  onPress,
}: CardsProps) {
  const name = useId();
  return (
    <fieldset
      class="k-choices"
      id={id}
      data-quiet-legend={quietLegend || undefined}
      tabIndex={id ? -1 : undefined}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend>{legend}</legend>
      {error && (
        <p class="k-field-error" id={`${name}-error`}>
          <Icon name="warning" size={18} />
          {error}
        </p>
      )}
      {options.map((option) => {
        const mark = marks?.[option.id];
        return (
          <label class="k-choice" key={option.id} data-mark={mark}>
            <span class="k-choice-control">
              <input
                type={kind}
                name={name}
                value={option.id}
                checked={isChosen(option.id)}
                disabled={disabled}
                onChange={(event) => onPress(option.id, event.currentTarget.checked)}
              />
              {kind === 'checkbox' && <Icon name="check" size={18} />}
            </span>
            <span class="k-choice-text">
              {option.label}
              {option.detail && <span class="k-choice-detail">{option.detail}</span>}
            </span>
            {mark && (
              <span class="k-choice-mark">
                <Icon name={mark} size={18} />
                {t(mark)}
              </span>
            )}
            {beside?.(option)}
          </label>
        );
      })}
    </fieldset>
  );
}

import { useId } from 'preact/hooks';
import './choice.css';

interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
}

/** One of many: the native drop-down. */
export function Choice<V extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: V;
  readonly options: readonly Option<V>[];
  readonly onChoose: (value: V) => void;
}) {
  const id = useId();
  return (
    <div class="x-choice">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Steps that hold one another, from the narrowest to the widest: choosing one takes those before it. */
export function Ladder<V extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: V;
  readonly options: readonly Option<V>[];
  readonly onChoose: (value: V) => void;
}) {
  const name = useId();
  const reached = options.findIndex((option) => option.value === value);
  return (
    <fieldset class="x-ladder">
      <legend>{label}</legend>
      {options.map((option, i) => (
        <label key={option.value} data-held={i <= reached || undefined}>
          <input type="radio" name={name} checked={i === reached} onChange={() => onChoose(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

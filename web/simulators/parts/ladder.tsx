import { useId } from 'preact/hooks';
import './ladder.css';

interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
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

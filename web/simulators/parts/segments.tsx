import { useId } from 'preact/hooks';
import './segments.css';

interface Props<V extends string> {
  readonly label: string;
  readonly value: V | undefined;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChoose: (value: V) => void;
  /** Keeps the label for screen readers only. */
  readonly quiet?: boolean;
}

/** A few choices side by side, of which one holds: native radio buttons drawn as pills. */
export function Segments<V extends string>({ label, value, options, onChoose, quiet }: Props<V>) {
  const name = useId();
  return (
    <fieldset class="x-segments">
      <legend class={quiet ? 'k-unseen' : undefined}>{label}</legend>
      <div>
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChoose(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The same pills, of which several may hold: native check boxes. */
export function Pills<V extends string>({
  label,
  chosen,
  options,
  onToggle,
}: {
  readonly label: string;
  readonly chosen: readonly V[];
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onToggle: (value: V) => void;
}) {
  return (
    <fieldset class="x-segments">
      <legend>{label}</legend>
      <div>
        {options.map((option) => (
          <label key={option.value}>
            <input type="checkbox" checked={chosen.includes(option.value)} onChange={() => onToggle(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

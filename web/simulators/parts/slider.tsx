import { useId } from 'preact/hooks';
import './slider.css';

interface Props {
  readonly label: string;
  /** What the two ends mean, e.g. "prudent ← → surprenant". */
  readonly ends?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** The value in words, read aloud and shown beside the label. */
  readonly shown: string;
  readonly onInput: (value: number) => void;
}

/** A native slider with its label, its ends and its value in words. */
export function Slider({ label, ends, value, min, max, step = 1, shown, onInput }: Props) {
  const id = useId();
  const share = max > min ? ((value - min) / (max - min)) * 100 : 0;
  return (
    <div class="x-slider">
      <div class="x-slider-head">
        <label for={id}>{label}</label>
        {ends && <span class="k-small">{ends}</span>}
        <output for={id} class="k-number">
          {shown}
        </output>
      </div>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={shown}
        style={{ '--share': `${share}%` }}
        onInput={(event) => onInput(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}

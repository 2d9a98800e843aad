import type { TargetedKeyboardEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { Picture, type PictureId, pictureIds, pictureName } from './pictures.tsx';
import { t } from './texts.ts';
import './picture-password.css';

const columns = 4;
const wanted = 4;

export interface PicturePasswordProps {
  readonly label: string;
  readonly value: readonly PictureId[];
  readonly onChange: (value: readonly PictureId[]) => void;
  readonly disabled?: boolean;
}

/**
 * Four pictures in order, among sixteen; the same may come twice. What is chosen stays hidden from neighbours unless shown.
 * Arrows walk the grid, Enter or Space picks, Backspace takes the last one back.
 */
export function PicturePassword({ label, value, onChange, disabled = false }: PicturePasswordProps) {
  const [visible, setVisible] = useState(false);
  const grid = useRef<HTMLDivElement>(null);
  const isFull = value.length >= wanted;
  const undo = () => onChange(value.slice(0, -1));
  const walk = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Backspace' && value.length > 0) return undo();
    const buttons = [...(grid.current?.querySelectorAll('button') ?? [])];
    const next = step(event.target instanceof HTMLButtonElement ? buttons.indexOf(event.target) : -1, event.key);
    if (next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
  };
  return (
    <fieldset class="k-pictures">
      <legend class="k-unseen">{label}</legend>
      <ol class="k-pictures-places" aria-label={t('pictures-chosen')}>
        {Array.from({ length: wanted }, (_, place) => {
          const id = value[place];
          return (
            <li
              key={place}
              data-filled={id !== undefined || undefined}
              data-next={(place === value.length && !disabled) || undefined}
            >
              {id === undefined ? (
                <span aria-hidden="true">{place + 1}</span>
              ) : visible ? (
                <Picture id={id} size={44} />
              ) : (
                <i />
              )}
              <span class="k-unseen">{placeSays(place, id, visible)}</span>
            </li>
          );
        })}
      </ol>
      <p class="k-small" aria-live="polite">
        {t('pictures-left', { n: wanted - value.length })}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the buttons inside, which do the work */}
      <div class="k-pictures-grid" ref={grid} onKeyDown={walk}>
        {pictureIds.map((id) => (
          <button
            key={id}
            type="button"
            disabled={disabled}
            aria-disabled={isFull || undefined}
            onClick={() => !isFull && onChange([...value, id])}
          >
            <Picture id={id} />
            {pictureName(id)}
          </button>
        ))}
      </div>
      <div class="k-row">
        <Button small icon="undo" disabled={disabled || value.length === 0} onClick={undo}>
          {t('pictures-undo')}
        </Button>
        <Button
          small
          look="link"
          icon={visible ? 'eye-off' : 'eye'}
          aria-pressed={visible}
          onClick={() => setVisible(!visible)}
        >
          {visible ? t('pictures-hide') : t('pictures-show')}
        </Button>
      </div>
    </fieldset>
  );
}

function placeSays(place: number, id: PictureId | undefined, visible: boolean): string {
  if (id === undefined) return t('picture-empty', { place: place + 1 });
  return visible
    ? t('picture-chosen', { place: place + 1, name: pictureName(id) })
    : t('picture-hidden', { place: place + 1 });
}

/** Where an arrow leads from a cell of the grid; undefined when the key is not an arrow or leads out. */
function step(from: number, key: string): number | undefined {
  const moves: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
  };
  const move = moves[key];
  if (move === undefined || from < 0) return undefined;
  const to = from + move;
  return to >= 0 && to < pictureIds.length ? to : undefined;
}

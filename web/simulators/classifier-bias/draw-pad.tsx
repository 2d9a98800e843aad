import type { TargetedPointerEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { side } from './model.ts';

interface Props {
  readonly label: string;
  readonly drawing: string;
  readonly onDraw: (drawing: string) => void;
  /** Says where the pencil is, after a move by keyboard. */
  readonly onPencil: (row: number, column: number, inked: boolean) => void;
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Pixels one inks with a finger, a mouse, or the arrows and Space. */
export function DrawPad({ label, drawing, onDraw, onPencil }: Props) {
  const [pencil, setPencil] = useState(side * 5 + 5);
  const [keyboard, setKeyboard] = useState(false);
  const ink = useRef<'0' | '1' | undefined>(undefined);
  const put = (cell: number, value: '0' | '1') => {
    if (drawing[cell] !== value) onDraw(drawing.slice(0, cell) + value + drawing.slice(cell + 1));
  };
  const cellUnder = (event: TargetedPointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const column = Math.floor(((event.clientX - box.left) / box.width) * side);
    const row = Math.floor(((event.clientY - box.top) / box.height) * side);
    return row >= 0 && row < side && column >= 0 && column < side ? row * side + column : undefined;
  };
  const onKey = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move && event.key !== ' ') return;
    event.preventDefault();
    setKeyboard(true);
    if (!move) {
      const value = drawing[pencil] === '1' ? '0' : '1';
      put(pencil, value);
      onPencil(Math.floor(pencil / side), pencil % side, value === '1');
      return;
    }
    const row = Math.min(side - 1, Math.max(0, Math.floor(pencil / side) + move[0]));
    const column = Math.min(side - 1, Math.max(0, (pencil % side) + move[1]));
    setPencil(row * side + column);
    onPencil(row, column, drawing[row * side + column] === '1');
  };
  return (
    <svg
      class="x-cb-pad"
      viewBox={`0 0 ${side} ${side}`}
      tabindex={0}
      role="application"
      aria-label={label}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        const cell = cellUnder(event);
        if (cell === undefined) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setKeyboard(false);
        ink.current = drawing[cell] === '1' ? '0' : '1';
        put(cell, ink.current);
      }}
      onPointerMove={(event) => {
        const cell = cellUnder(event);
        if (ink.current !== undefined && cell !== undefined) put(cell, ink.current);
      }}
      onPointerUp={() => {
        ink.current = undefined;
      }}
      onPointerCancel={() => {
        ink.current = undefined;
      }}
    >
      {[...drawing].map((value, i) => (
        <rect
          key={`c${i}`}
          x={(i % side) + 0.04}
          y={Math.floor(i / side) + 0.04}
          width="0.92"
          height="0.92"
          rx="0.12"
          data-ink={value === '1' || undefined}
        />
      ))}
      {keyboard && (
        <rect class="x-cb-pencil" x={pencil % side} y={Math.floor(pencil / side)} width="1" height="1" rx="0.15" />
      )}
    </svg>
  );
}

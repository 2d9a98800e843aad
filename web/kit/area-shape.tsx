/** The five top-marks of the five areas, so that an area is never told by its colour alone. */
export const areaShapes = ['disc', 'cone', 'square', 'lozenge', 'hexagon'] as const;

const outlines = [
  'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  'M12 3 22 20H2z',
  'M4 4h16v16H4z',
  'M12 2l10 10-10 10L2 12z',
  'M7 3.500h10L22 12l-5 8.500H7L2 12z',
] as const;

/** The top-mark of area 1 to 5 in its colour; it comes beside the area's name and is hidden from screen readers. */
export function AreaShape({
  area,
  size = 20,
  hollow = false,
}: {
  readonly area: 1 | 2 | 3 | 4 | 5;
  readonly size?: number;
  readonly hollow?: boolean;
}) {
  const colour = `var(--a${area})`;
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={outlines[area - 1] ?? outlines[0]}
        fill={hollow ? 'none' : colour}
        stroke={colour}
        stroke-width="2.5"
        stroke-linejoin="round"
      />
    </svg>
  );
}

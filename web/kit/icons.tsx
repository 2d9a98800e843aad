import type { ComponentChildren } from 'preact';

/** Lines of 24 × 24 pictograms, drawn for Balise. */
const paths = {
  check: 'm5 12.5 4.5 4.5L19 7.5',
  yes: 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19M7.5 12.5l3 3 6-6.5',
  try: 'M4 12a8 8 0 1 0 2.5-5.8M4 4v4.5h4.5',
  info: 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19M12 11v5.5M12 7.4v.1',
  warning: 'M12 3.5 22 20.5H2zM12 10v4.500M12 17.4v.1',
  listen: 'M4 10v4h4l5 4V6L8 10zM17 9a4 4 0 0 1 0 6M19.5 6.5a8 8 0 0 1 0 11',
  stop: 'M7 7h10v10H7z',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  left: 'M19 12H5M11 6l-6 6 6 6',
  right: 'M5 12h14M13 6l6 6-6 6',
  grip: 'M9 5.5v.1M9 12v.1M9 18.5v.1M15 5.5v.1M15 12v.1M15 18.5v.1',
  close: 'M6 6l12 12M18 6 6 18',
  menu: 'M4 7h16M4 12h16M4 17h16',
  more: 'm6 9 6 6 6-6',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2.500V4M12 20v1.500M2.5 12H4M20 12h1.500M5.3 5.300l1 1M17.7 17.700l1 1M5.3 18.700l1-1M17.7 6.300l1-1',
  moon: 'M20 14.500A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.500z',
  computer: 'M3.5 5h17v11h-17zM9 20h6M12 16v4',
  look: 'M3 18 8.5 5 14 18M5 13.500h7M16 18l3-7.5 3 7.500M17 15.500h4',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4 21c.8-4 4-6 8-6s7.2 2 8 6',
  eye: 'M2 12c2.5-4.5 6-7 10-7s7.5 2.5 10 7c-2.5 4.5-6 7-10 7S4.5 16.5 2 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6',
  'eye-off':
    'M4 4l16 16M9 5.500A10 10 0 0 1 12 5c4 0 7.5 2.5 10 7a16 16 0 0 1-3 3.800M6 7.500A16 16 0 0 0 2 12c2.5 4.5 6 7 10 7a10 10 0 0 0 4.5-1.1',
  undo: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  download: 'M12 4v11M7 11l5 5 5-5M4 20h16',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5 20 20',
  offline:
    'M4 4l16 16M8.5 15.500a5 5 0 0 1 5-1.300M5 12a10 10 0 0 1 4-2.400M2 8.500a15 15 0 0 1 4-2.500M12.5 7A14 14 0 0 1 22 10.500M15.5 11.700A10 10 0 0 1 19 14M12 19v.1',
  clock: 'M12 2.500a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19M12 7v5.500l3.5 2',
  hand: 'M8 12V5.500a1.5 1.5 0 0 1 3 0V11M11 10.500V4a1.5 1.5 0 0 1 3 0v7M14 11V5.500a1.5 1.5 0 0 1 3 0V15a6 6 0 0 1-6 6.500c-3 0-4.5-1.5-6-4.500l-1.6-3.200a1.5 1.5 0 0 1 2.6-1.500l2 2.7',
  flag: 'M5 21V4M5 4.500h13l-3 4 3 4H5',
  pause: 'M8 5v14M16 5v14',
  play: 'M8 5v14l11-7z',
  sort: 'M8 9.5 12 5l4 4.500M8 14.500l4 4.5 4-4.5',
  picture: 'M3.5 5h17v14h-17zM3.5 16l5-5 4.5 4.5 3-3 4.5 4M15 9.500v.1',
} as const;

export type IconName = keyof typeof paths;

/** A pictogram that always comes with a word: hidden from screen readers. */
export function Icon({ name, size = 22 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <Lines size={size}>
      <path d={paths[name]} />
    </Lines>
  );
}

function Lines({ size, children }: { readonly size: number; readonly children: ComponentChildren }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2.2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

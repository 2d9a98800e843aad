/** The mark: a sea-marker on its wave. One path set; the light is the signal colour, everything else is the text's. */
export function Logo({ size = 30, label }: { readonly size?: number; readonly label?: string }) {
  const said = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': 'true' } as const);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by its label, or hidden beside the written name
    <svg width={(size * 26) / 30} height={size} viewBox="0 0 52 60" {...said} focusable="false">
      <path fill="currentColor" d="M23 26h6l7 26H16z" />
      <path fill="var(--signal)" stroke="currentColor" stroke-width="2.5" stroke-linejoin="round" d="M26 3 36 20H16z" />
      <path
        fill="currentColor"
        d="M4 55c5.5-4 11-4 16.500 0s11 4 16.500 0 7-3.500 11-1.500v3.500c-4-2-6.500-1-9.500 1-5.500 3.500-11.500 3.500-17.500 0-5-3-11.500-3-17 .5z"
      />
    </svg>
  );
}

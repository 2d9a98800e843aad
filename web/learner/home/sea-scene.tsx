/** The drawing of the home page: a route between two markers, towards a flag. It says nothing that the text does not. */
export function SeaScene() {
  return (
    <svg class="l-scene" viewBox="0 0 460 400" aria-hidden="true" focusable="false">
      <circle cx="352" cy="92" r="46" fill="var(--signal-soft)" />
      <path d="M0 214h460v186H0z" fill="var(--wash)" />
      <path
        d="M0 214c19-9 38-9 57 0s38 9 57 0 38-9 57 0 38 9 57 0 38-9 57 0 38 9 57 0 38-9 57 0 38 9 61 0"
        fill="none"
        stroke="var(--ink-3)"
        stroke-width="2.5"
        stroke-linecap="round"
      />
      <g fill="none" stroke="var(--line-strong)" stroke-width="2.5" stroke-linecap="round">
        <path d="M28 262c12-6 24-6 36 0s24 6 36 0M346 252c12-6 24-6 36 0s24 6 36 0M60 372c12-6 24-6 36 0s24 6 36 0" />
        <path d="M372 360c10-5 20-5 30 0s20 5 30 0M200 300c8-4 16-4 24 0s16 4 24 0" />
      </g>
      <path
        d="M52 350C112 372 128 300 196 322S282 372 318 324 372 262 404 236"
        fill="none"
        stroke="var(--ink)"
        stroke-width="5"
        stroke-dasharray="1 14"
        stroke-linecap="round"
      />
      {/* The near marker, its light on. */}
      <g>
        <path
          d="M128 62 44 36M122 84 30 92M134 44 86 2"
          stroke="var(--signal)"
          stroke-width="9"
          stroke-linecap="round"
          opacity="0.6"
        />
        <path d="M133 122h46l32 158H101z" fill="var(--ink)" />
        <path d="M124.900 164h62.200l8.100 40h-78.400z" fill="var(--signal)" />
        <path d="M120 108h72v16h-72z" fill="var(--ink)" />
        <path
          d="M156 22 200 106h-88z"
          fill="var(--signal)"
          stroke="var(--ink)"
          stroke-width="6"
          stroke-linejoin="round"
        />
        <path d="M84 284c12-8 24-8 36 0s24 8 36 0 24-8 36 0 24 8 36 0v14H84z" fill="var(--wash)" />
        <path
          d="M84 284c12-8 24-8 36 0s24 8 36 0 24-8 36 0 24 8 36 0"
          fill="none"
          stroke="var(--ink)"
          stroke-width="5"
          stroke-linecap="round"
        />
      </g>
      {/* A small boat with somebody aboard. */}
      <g>
        <path d="M286 176v-62" stroke="var(--ink)" stroke-width="4" stroke-linecap="round" />
        <path
          d="M290 118 326 168h-36z"
          fill="var(--card)"
          stroke="var(--ink)"
          stroke-width="4"
          stroke-linejoin="round"
        />
        <path
          d="M282 128 256 168h26z"
          fill="var(--signal)"
          stroke="var(--ink)"
          stroke-width="4"
          stroke-linejoin="round"
        />
        <circle cx="264" cy="176" r="7" fill="var(--ink)" />
        <path d="M238 184h98c-3 16-12 26-26 26h-48c-13 0-21-10-24-26z" fill="var(--ink)" />
        <path
          d="M222 214c11-6 22-6 33 0s22 6 33 0 22-6 33 0 22 6 33 0"
          fill="none"
          stroke="var(--paper)"
          stroke-width="4"
          stroke-linecap="round"
        />
      </g>
      {/* The flag one sails to. */}
      <path
        d="M408 238v-58l34 14-34 14"
        fill="var(--signal)"
        stroke="var(--ink)"
        stroke-width="4"
        stroke-linejoin="round"
      />
    </svg>
  );
}

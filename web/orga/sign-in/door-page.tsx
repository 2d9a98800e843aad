import type { ComponentChildren } from 'preact';
import { AppBar } from '../../kit/app-bar.tsx';
import { addresses } from '../addresses.ts';
import { Page } from '../page.tsx';
import './sign-in.css';

/** A page outside the application: a form on the left, the sea and its marker on the right. */
export function DoorPage({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead: string;
  readonly children: ComponentChildren;
}) {
  return (
    <>
      <AppBar brand="Orga" home={addresses.home} />
      <div class="o-door">
        <Page title={title} width="narrow">
          <p class="o-door-lead">{lead}</p>
          {children}
        </Page>
        <Sea />
      </div>
    </>
  );
}

/** The marker on the swell, its light over two boats on their way: decoration, hidden from screen readers. */
function Sea() {
  return (
    <svg class="o-door-sea" viewBox="0 0 480 560" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <rect class="o-sea-sky" width="480" height="560" />
      <path class="o-sea-beam" d="M244 168 0 60v150z" />
      <path class="o-sea-beam" d="M244 168 480 236V330z" />
      <g class="o-sea-marker">
        <path d="M218 218h52l11.600 50h-75.200zM197.2 308h93.600l23.200 100H174z" />
        <path class="o-sea-band" d="M206.4 268h75.200l9.200 40h-93.600z" />
        <path class="o-sea-light" d="M244 112l44 78h-88z" />
      </g>
      <path class="o-sea-3" d="M0 372c60-28 120-28 180 0s120 28 180 0 80-24 120-14v202H0z" />
      <g class="o-sea-boat">
        <path d="M58 402h84l-12 20H70z" />
        <path class="o-sea-light" d="M98 338v56H62z" />
        <path class="o-sea-sail" d="M104 330l34 64h-34z" />
      </g>
      <path class="o-sea-2" d="M0 430c60-24 120-24 180 0s120 24 180 0 80-22 120-12v142H0z" />
      <g class="o-sea-boat" transform="translate(292 76) scale(.9)">
        <path d="M58 402h84l-12 20H70z" />
        <path class="o-sea-light" d="M98 338v56H62z" />
        <path class="o-sea-sail" d="M104 330l34 64h-34z" />
      </g>
      <path class="o-sea-1" d="M0 492c60-22 120-22 180 0s120 22 180 0 80-20 120-10v78H0z" />
    </svg>
  );
}

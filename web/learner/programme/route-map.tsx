import { useEffect, useRef, useState } from 'preact/hooks';
import { hasRoom, layOutRoute, type Mark } from './route-layout.ts';
import { t } from './texts.ts';

export interface Stop {
  readonly id: string;
  readonly title: string;
  readonly status: 'done' | 'here' | 'next';
}

/** The course as a sea route: markers passed in ink, the next one lit, the flag at the end. The list below says the same. */
export function RouteMap({ stops }: { readonly stops: readonly Stop[] }) {
  const done = stops.filter(({ status }) => status === 'done').length;
  const here = stops.findIndex(({ status }) => status === 'here');
  const reached = here < 0 ? stops.length + 1 : here + 1;
  const { box, width } = useMapWidth();
  if (!hasRoom(stops.length, width)) return <div class="l-map-box" ref={box} />;
  const layout = layOutRoute(
    stops.map(({ title }) => title),
    reached,
    width,
  );
  return (
    <div class="l-map-box" ref={box}>
      <svg
        class="l-map"
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="img"
        aria-label={t('map', { done, total: stops.length })}
      >
        <path class="l-map-line" d={layout.path} />
        {layout.sailed && <path class="l-map-line" data-sailed d={layout.sailed} />}
        {layout.marks.map((mark, index) => {
          const stop = stops[index];
          return stop && <Marker key={stop.id} mark={mark} status={stop.status} />;
        })}
        <path
          class="l-map-flag"
          data-reached={here < 0 || undefined}
          transform={`translate(${layout.flag.x} ${layout.flag.y})`}
          d="M0 0v-46l32 12-32 12"
        />
      </svg>
    </div>
  );
}

/** The size, in pixels, of the text the map was drawn for: the reader's own size scales the whole map. */
const usualText = 18;

/** The width there is, in the map's own pixels, followed as the page changes. */
function useMapWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(1120);
  useEffect(() => {
    const measure = () => {
      const text = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || usualText;
      if (box.current) setWidth(Math.round((box.current.clientWidth * usualText) / text));
    };
    measure();
    if (!box.current || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return { box, width };
}

function Marker({ mark, status }: { readonly mark: Mark; readonly status: Stop['status'] }) {
  return (
    <g class="l-map-mark" data-status={status}>
      <g transform={`translate(${mark.x - 22} ${mark.y - 54})`}>
        {status === 'here' && <circle class="l-map-halo" cx="22" cy="16" r="32" />}
        <path class="l-map-mast" d="M18 28h8l8 30H10z" />
        <path class="l-map-top" d="M22 4 33 22H11z" />
      </g>
      <text x={mark.label.x} y={mark.label.y} text-anchor="middle">
        {mark.label.lines.map((line, index) => (
          <tspan key={line} x={mark.label.x} dy={index === 0 ? 0 : 24}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

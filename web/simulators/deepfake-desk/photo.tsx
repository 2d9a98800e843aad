import { type Box, colourOf, colours, type Picture, type Shape, sheet } from './picture.ts';

interface Props {
  readonly picture: Picture;
  readonly alt: string;
  /** The part shown, enlarged. */
  readonly zoom?: Box | undefined;
  /** A press on the picture, in its own coordinates. */
  readonly onPress?: (x: number, y: number) => void;
}

/** A picture drawn from its shapes, whole or enlarged. */
export function Photo({ picture, alt, zoom = sheet, onPress }: Props) {
  const crop = picture.crop ?? sheet;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of places beside it is the keyboard's way to the same
    <svg
      class="x-dd-photo"
      viewBox={zoom.join(' ')}
      role="img"
      aria-label={alt}
      onClick={(event) => {
        if (!onPress) return;
        const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
        onPress(
          zoom[0] + ((event.clientX - left) / width) * zoom[2],
          zoom[1] + ((event.clientY - top) / height) * zoom[3],
        );
      }}
    >
      <svg aria-hidden="true" x="0" y="0" width="120" height="80" viewBox={crop.join(' ')} preserveAspectRatio="none">
        <g transform={picture.mirrored ? `translate(${2 * crop[0] + crop[2]} 0) scale(-1 1)` : undefined}>
          {picture.shapes.map((shape, i) => (
            <Drawn key={i} shape={shape} />
          ))}
        </g>
      </svg>
    </svg>
  );
}

function Drawn({ shape }: { readonly shape: Shape }) {
  const fill = colours[colourOf(shape)];
  switch (shape[0]) {
    case 'r':
      return <rect x={shape[1]} y={shape[2]} width={shape[3]} height={shape[4]} fill={fill} />;
    case 'e':
      return <ellipse cx={shape[1]} cy={shape[2]} rx={shape[3]} ry={shape[4]} fill={fill} />;
    case 'p':
      return <polygon points={shape[1].map((point) => point.join(',')).join(' ')} fill={fill} />;
    case 't':
      return (
        <text x={shape[1]} y={shape[2]} font-size={shape[3]} font-weight="700" fill={fill}>
          {shape[4]}
        </text>
      );
  }
}

import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';
import './panel.css';

/** The benches side by side where there is room, one under the other on a phone. */
export function Panels({
  children,
  even,
  watched,
}: {
  readonly children: ComponentChildren;
  readonly even?: boolean;
  /** On a phone, the sticky panel comes first and stays at the top of the window, while the controls pass below it. */
  readonly watched?: boolean;
}) {
  return (
    <div class="x-panels" data-even={even || undefined} data-watched={watched || undefined}>
      {children}
    </div>
  );
}

/** A card of an exploration, with its own heading. */
export function Panel({
  title,
  children,
  hint,
  sticky,
  place,
}: {
  readonly title?: string;
  /** Stays in sight, beside a longer panel. */
  readonly sticky?: boolean;
  readonly hint?: string;
  /** Given, the panel can receive the focus, and is named by it. */
  readonly place?: Ref<HTMLElement>;
  readonly children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section
      class="x-panel"
      data-sticky={sticky || undefined}
      aria-labelledby={title ? id : undefined}
      {...(place ? { ref: place, tabIndex: -1 } : {})}
    >
      {title && (
        <h4 id={id} class="x-panel-title">
          {title}
        </h4>
      )}
      {children}
      {hint && <p class="k-small">{hint}</p>}
    </section>
  );
}

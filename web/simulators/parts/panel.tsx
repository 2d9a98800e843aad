import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './panel.css';

/** The benches side by side where there is room, one under the other on a phone. */
export function Panels({ children, even }: { readonly children: ComponentChildren; readonly even?: boolean }) {
  return (
    <div class="x-panels" data-even={even || undefined}>
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
}: {
  readonly title?: string;
  /** Stays in sight, beside a longer panel. */
  readonly sticky?: boolean;
  readonly hint?: string;
  readonly children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class="x-panel" data-sticky={sticky || undefined} aria-labelledby={title ? id : undefined}>
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

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One part of the author's notes, under its heading. */
export function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}

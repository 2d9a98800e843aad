import type { ComponentChildren } from 'preact';
import './empty-state.css';

export interface EmptyStateProps {
  readonly title: string;
  /** Why it is empty, and what will fill it. */
  readonly children?: ComponentChildren;
  readonly action?: ComponentChildren;
}

/** A place where nothing is yet: a buoy waiting on calm water, a reason, and what to do. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div class="k-empty">
      <svg
        width="120"
        height="72"
        viewBox="0 0 120 72"
        fill="none"
        stroke="currentColor"
        stroke-width="2.5"
        stroke-linecap="round"
        stroke-linejoin="round"
        aria-hidden="true"
      >
        <path d="M57 26h7l7 28H50z" fill="var(--mid)" />
        <path d="M60.500 6 69 22H52z" fill="var(--signal)" />
        <path d="M6 58c9-6 18-6 27 0s18 6 27 0 18-6 27 0 18 6 27 0M24 69c6-4 12-4 18 0s12 4 18 0 12-4 18 0" />
      </svg>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import './card.css';

export interface CardProps {
  /** `here` is the one to look at, `flat` what is behind, `needs` what calls for someone. */
  readonly look?: 'plain' | 'here' | 'flat' | 'needs';
  readonly small?: boolean;
  readonly as?: 'div' | 'section' | 'article' | 'li' | 'aside';
  readonly class?: string;
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** A sheet on the page. */
export function Card({ look = 'plain', small, as: Element = 'div', class: extra, label, children }: CardProps) {
  return (
    <Element
      class={extra ? `k-card ${extra}` : 'k-card'}
      data-look={look}
      data-small={small || undefined}
      aria-label={label}
    >
      {children}
    </Element>
  );
}

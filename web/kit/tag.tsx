import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icons.tsx';
import './tag.css';

export interface TagProps {
  readonly tone?: 'plain' | 'signal' | 'yes' | 'try' | 'info';
  readonly icon?: IconName;
  /** Large and spaced, for a code to copy. */
  readonly large?: boolean;
  readonly children: ComponentChildren;
}

/** A state in one or two words. */
export function Tag({ tone = 'plain', icon, large, children }: TagProps) {
  return (
    <span class="k-tag" data-tone={tone} data-large={large || undefined}>
      {icon && <Icon name={icon} size={15} />}
      {children}
    </span>
  );
}

import type { ComponentChildren } from 'preact';
import { Icon } from '../../kit/icons.tsx';
import './note.css';

/** A remark on what was just done: `yes` when it holds, `try` when there is something to try next, `info` otherwise. */
export function Note({
  kind,
  lead,
  children,
}: {
  readonly kind: 'yes' | 'try' | 'info';
  readonly lead?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="x-note" data-kind={kind}>
      <Icon name={kind} size={26} />
      <div>
        {lead && <b>{lead} </b>}
        {children}
      </div>
    </div>
  );
}

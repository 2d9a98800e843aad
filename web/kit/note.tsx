import type { ComponentChildren, Ref } from 'preact';
import { Icon } from './icons.tsx';
import { t } from './texts.ts';
import './note.css';

export type NoteKind = 'yes' | 'try' | 'info' | 'problem';
const icons = { yes: 'yes', try: 'try', info: 'info', problem: 'warning' } as const;

export interface NoteProps {
  readonly kind: NoteKind;
  /** The word that carries the kind; "C’est ça", "Pas encore", "À savoir" or "Un souci" when absent. `null` for none. */
  readonly title?: string | null;
  readonly children?: ComponentChildren;
  /** Says it to screen readers when it appears. */
  readonly live?: boolean;
  /** Given, the note can receive the focus, and is read by it. */
  readonly place?: Ref<HTMLDivElement>;
}

/** Something said beside the work: an icon, a word and a colour together, never a colour alone. */
export function Note({ kind, title, children, live, place }: NoteProps) {
  const word = title === null ? undefined : (title ?? `${t(kind)}.`);
  return (
    <div
      class="k-note"
      data-kind={kind}
      role={live ? 'status' : undefined}
      {...(place ? { ref: place, tabIndex: -1 } : {})}
    >
      <Icon name={icons[kind]} size={26} />
      <div>
        {word && <b class="k-note-title">{word}</b>} {children}
      </div>
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from './button.tsx';
import { t } from './texts.ts';
import './dialog.css';

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Called by the cross, Escape and a press outside; the caller then sets `open` to false. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** The buttons, main action last. */
  readonly actions?: ComponentChildren;
  readonly wide?: boolean;
}

/** A native modal dialog: the browser keeps the focus inside and gives it back. */
export function Dialog({ open, title, onClose, children, actions, wide }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it natively; the press outside is for the mouse
    <dialog
      ref={dialog}
      class="k-dialog"
      data-wide={wide || undefined}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && isOutside(event.currentTarget, event) && onClose()}
    >
      {open && (
        <>
          <div class="k-dialog-top">
            <h2 id={titleId}>{title}</h2>
            <Button small look="link" icon="close" label={t('close')} onClick={onClose} />
          </div>
          {children}
          {actions && <div class="k-actions">{actions}</div>}
        </>
      )}
    </dialog>
  );
}

function isOutside(box: HTMLElement, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = box.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}

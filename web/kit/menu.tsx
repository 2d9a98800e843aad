import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from './icons.tsx';
import './menu.css';

export interface MenuProps {
  readonly icon?: IconName;
  /** The words of the button; with `label`, the icon stands alone and the label is its name. */
  readonly name?: string;
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** A button that opens a small panel. Native `<details>`; Escape and a press elsewhere close it. */
export function Menu({ icon, name, label, children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (refocus: boolean) => {
      if (!details.current?.open) return;
      details.current.open = false;
      if (refocus) details.current.querySelector('summary')?.focus();
    };
    const press = ({ target }: Event) => target instanceof Node && !details.current?.contains(target) && close(false);
    const key = (event: KeyboardEvent) => event.key === 'Escape' && close(true);
    document.addEventListener('pointerdown', press);
    document.addEventListener('keydown', key);
    return () => {
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('keydown', key);
    };
  }, []);
  return (
    <details class="k-menu" ref={details}>
      <summary
        class="k-button"
        data-look="quiet"
        data-small
        data-icon-only={name ? undefined : true}
        aria-label={label}
        title={label}
      >
        {icon && <Icon name={icon} />}
        {name && <span class="k-menu-name">{name}</span>}
        {name && <Icon name="more" size={16} />}
      </summary>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: only closes after one of its items was pressed */}
      <div
        class="k-menu-panel"
        onClick={({ target }) => {
          if (details.current && target instanceof Element && target.closest('.k-menu-item'))
            details.current.open = false;
        }}
      >
        {children}
      </div>
    </details>
  );
}

/** A line of a menu: a link, or a button when it does something. */
export function MenuItem({
  href,
  onClick,
  icon,
  children,
}: {
  readonly href?: string;
  readonly onClick?: () => void;
  readonly icon?: IconName;
  readonly children: ComponentChildren;
}) {
  const words = (
    <>
      {icon && <Icon name={icon} size={20} />}
      {children}
    </>
  );
  return href ? (
    <a class="k-menu-item" href={href} onClick={onClick}>
      {words}
    </a>
  ) : (
    <button class="k-menu-item" type="button" onClick={onClick}>
      {words}
    </button>
  );
}

import type { ButtonHTMLAttributes, ComponentChildren, Ref, TargetedMouseEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import './button.css';
import { Icon, type IconName } from './icons.tsx';

/** `signal` is the one main action of a page, `quiet` its equal or second, `link` what is rarely needed. */
export type ButtonLook = 'signal' | 'quiet' | 'link';

interface Shape {
  readonly look?: ButtonLook;
  readonly small?: boolean;
  readonly icon?: IconName;
  /** With `icon`: shows the icon alone, this text being its name. */
  readonly label?: string;
  readonly children?: ComponentChildren;
}

export interface ButtonProps
  extends Shape,
    Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'icon' | 'label' | 'children' | 'ref' | 'size'> {
  /** Shown busy and refusing further presses. A promise returned by `onClick` does the same until it settles. */
  readonly busy?: boolean;
  readonly onClick?: (event: TargetedMouseEvent<HTMLButtonElement>) => unknown;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that shows at once that it was pressed, and keeps the focus when pressing it makes it useless for now. */
export function Button({
  look = 'quiet',
  small,
  icon,
  label,
  busy = false,
  onClick,
  children,
  type = 'button',
  disabled = false,
  ref,
  ...rest
}: ButtonProps) {
  const [working, setWorking] = useState(false);
  const here = useRef(true);
  const own = useRef<HTMLButtonElement>(null);
  const [, leave] = useState(0);
  // A button that is disabled loses the focus, and whoever works with the keyboard loses their place.
  const isHeld = Boolean(disabled) && own.current !== null && own.current === document.activeElement;
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const isBusy = busy || working;
  const press = (event: TargetedMouseEvent<HTMLButtonElement>) => {
    if (isBusy || disabled) return event.preventDefault();
    const outcome = onClick?.(event);
    if (!(outcome instanceof Promise)) return;
    setWorking(true);
    void outcome.finally(() => here.current && setWorking(false));
  };
  return (
    <button
      {...rest}
      ref={(element) => {
        own.current = element;
        if (typeof ref === 'function') ref(element);
        else if (ref) ref.current = element;
      }}
      type={type}
      disabled={Boolean(disabled) && !isHeld}
      onBlur={isHeld ? () => leave((times) => times + 1) : rest.onBlur}
      class="k-button"
      data-look={look}
      data-small={small || undefined}
      data-icon-only={label ? true : undefined}
      aria-label={label ?? rest['aria-label']}
      title={label ?? rest.title}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || isHeld || rest['aria-disabled']}
      onClick={press}
    >
      {icon && <Icon name={icon} />}
      {children}
      {isBusy && (
        <span class="k-button-dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
      )}
    </button>
  );
}

export interface LinkButtonProps extends Shape {
  readonly href: string;
  readonly download?: string | boolean;
  readonly target?: '_blank';
  readonly id?: string;
  readonly onClick?: (event: TargetedMouseEvent<HTMLAnchorElement>) => unknown;
}

/** A link that looks like a button: it goes somewhere, it does not do something. */
export function LinkButton({ look = 'quiet', small, icon, label, children, ...rest }: LinkButtonProps) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: an anchor with href is a link, which takes a name
    <a
      {...rest}
      class="k-button"
      data-look={look}
      data-small={small || undefined}
      data-icon-only={label ? true : undefined}
      aria-label={label}
    >
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

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

/** A button that shows at once that it was pressed. */
export function Button({
  look = 'quiet',
  small,
  icon,
  label,
  busy = false,
  onClick,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  const [working, setWorking] = useState(false);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const isBusy = busy || working;
  const press = (event: TargetedMouseEvent<HTMLButtonElement>) => {
    if (isBusy) return event.preventDefault();
    const outcome = onClick?.(event);
    if (!(outcome instanceof Promise)) return;
    setWorking(true);
    void outcome.finally(() => here.current && setWorking(false));
  };
  return (
    <button
      {...rest}
      type={type}
      class="k-button"
      data-look={look}
      data-small={small || undefined}
      data-icon-only={label ? true : undefined}
      aria-label={label ?? rest['aria-label']}
      title={label ?? rest.title}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || rest['aria-disabled']}
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

import { useEffect, useState } from 'preact/hooks';
import { Icon, type IconName } from './icons.tsx';
import { t } from './texts.ts';
import './toast.css';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly icon: IconName;
}

/** Long enough to read twenty words twice; a toast never carries what is not also on the page. */
const stayMs = 8_000;
let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

/** Says briefly, at the bottom of the page and aloud to screen readers, that something happened. */
export function showToast(text: string, icon: IconName = 'check'): void {
  last += 1;
  const id = last;
  change([...toasts.slice(-2), { id, text, icon }]);
  setTimeout(() => change(toasts.filter((toast) => toast.id !== id)), stayMs);
}

/** Where toasts appear; `startPage` puts it on every page. */
export function Toasts() {
  const [shown, show] = useState(toasts);
  useEffect(() => {
    const listen = () => show(toasts);
    listeners.add(listen);
    return () => void listeners.delete(listen);
  }, []);
  return (
    <div class="k-toasts" role="status" aria-live="polite">
      {shown.map(({ id, text, icon }) => (
        <div key={id} class="k-toast">
          <Icon name={icon} />
          <p>{text}</p>
          <button
            type="button"
            aria-label={t('dismiss')}
            onClick={() => change(toasts.filter((toast) => toast.id !== id))}
          >
            <Icon name="close" size={18} />
          </button>
        </div>
      ))}
    </div>
  );
}

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listen of listeners) listen();
}

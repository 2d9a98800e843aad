import { useEffect, useState } from 'preact/hooks';

export type Theme = 'system' | 'light' | 'dark';
export const textSizes = [100, 112, 125, 150, 175, 200] as const;

/** How a reader likes pages to look. `textSize` is a percentage of the usual size, 100 to 200. */
export interface Preferences {
  readonly theme: Theme;
  readonly textSize: number;
  readonly spacing: 'usual' | 'wide';
}

const place = 'balise.preferences';
const usual: Preferences = { theme: 'system', textSize: 100, spacing: 'usual' };
const listeners = new Set<() => void>();
let current = remembered();

/** What the reader chose, or the usual look. */
export function preferences(): Preferences {
  return current;
}

/** Changes some preferences, applies them at once and remembers them on this computer. */
export function prefer(chosen: Partial<Preferences>): void {
  current = { ...current, ...chosen };
  applyTo(document.documentElement, current);
  try {
    localStorage.setItem(place, JSON.stringify(current));
  } catch (refusal) {
    console.warn('The browser keeps nothing here; preferences last as long as the page.', refusal);
  }
  for (const listen of listeners) listen();
}

/** The preferences, for a component that shows them. */
export function usePreferences(): Preferences {
  const [shown, show] = useState(current);
  useEffect(() => {
    const listen = () => show(current);
    listeners.add(listen);
    return () => void listeners.delete(listen);
  }, []);
  return shown;
}

/** Puts preferences on the page's root; `web/public/first-paint.js` does the same before the first paint. */
export function applyTo(root: HTMLElement, { theme, textSize, spacing }: Preferences): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.style.setProperty('--text-size', String(textSize / 100));
  if (textSize >= 150) root.dataset.largeText = '';
  else delete root.dataset.largeText;
  if (spacing === 'wide') root.dataset.spacing = 'wide';
  else delete root.dataset.spacing;
}

/** Reads what was kept, believing only what it understands. */
export function parsePreferences(kept: string | null): Preferences {
  try {
    const found: unknown = JSON.parse(kept ?? '{}');
    if (typeof found !== 'object' || found === null) return usual;
    const { theme, textSize, spacing }: { theme?: unknown; textSize?: unknown; spacing?: unknown } = found;
    return {
      theme: theme === 'light' || theme === 'dark' ? theme : 'system',
      textSize: typeof textSize === 'number' && textSize >= 100 && textSize <= 200 ? textSize : 100,
      spacing: spacing === 'wide' ? 'wide' : 'usual',
    };
  } catch (unreadable) {
    console.warn('Preferences could not be read; the usual look applies.', unreadable);
    return usual;
  }
}

function remembered(): Preferences {
  if (typeof localStorage === 'undefined') return usual;
  try {
    return parsePreferences(localStorage.getItem(place));
  } catch (refusal) {
    console.warn('The browser keeps nothing here.', refusal);
    return usual;
  }
}

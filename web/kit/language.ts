import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../core/items/item.ts';

const listeners = new Set<() => void>();
let current: Language = languageOfThePage();

/** The language the page is in now. */
export function language(): Language {
  return current;
}

/** Changes the language of the page at once and remembers it for a year (cookie `lang`, read by the server too). */
export function chooseLanguage(chosen: Language): void {
  if (chosen === current) return;
  current = chosen;
  if (typeof document !== 'undefined') {
    document.documentElement.lang = chosen;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every school's browser
    document.cookie = `lang=${chosen}; path=/; max-age=31536000; samesite=lax`;
  }
  for (const listen of listeners) listen();
}

/** The language, for a component that must be drawn again when it changes. */
export function useLanguage(): Language {
  const [shown, show] = useState(current);
  useEffect(() => whenLanguageChanges(() => show(current)), []);
  return shown;
}

/** Calls `listen` at each change of language; gives back what stops it. */
export function whenLanguageChanges(listen: () => void): () => void {
  listeners.add(listen);
  return () => void listeners.delete(listen);
}

function languageOfThePage(): Language {
  return typeof document !== 'undefined' && document.documentElement.lang.startsWith('en') ? 'en' : 'fr';
}

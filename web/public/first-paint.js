// Runs before the first paint: puts the remembered language, theme, text size and spacing on <html>.
// Kept out of the bundle because it must be a blocking file (the security policy forbids inline scripts).
// web/kit/preferences.ts writes what this reads; web/kit/preferences.test.ts keeps the two in step.
(() => {
  const root = document.documentElement;
  const chosen = /(?:^|; )lang=(fr|en)(?:;|$)/.exec(document.cookie);
  const preferred = (navigator.languages || [navigator.language]).map((tag) => String(tag).slice(0, 2)).find((tag) => tag === 'fr' || tag === 'en');
  root.lang = chosen ? chosen[1] : preferred || 'fr';
  try {
    const { theme, textSize, spacing } = JSON.parse(localStorage.getItem('balise.preferences') || '{}');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    if (textSize >= 100 && textSize <= 200) root.style.setProperty('--text-size', String(textSize / 100));
    if (textSize >= 150 && textSize <= 200) root.dataset.largeText = '';
    if (spacing === 'wide') root.dataset.spacing = 'wide';
  } catch (unreadable) {
    console.warn('Preferences could not be read; the defaults apply.', unreadable);
  }
})();

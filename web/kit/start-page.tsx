import { type ComponentType, render } from 'preact';
import './tokens.css';
import './base.css';
import { language, whenLanguageChanges } from './language.ts';
import { Toasts } from './toast.tsx';

/**
 * Draws an application in the page's `<div id="page">`. A change of language draws it anew (state that must survive
 * belongs in the address or a store), so that a component never shows two languages.
 */
export function startPage(App: ComponentType): void {
  const place = document.getElementById('page');
  if (!place) throw new Error('The page has no element with the id "page".');
  const draw = () =>
    render(
      <>
        <App key={language()} />
        <Toasts />
      </>,
      place,
    );
  whenLanguageChanges(draw);
  draw();
}

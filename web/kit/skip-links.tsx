import { t } from './texts.ts';
import './skip-links.css';

/** First on the page, for the keyboard: the page's `<main id="content" tabIndex={-1}>` and, if any, its `<nav id="navigation">`. */
export function SkipLinks({ navigation = false }: { readonly navigation?: boolean }) {
  return (
    <div class="k-skip">
      {/* biome-ignore lint/a11y/useValidAnchor: a skip link; the click only keeps the address as it is */}
      <a href="#content" onClick={(event) => goTo('content', event)}>
        {t('skip-to-content')}
      </a>
      {navigation && (
        // biome-ignore lint/a11y/useValidAnchor: a skip link; the click only keeps the address as it is
        <a href="#navigation" onClick={(event) => goTo('navigation', event)}>
          {t('skip-to-navigation')}
        </a>
      )}
    </div>
  );
}

// The address stays as it is: applications may keep their own state after the #.
function goTo(id: string, event: Event): void {
  const goal = document.getElementById(id);
  if (!goal) return;
  event.preventDefault();
  goal.tabIndex = -1;
  goal.focus();
  goal.scrollIntoView();
}

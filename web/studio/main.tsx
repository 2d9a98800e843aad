import { chooseLanguage, language, whenLanguageChanges } from '../kit/language.ts';
import { startPage } from '../kit/start-page.tsx';
import { App } from './app.tsx';

// The command names the language of the file it opens: `/apercu/module/mot-suivant?lang=en`. Afterwards the address follows the page.
const asked = new URLSearchParams(location.search).get('lang');
if (asked === 'fr' || asked === 'en') chooseLanguage(asked);
whenLanguageChanges(() => {
  const address = new URL(location.href);
  if (!address.searchParams.has('lang')) return;
  address.searchParams.set('lang', language());
  history.replaceState(history.state, '', address);
});

startPage(App);

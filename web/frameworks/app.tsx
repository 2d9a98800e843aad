import { LocationProvider, Route, Router } from 'preact-iso';
import { AppBar } from '../kit/app-bar.tsx';
import { FrameworkPage } from './framework-page.tsx';
import { SuggestionPage } from './suggestion-page.tsx';
import { UnknownPage } from './unknown-page.tsx';
import './frameworks.css';

/** Frameworks, open to anyone: the pages, and what became of a suggestion. */
export function App() {
  return (
    <LocationProvider scope={/^\/referentiels(?:[/?#]|$)/}>
      <AppBar />
      <Router>
        <Route path="/referentiels" component={FrameworkPage} />
        <Route path="/referentiels/:frameworkId" component={FrameworkPage} />
        <Route path="/referentiels/:frameworkId/propositions/:suggestionId" component={SuggestionPage} />
        <Route default component={UnknownPage} />
      </Router>
    </LocationProvider>
  );
}

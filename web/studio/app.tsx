import { LocationProvider, Route, Router } from 'preact-iso';
import { CoursesPage } from './courses-page.tsx';
import { ItemPage } from './item-page.tsx';
import { ItemsPage } from './items-page.tsx';
import { ModulePage } from './module-page.tsx';
import { ModulesPage } from './modules-page.tsx';
import { SuggestionsPage } from './suggestions-page.tsx';
import { UnknownPage } from './unknown-page.tsx';
import './studio.css';

/** What `balise preview` shows to authors: everything in `content/`, and each thing as a learner meets it. */
export function App() {
  return (
    <LocationProvider scope={/^\/apercu(?:[/?#]|$)/}>
      <Router>
        <Route path="/apercu" component={ItemsPage} />
        <Route path="/apercu/modules" component={ModulesPage} />
        <Route path="/apercu/parcours" component={CoursesPage} />
        <Route path="/apercu/propositions" component={SuggestionsPage} />
        <Route path="/apercu/item/:id" component={ItemPage} />
        <Route path="/apercu/module/:id" component={ModulePage} />
        <Route default component={UnknownPage} />
      </Router>
    </LocationProvider>
  );
}

import { LocationProvider, Route, Router } from 'preact-iso';
import { HomePage } from './home/home-page.tsx';
import { JoinPage } from './join/join-page.tsx';
import { pages } from './pages.ts';
import { UnknownPage } from './unknown-page.tsx';

/** The other applications of the site are loaded as pages, not as routes of this one. */
const own = /^\/(?!(orga|galerie|apercu|referentiels|api)(\/|$))/;

/** The pupil's application: its addresses are its table of contents. */
export function App() {
  return (
    <LocationProvider scope={own}>
      <Router>
        <Route path="/" component={HomePage} />
        <Route path="/parcours/:place" component={JoinPage} />
        <Route path="/parcours/:place/depart" component={pages.departure.Page} />
        <Route path="/parcours/:place/diagnostic" component={pages.diagnostic.Page} />
        <Route path="/parcours/:place/programme" component={pages.programme.Page} />
        <Route path="/parcours/:place/module/:moduleId" component={pages.module.Page} />
        <Route path="/parcours/:place/atelier" component={pages.workshop.Page} />
        <Route path="/parcours/:place/bilan" component={pages.gains.Page} />
        <Route path="/parcours/:place/attestation" component={pages.certificate.Page} />
        <Route path="/parcours/:place/revoir" component={pages.refresher.Page} />
        <Route default component={UnknownPage} />
      </Router>
    </LocationProvider>
  );
}

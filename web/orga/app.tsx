import { useEffect } from 'preact/hooks';
import { LocationProvider, Route, Router, useLocation } from 'preact-iso';
import { Button } from '../kit/button.tsx';
import { Note } from '../kit/note.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { addresses } from './addresses.ts';
import { AnalysisPage } from './analysis/analysis-page.tsx';
import type { Staff } from './calls.ts';
import { CardsPage } from './classes/cards-page.tsx';
import { ClassPage } from './classes/class-page.tsx';
import { ClassesPage } from './classes/classes-page.tsx';
import { ImportPage } from './classes/import-page.tsx';
import { ConversationsPage } from './conversations/conversations-page.tsx';
import { lazyPage } from './lazy-page.tsx';
import { BoardPage } from './live/board-page.tsx';
import { LivePage } from './live/live-page.tsx';
import { ModulesPage } from './modules/modules-page.tsx';
import { SheetPage } from './modules/sheet-page.tsx';
import { CertificatesPage } from './programme/certificates-page.tsx';
import { ProgrammePage } from './programme/programme-page.tsx';
import { OpenRunPage } from './runs/open-run-page.tsx';
import { PosterPage } from './runs/poster-page.tsx';
import { RunsPage } from './runs/runs-page.tsx';
import { SchoolsPage } from './schools/schools-page.tsx';
import { TeamPage } from './schools/team-page.tsx';
import { Shell } from './shell.tsx';
import { InvitationPage } from './sign-in/invitation-page.tsx';
import { SignInPage } from './sign-in/sign-in-page.tsx';
import { SuggestionsPage } from './suggestions/suggestions-page.tsx';
import { t } from './texts.ts';
import { UnknownPage } from './unknown-page.tsx';
import { askWho, useWho } from './who.ts';
import './orga.css';

const CoursePage = lazyPage(() => import('./courses/course-page.tsx'));
const TrialPage = lazyPage(() => import('./trial/trial-page.tsx'));

/** The staff's application: its addresses are its table of contents. */
export function App() {
  return (
    <LocationProvider scope={/^\/orga(?:[/?#]|$)/}>
      <Door />
    </LocationProvider>
  );
}

/** The pages one sees without an account; all others are behind the door. */
function Door() {
  const { path } = useLocation();
  if (path !== addresses.signIn && !path.startsWith('/orga/invitation/')) return <SignedIn />;
  return (
    <Router>
      <Route path="/orga/connexion" component={SignInPage} />
      <Route path="/orga/invitation/:token" component={InvitationPage} />
    </Router>
  );
}

/** Everything behind the door: who is not staff is led to it, and comes back to the same page. */
function SignedIn() {
  const who = useWho();
  const { url, route } = useLocation();
  const isOutside = who === null || (typeof who === 'object' && who.kind === 'pupil');
  useEffect(() => {
    if (isOutside) route(`${addresses.signIn}?suite=${encodeURIComponent(url)}`, true);
  }, [isOutside]);
  if (who === 'away')
    return (
      <main class="k-page" id="content">
        <h1>Balise Orga</h1>
        <Note kind="problem" title={t('did-not-come')}>
          {t('offline')}
        </Note>
        <div>
          <Button icon="try" onClick={askWho}>
            {t('try-again')}
          </Button>
        </div>
      </main>
    );
  if (who === 'unknown' || who === null || who.kind === 'pupil')
    return (
      <main class="k-page" id="content">
        <Skeleton lines={5} />
      </main>
    );
  return who.role === 'administrator' ? <Administrator staff={who} /> : <SchoolStaff staff={who} />;
}

function Administrator({ staff }: { readonly staff: Staff }) {
  return (
    <Shell staff={staff}>
      <Router>
        <Route path="/orga" component={SchoolsPage} />
        <Route path="/orga/propositions" component={SuggestionsPage} />
        <Route path="/orga/etablissements" component={SchoolsPage} />
        <Route path="/orga/etablissements/:school" component={TeamPage} />
        <Route default component={UnknownPage} />
      </Router>
    </Shell>
  );
}

function SchoolStaff({ staff }: { readonly staff: Staff }) {
  const { path } = useLocation();
  const isHead = staff.role === 'head';
  const board = /^\/orga\/parcours\/([^/]+)\/tableau$/.exec(path);
  if (board?.[1]) return <BoardPage runId={board[1]} />;
  return (
    <Shell staff={staff}>
      <Router>
        <Route path="/orga" component={RunsPage} isHead={isHead} />
        <Route path="/orga/ouvrir/:groupId?" component={OpenRunPage} isHead={isHead} />
        <Route path="/orga/parcours/:runId" component={LivePage} />
        <Route path="/orga/parcours/:runId/affiche" component={PosterPage} />
        <Route path="/orga/parcours/:runId/analyse" component={AnalysisPage} />
        <Route path="/orga/parcours/:runId/programme" component={ProgrammePage} />
        <Route path="/orga/parcours/:runId/echanges" component={ConversationsPage} />
        <Route path="/orga/parcours/:runId/attestations" component={CertificatesPage} />
        <Route path="/orga/preparer/:courseId" component={CoursePage} />
        <Route path="/orga/modules" component={ModulesPage} />
        <Route path="/orga/modules/:moduleId/fiche" component={SheetPage} />
        <Route path="/orga/modules/:moduleId/essai" component={TrialPage} />
        <Route path="/orga/classes" component={ClassesPage} isHead={isHead} />
        <Route path="/orga/classes/import" component={isHead ? ImportPage : UnknownPage} />
        <Route path="/orga/classes/:groupId" component={ClassPage} />
        <Route path="/orga/classes/:groupId/cartes" component={CardsPage} />
        <Route
          path="/orga/equipe"
          component={isHead ? TeamPage : UnknownPage}
          organisationId={staff.organisationId ?? ''}
        />
        <Route default component={UnknownPage} />
      </Router>
    </Shell>
  );
}

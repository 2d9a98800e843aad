import { useEffect, useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import type { z } from 'zod';
import { readCode } from '../../../core/classroom/code.ts';
import type { ClassroomContract } from '../../../core/classroom/contract.ts';
import { addressReader } from '../../kit/address.ts';
import { Button, LinkButton } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { language } from '../../kit/language.ts';
import { Note } from '../../kit/note.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { addresses, isRunId, returnAddress } from '../addresses.ts';
import { call } from '../calls.ts';
import { GateNotice } from '../course-gate.tsx';
import { Frame } from '../frame.tsx';
import { Heading } from '../heading.tsx';
import { sayCodeProblem } from '../home/code-problem.ts';
import { findJourney, keepRun } from '../journey.ts';
import { preloadPage } from '../pages.ts';
import { t } from '../texts.ts';
import { askWho, type Pupil, signOut } from '../who.ts';
import { PickName } from './pick-name.tsx';
import { PictureSignIn } from './picture-sign-in.tsx';

export type JoinOffer = z.output<ClassroomContract['readJoin']['reply']>;

type State =
  | { readonly step: 'looking' }
  | { readonly step: 'wrong-code'; readonly why: string }
  | { readonly step: 'away'; readonly offline: boolean }
  | { readonly step: 'other-pupil'; readonly offer: JoinOffer; readonly pupil: Pupil }
  | { readonly step: 'staff'; readonly offer: JoinOffer; readonly name: string }
  | { readonly step: 'names'; readonly offer: JoinOffer }
  | { readonly step: 'pictures'; readonly offer: JoinOffer; readonly learnerId: string };

/** The page of a course code: whose class it is, then one's name, then one's pictures. */
export function JoinPage() {
  const { params, query } = useRoute();
  const { route } = useLocation();
  const place = params.place ?? '';
  const [state, setState] = useState<State>({ step: 'looking' });
  const goOn = () => route(returnAddress(query.retour, place), true);

  const look = async () => {
    setState({ step: 'looking' });
    preloadPage('departure');
    const next = await lookAt(place);
    if (next === 'mine') return goOn();
    if ('code' in next) return route(addresses.join(next.code) + location.search, true);
    setState(next);
  };
  useEffect(() => void look(), [place]);

  const switchPerson = async () => {
    if (await signOut()) await look();
  };

  return (
    <Frame place={place}>
      {state.step === 'looking' && <Skeleton lines={5} />}
      {state.step === 'away' && <GateNotice found={{ state: 'away', offline: state.offline }} onRetry={look} />}
      {state.step === 'wrong-code' && (
        <>
          <Heading title={t('join-wrong-code')}>{t('join-wrong-code')}</Heading>
          <Note kind="try" title={null}>
            {state.why}
          </Note>
          <p>
            <LinkButton look="signal" href={addresses.home}>
              {t('type-a-code')}
            </LinkButton>
          </p>
        </>
      )}
      {state.step === 'other-pupil' && (
        <>
          <CourseTop offer={state.offer} />
          <EmptyState
            title={t('join-other-pupil', { name: state.pupil.name })}
            action={
              <div class="k-row">
                <LinkButton href={addresses.home}>{t('join-mine')}</LinkButton>
                <Button look="signal" onClick={switchPerson}>
                  {t('join-switch')}
                </Button>
              </div>
            }
          >
            {t('join-other-pupil-why', { group: state.offer.group, name: state.pupil.name })}
          </EmptyState>
        </>
      )}
      {state.step === 'staff' && (
        <>
          <CourseTop offer={state.offer} />
          <EmptyState
            title={t('join-staff', { name: state.name })}
            action={
              <div class="k-row">
                <LinkButton href="/orga">{t('go-orga')}</LinkButton>
                <Button look="signal" onClick={switchPerson}>
                  {t('join-switch')}
                </Button>
              </div>
            }
          >
            {t('join-staff-why')}
          </EmptyState>
        </>
      )}
      {state.step === 'names' && (
        <>
          <CourseTop offer={state.offer} />
          {query.retour && (
            <Note kind="info" title={null} live>
              {t('join-session-over')}
            </Note>
          )}
          <PickName
            offer={state.offer}
            onPick={(learnerId) => setState({ step: 'pictures', offer: state.offer, learnerId })}
            onRetry={look}
          />
        </>
      )}
      {state.step === 'pictures' && (
        <PictureSignIn
          offer={state.offer}
          learnerId={state.learnerId}
          onBack={() => setState({ step: 'names', offer: state.offer })}
          onClosed={look}
          onIn={async () => {
            await askWho();
            goOn();
          }}
        />
      )}
    </Frame>
  );
}

/** What a place opens for whoever is signed in; the canonical code when the address was typed by hand. */
async function lookAt(place: string): Promise<State | 'mine' | { readonly code: string }> {
  const reading = isRunId(place) ? { code: place } : readCode(place);
  if (!('code' in reading)) return { step: 'wrong-code', why: sayCodeProblem(reading) ?? '' };
  if (reading.code !== place) return { code: reading.code };
  const who = await askWho();
  if (who !== null && who !== 'unknown' && who.kind === 'pupil') {
    const found = await findJourney(place);
    if (found.state === 'found') return 'mine';
    if (found.state === 'away') return { step: 'away', offline: found.offline };
  }
  if (isRunId(place)) return { step: 'wrong-code', why: t('code-unknown') };
  const outcome = await call('GET /api/join/:code', { params: { code: place } });
  if (!outcome.ok) {
    if (outcome.offline || outcome.problem.status >= 500) return { step: 'away', offline: outcome.offline };
    return { step: 'wrong-code', why: t('code-unknown') };
  }
  const offer = outcome.value;
  keepRun(offer.code, offer.runId);
  addressReader(offer.course.address);
  if (who !== null && who !== 'unknown')
    return who.kind === 'pupil' ? { step: 'other-pupil', offer, pupil: who } : { step: 'staff', offer, name: who.name };
  return { step: 'names', offer };
}

function CourseTop({ offer }: { readonly offer: JoinOffer }) {
  const course = offer.course.title[language()];
  return (
    <div>
      <p class="k-small">{t('join-course', { organisation: offer.organisation, group: offer.group })}</p>
      <Heading title={t('join-title', { course })}>{course}</Heading>
    </div>
  );
}

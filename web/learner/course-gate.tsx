import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { Button, LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { addresses, joinToReturn } from './addresses.ts';
import { Frame } from './frame.tsx';
import { type Found, type Journey, useJourney } from './journey.ts';
import { t } from './texts.ts';
import { becomeSignedOut } from './who.ts';

export interface InCourse {
  readonly place: string;
  readonly journey: Journey;
  /** Reads the journey again. */
  readonly look: () => void;
}

/** Shows a page of a course to the pupil whose course it is; otherwise says why not and where to go. */
export function CourseGate({ children }: { readonly children: (course: InCourse) => ComponentChildren }) {
  const { params } = useRoute();
  const place = params.place ?? '';
  const { found, look } = useJourney(place);
  const { route, url } = useLocation();
  useEffect(() => {
    if (found.state === 'signed-out') {
      becomeSignedOut();
      route(joinToReturn(place, url), true);
    }
    if (found.state === 'not-mine') route(addresses.join(place), true);
  }, [found.state]);
  if (found.state === 'found') return <>{children({ place, journey: found.journey, look })}</>;
  return (
    <Frame place={place}>
      <GateNotice found={found} onRetry={look} />
    </Frame>
  );
}

/** What is said while a course is looked for, or when nobody answers. */
export function GateNotice({ found, onRetry }: { readonly found: Found; readonly onRetry: () => void }) {
  if (found.state !== 'away') return <Skeleton lines={5} />;
  return (
    <EmptyState
      title={t(found.offline ? 'away' : 'server-away')}
      action={
        <div class="k-row">
          <Button look="signal" onClick={onRetry}>
            {t('retry')}
          </Button>
          <LinkButton look="link" href={addresses.home}>
            {t('menu-courses')}
          </LinkButton>
        </div>
      }
    >
      {t(found.offline ? 'away-why' : 'server-away-why')}
    </EmptyState>
  );
}

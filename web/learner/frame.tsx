import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { AppBar } from '../kit/app-bar.tsx';
import { LinkButton } from '../kit/button.tsx';
import { MenuItem } from '../kit/menu.tsx';
import { Note } from '../kit/note.tsx';
import { addresses, joinToReturn } from './addresses.ts';
import { useSavedState, useWaitsForSignIn } from './sending/pupil-outbox.ts';
import { t } from './texts.ts';
import { signOut, useWho } from './who.ts';
import './learner.css';

export interface FrameProps {
  readonly wide?: boolean;
  /** The course one is in, for the menu and for coming back after signing out. */
  readonly place?: string;
  /** Buttons of the bar. */
  readonly bar?: ComponentChildren;
  /** Without the account's menu: one page, one question. */
  readonly bare?: boolean;
  readonly children: ComponentChildren;
}

/** The bar and the sheet of every page of a pupil. */
export function Frame({ wide, place, bar, bare, children }: FrameProps) {
  const who = useWho();
  const saved = useSavedState();
  const waits = useWaitsForSignIn();
  const { route, url } = useLocation();
  const pupil = who !== 'unknown' && who?.kind === 'pupil' ? who : undefined;
  const leave = async () => {
    if (await signOut()) route(place ? addresses.join(place) : addresses.home);
  };
  const user =
    pupil && !bare
      ? {
          name: pupil.name,
          detail: `${pupil.group} · ${pupil.organisation}`,
          menu: (
            <>
              {place && <MenuItem href={addresses.departure(place)}>{t('menu-course')}</MenuItem>}
              <MenuItem href={addresses.home}>{t('menu-courses')}</MenuItem>
              <MenuItem icon="person" onClick={() => void leave()}>
                {t('not-me')}
              </MenuItem>
            </>
          ),
        }
      : undefined;
  return (
    <>
      <AppBar {...(pupil ? { saved } : {})} {...(user ? { user } : {})}>
        {bar}
      </AppBar>
      <main class="k-page l-page" id="content" data-wide={wide || undefined}>
        {waits && place && (
          <Note kind="problem" title={t('signed-out')} live>
            {t('signed-out-why')}
            <p>
              <LinkButton small look="signal" href={joinToReturn(place, url)}>
                {t('sign-in-again')}
              </LinkButton>
            </p>
          </Note>
        )}
        {children}
      </main>
    </>
  );
}

import type { ComponentChildren } from 'preact';
import { DisplaySettings } from './display-settings.tsx';
import { Logo } from './logo.tsx';
import { Menu } from './menu.tsx';
import { SavedSign, type SavedState } from './saved-sign.tsx';
import { SkipLinks } from './skip-links.tsx';
import { t } from './texts.ts';
import './app-bar.css';

export interface AppBarProps {
  /** The word after Balise: Orga, Certif, Junior. */
  readonly brand?: string;
  readonly home?: string;
  readonly saved?: SavedState;
  readonly links?: readonly { readonly href: string; readonly label: string; readonly current?: boolean }[];
  /** Who is signed in: their name on a menu, what it holds, and a line under the name. */
  readonly user?: { readonly name: string; readonly detail?: string; readonly menu: ComponentChildren };
  /** Put before the menus, e.g. a "Pause" button. */
  readonly children?: ComponentChildren;
}

/** The top of every page: where one is, whether all is saved, how the page looks, who one is. Skip links come with it. */
export function AppBar({ brand, home = '/', saved, links = [], user, children }: AppBarProps) {
  return (
    <>
      <SkipLinks navigation={links.length > 0} />
      <header class="k-bar" data-edge={links.length > 0 || undefined}>
        <a class="k-bar-brand" href={home}>
          <Logo />
          Balise{brand && <span class="k-bar-brand-word"> {brand}</span>}
          <span class="k-unseen"> · {t('home')}</span>
        </a>
        {links.length > 0 && (
          <nav class="k-bar-links" id="navigation" aria-label={t('main-navigation')}>
            {links.map(({ href, label, current }) => (
              <a key={href} href={href} aria-current={current ? 'page' : undefined}>
                {label}
              </a>
            ))}
          </nav>
        )}
        <div class="k-bar-end">
          {saved && <SavedSign state={saved} />}
          {children}
          <Menu icon="look" label={t('display-settings')}>
            <DisplaySettings />
          </Menu>
          {user && (
            <Menu icon="person" name={user.name}>
              {user.detail && <p class="k-menu-detail">{user.detail}</p>}
              {user.menu}
            </Menu>
          )}
        </div>
      </header>
    </>
  );
}

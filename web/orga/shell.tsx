import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { AppBar } from '../kit/app-bar.tsx';
import { MenuItem } from '../kit/menu.tsx';
import { addresses } from './addresses.ts';
import type { Staff } from './calls.ts';
import { t } from './texts.ts';
import { signOut } from './who.ts';

/** The bar of every page of the staff: where one may go with one's role, and who one is. */
export function Shell({ staff, children }: { readonly staff: Staff; readonly children: ComponentChildren }) {
  const { path } = useLocation();
  return (
    <>
      <AppBar
        brand="Orga"
        home={addresses.home}
        links={linksOf(staff, path)}
        user={{
          name: staff.name,
          detail: [t(`role-${staff.role}`), staff.organisation].filter(Boolean).join(' · '),
          menu: (
            <MenuItem icon="left" onClick={() => void signOut()}>
              {t('sign-out')}
            </MenuItem>
          ),
        }}
      >
        {staff.organisation && <span class="o-school">{staff.organisation}</span>}
      </AppBar>
      {children}
    </>
  );
}

function linksOf({ role }: Staff, path: string) {
  const isRuns = path === addresses.home || path.startsWith(addresses.openRun) || path.startsWith('/orga/parcours');
  const runs = { href: addresses.home, label: t('nav-runs'), current: isRuns };
  const isPreparing = path.startsWith(addresses.modules) || path.startsWith(addresses.course(''));
  const modules = { href: addresses.modules, label: t('nav-modules'), current: isPreparing };
  const classes = { href: addresses.classes, label: t('nav-classes'), current: path.startsWith(addresses.classes) };
  const team = { href: addresses.team, label: t('nav-team'), current: path.startsWith(addresses.team) };
  const schools = {
    href: addresses.schools,
    label: t('nav-schools'),
    current: role === 'administrator' && !path.startsWith(addresses.suggestions),
  };
  const suggestions = {
    href: addresses.suggestions,
    label: t('nav-suggestions'),
    current: path.startsWith(addresses.suggestions),
  };
  if (role === 'administrator') return [schools, suggestions];
  return role === 'head' ? [runs, modules, classes, team] : [runs, modules, classes];
}

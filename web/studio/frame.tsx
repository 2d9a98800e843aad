import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { AppBar } from '../kit/app-bar.tsx';
import { formatDate } from '../kit/i18n.ts';
import { Tag } from '../kit/tag.tsx';
import { addresses } from './addresses.ts';
import { useFollowing } from './follow-files.ts';
import { t } from './texts.ts';

export interface FrameProps {
  readonly current: 'items' | 'modules' | 'courses' | 'suggestions';
  /** What the browser's tab says. */
  readonly title: string;
  /** Text in the size a learner reads, when the page shows what a learner sees. */
  readonly asLearner?: boolean;
  readonly children: ComponentChildren;
}

let isFirstPage = true;

/** The bar and the sheet of every page, and whether it follows the files. */
export function Frame({ current, title, asLearner = false, children }: FrameProps) {
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = `${title} · Balise`;
  }, [title]);
  useEffect(() => {
    if (asLearner) delete document.documentElement.dataset.audience;
    else document.documentElement.dataset.audience = 'staff';
  }, [asLearner]);
  useEffect(() => {
    if (isFirstPage) {
      isFirstPage = false;
      return;
    }
    scrollTo(0, 0);
    sheet.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <AppBar
        brand={t('brand')}
        home={addresses.items}
        links={[
          { href: addresses.items, label: t('nav-items'), current: current === 'items' },
          { href: addresses.modules, label: t('nav-modules'), current: current === 'modules' },
          { href: addresses.courses, label: t('nav-courses'), current: current === 'courses' },
          { href: addresses.suggestions, label: t('nav-suggestions'), current: current === 'suggestions' },
        ]}
      >
        <FollowingSign />
      </AppBar>
      <main class="k-page s-page" id="content" tabIndex={-1} data-wide ref={sheet}>
        {children}
      </main>
    </>
  );
}

function FollowingSign() {
  const { following, lastRead } = useFollowing();
  const said =
    following === 'lost'
      ? t('lost')
      : lastRead
        ? t('read-again', { time: formatDate(lastRead, { timeStyle: 'medium' }) })
        : following === 'following'
          ? t('following')
          : '';
  return (
    <span class="s-following" role="status" data-lost={following === 'lost' || undefined}>
      {said && (
        <Tag tone={following === 'lost' ? 'try' : 'plain'} icon={following === 'lost' ? 'offline' : 'eye'}>
          {said}
        </Tag>
      )}
    </span>
  );
}

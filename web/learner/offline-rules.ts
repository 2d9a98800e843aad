/** How a request is answered: from the cache first, from the network first, as a page of this application, or left alone. */
export type Rule = 'cache-first' | 'network-first' | 'page' | 'leave';

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly isNavigation: boolean;
}

/**
 * The rule for a request. Names in `/assets/` change with their content, so a copy is never out of date. The interface
 * (`/api/`) is left alone: pages keep its replies themselves, by pupil. So are the other applications of the site.
 */
export function ruleFor({ method, url, isNavigation }: Asked, origin: string): Rule {
  const { origin: asked, pathname } = new URL(url);
  if (method !== 'GET' || asked !== origin || pathname.startsWith('/api/')) return 'leave';
  if (isNavigation) return pathname === '/' || pathname.startsWith('/parcours/') ? 'page' : 'leave';
  if (pathname.startsWith('/assets/') || pathname.startsWith('/fonts/')) return 'cache-first';
  return /\.(js|css|svg|png|jpe?g|webp|avif|gif|woff2|json)$/.test(pathname) && pathname !== '/sw.js'
    ? 'network-first'
    : 'leave';
}

/** The files a page's HTML asks for, to be kept with it. */
export function filesOf(html: string): readonly string[] {
  return [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css|svg|woff2))"/g)].flatMap(([, path]) => path ?? []);
}

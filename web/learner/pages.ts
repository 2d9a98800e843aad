import { lazyPage } from './lazy-page.tsx';

/** The pages that come after the first: each one is fetched while the one before is read. */
export const pages = {
  departure: lazyPage(() => import('./departure/departure-page.tsx')),
  diagnostic: lazyPage(() => import('./diagnostic/diagnostic-page.tsx')),
  programme: lazyPage(() => import('./programme/programme-page.tsx')),
  module: lazyPage(() => import('./module/module-page.tsx')),
  workshop: lazyPage(() => import('./conversation/workshop-page.tsx')),
  gains: lazyPage(() => import('./gains/gains-page.tsx')),
  certificate: lazyPage(() => import('./certificate/certificate-page.tsx')),
  refresher: lazyPage(() => import('./refresher/refresher-page.tsx')),
} as const;

/** Fetches a page's code when the browser has nothing better to do. Failing is harmless: the page will ask again. */
export function preloadPage(name: keyof typeof pages): void {
  setTimeout(() => void pages[name].preload().catch((failure) => console.warn('Not preloaded.', failure)), 300);
}

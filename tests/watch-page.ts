import type { Page } from '@playwright/test';

/** What a page of ours must never do: ask another site, run what somebody typed, be stopped by its own policy. */
export interface Watched {
  readonly elsewhere: string[];
  readonly ran: string[];
  readonly refused: string[];
}

export const nothing: Watched = { elsewhere: [], ran: [], refused: [] };

/** Watches a page, and every request of its window, from now on. */
export function watchPage(page: Page, baseURL: string | undefined): Watched {
  const watched: Watched = { elsewhere: [], ran: [], refused: [] };
  const here = new URL(baseURL ?? '').origin;
  page.context().on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && origin !== here) watched.elsewhere.push(request.url());
  });
  page.on('dialog', (dialog) => {
    watched.ran.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) watched.refused.push(message.text());
  });
  return watched;
}

import { describe, expect, it } from 'vitest';
import { filesOf, ruleFor } from './offline-rules.ts';

const origin = 'https://balise.example';
const rule = (path: string, isNavigation = false, method = 'GET') =>
  ruleFor({ method, url: new URL(path, origin).href, isNavigation }, origin);

describe('a request off line', () => {
  it('for a pupil’s address is answered by the application', () => {
    expect(rule('/', true)).toBe('page');
    expect(rule('/parcours/BX7KQ42WR/module/mot-suivant?partie=explore', true)).toBe('page');
  });

  it('for another application of the site is left alone', () => {
    for (const path of ['/orga', '/orga/classes', '/galerie', '/api/docs']) expect(rule(path, true)).toBe('leave');
  });

  it('for a file whose name changes with its content comes from the cache', () => {
    expect(rule('/assets/module-page-B1c2.js')).toBe('cache-first');
    expect(rule('/fonts/atkinson-hyperlegible-next.woff2')).toBe('cache-first');
    expect(rule('/first-paint.js')).toBe('network-first');
    expect(rule('/sw.js')).toBe('leave');
  });

  it('never keeps what the interface says, nor what changes something, nor what is elsewhere', () => {
    expect(rule('/api/journeys')).toBe('leave');
    expect(rule('/assets/x.js', false, 'POST')).toBe('leave');
    expect(rule('https://elsewhere.example/assets/x.js')).toBe('leave');
  });
});

describe('the files of a page', () => {
  it('are its scripts, styles, pictures and fonts of this site', () => {
    const html =
      '<link rel="icon" href="/icon.svg"><link rel="preload" href="/fonts/a.woff2"><script type="module" src="/assets/index-1.js"></script><a href="/orga">';
    expect(filesOf(html)).toEqual(['/icon.svg', '/fonts/a.woff2', '/assets/index-1.js']);
  });
});

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Connect, defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Each page of the site, the application that fills it, and the addresses it answers. */
const pages = [
  { html: 'orga.html', main: 'orga/main.tsx', prefix: '/orga' },
  { html: 'referentiels.html', main: 'frameworks/main.tsx', prefix: '/referentiels' },
  { html: 'galerie.html', main: 'gallery/main.tsx', prefix: '/galerie' },
  { html: 'apercu.html', main: 'studio/main.tsx', prefix: '/apercu' },
  { html: 'index.html', main: 'learner/main.tsx', prefix: '' },
] as const;

const written = pages.filter((page) => existsSync(`${root}${page.main}`));

/** In development and preview, an address without a file is answered by the page of its prefix, as the server does. */
function answerAddresses(): Plugin {
  const answer: Connect.NextHandleFunction = (request, _response, next) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const last = path.split('/').at(-1) ?? '';
    const isPage = !path.startsWith('/api/') && !path.startsWith('/@') && !last.includes('.');
    const page = written.find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`));
    if (isPage && page) request.url = `/${page.html}`;
    next();
  };
  return {
    name: 'answer-addresses',
    configureServer: (server) => void server.middlewares.use(answer),
    configurePreviewServer: (server) => void server.middlewares.use(answer),
  };
}

export default defineConfig({
  root,
  appType: 'mpa',
  plugins: [answerAddresses()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { proxy: { '/api': process.env.BALISE_API ?? 'http://127.0.0.1:3000' } },
  preview: { proxy: { '/api': process.env.BALISE_API ?? 'http://127.0.0.1:3000' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: ['chrome109', 'firefox115', 'safari16'],
    // The security policy allows no data: address for scripts, styles and fonts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        ...Object.fromEntries(written.map(({ html }) => [html.replace('.html', ''), `${root}${html}`])),
        sw: `${root}learner/sw.ts`,
      },
      // The service worker keeps its name: a browser looks for a newer one at the same address.
      output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
});

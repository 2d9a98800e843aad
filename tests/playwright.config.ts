import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const port = Number(process.env.BALISE_TEST_PORT ?? 4390);
const chromium = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));

/** Browser journeys on the real product: built web, real server, embedded PostgreSQL, demonstration school, in a folder of their own. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: 'results/traces',
  fullyParallel: false,
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.BALISE_TEST_REPORT ? [['json', { outputFile: process.env.BALISE_TEST_REPORT }]] : 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'fr-FR',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: 'node tests/start-product.ts',
    cwd: '..',
    url: `http://localhost:${port}/api/health`,
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'ignore',
    stderr: 'pipe',
    env: {
      PORT: String(port),
      BALISE_LOG: 'warn',
      // The end point that conversation.spec.ts opens; nobody answers there otherwise.
      BALISE_ASSISTANT_URL: `http://127.0.0.1:${port + 1}/v1`,
      BALISE_ASSISTANT_MODEL: 'local',
      BALISE_ASSISTANT_NAME: 'Assistant du collège',
      BALISE_ASSISTANT_PATIENCE: '3',
    },
  },
});

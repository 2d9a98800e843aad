import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertSuggestion } from '../../server/frameworks/public.ts';
import { openFoundation } from '../../server/open-service.ts';
import { readConfig } from '../../server/platform/config.ts';
import { previewSuggestions } from './preview-suggestions.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balise-preview-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('an author reads suggestions while Balise runs here, and nothing is started for that when it does not', async () => {
  const variables = { BALISE_DATA: join(folder, 'data'), PORT: '4321' };
  expect(await previewSuggestions(variables)).toEqual({ suggestions: null, answeredAt: null });

  const running = await openFoundation(readConfig(variables), 'refuse');
  const text = 'Dire « modèle de langage » plutôt que « IA » dans cette compétence.';
  try {
    const sent = { frameworkId: 'ai', skill: 'ai.b1', about: 'wording', text, language: 'fr' } as const;
    await insertSuggestion(running.world, sent);
    const { suggestions, answeredAt } = await previewSuggestions(variables);
    expect(suggestions).toMatchObject([{ skill: 'ai.b1', text, status: 'received', answer: null }]);
    expect(answeredAt).toBe('http://localhost:4321/orga/propositions');
  } finally {
    await running.close();
  }
  expect(await previewSuggestions(variables)).toEqual({ suggestions: null, answeredAt: null });
});

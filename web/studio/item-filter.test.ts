import { expect, test } from 'vitest';
import type { PreviewedItem } from '../../core/content/preview.ts';
import { addressOfFilter, filterItems, readFilter } from './item-filter.ts';

const items: readonly PreviewedItem[] = [
  made('ai-a1-minuteur', { skill: 'ai.a1', practice: true }),
  made('ai-d3-serre', { skill: 'ai.d3', type: 'number', generated: true, stem: { fr: 'Les élèves', en: 'Pupils' } }),
  { id: 'ai-b4-broken', file: 'content/items/ai/x/ai-b4-broken.item.yaml', problems: [] },
];
const everything = readFilter({});
const idsOf = (query: Record<string, string>, language: 'fr' | 'en' = 'fr') =>
  filterItems(items, readFilter(query), language).map(({ id }) => id);

test('without a filter every item that reads is listed', () => {
  expect(idsOf({})).toEqual(['ai-a1-minuteur', 'ai-d3-serre']);
});

test('skill, type, use and generation narrow the list', () => {
  expect(idsOf({ acquis: 'ai.a1' })).toEqual(['ai-a1-minuteur']);
  expect(idsOf({ type: 'number' })).toEqual(['ai-d3-serre']);
  expect(idsOf({ usage: 'practice' })).toEqual(['ai-a1-minuteur']);
  expect(idsOf({ usage: 'test' })).toEqual(['ai-d3-serre']);
  expect(idsOf({ variantes: 'generated' })).toEqual(['ai-d3-serre']);
  expect(idsOf({ variantes: 'fixed', type: 'number' })).toEqual([]);
});

test('text is looked for in the id and in the question of the language shown, without its accents', () => {
  expect(idsOf({ texte: 'ELEVES  les' })).toEqual(['ai-d3-serre']);
  expect(idsOf({ texte: 'eleves' }, 'en')).toEqual([]);
  expect(idsOf({ texte: 'minut' })).toEqual(['ai-a1-minuteur']);
});

test('an address keeps the filter, and says nothing when there is none', () => {
  expect(addressOfFilter('/apercu', everything)).toBe('/apercu');
  const filter = { ...everything, text: 'deux mots', use: 'test' };
  const address = addressOfFilter('/apercu', filter);
  expect(address).toBe('/apercu?texte=deux+mots&usage=test');
  expect(readFilter(Object.fromEntries(new URLSearchParams(address.split('?')[1])))).toEqual(filter);
});

function made(id: string, read: Partial<NonNullable<PreviewedItem['read']>>): PreviewedItem {
  const stem = { fr: 'Une question', en: 'A question' };
  return {
    id,
    file: `content/items/ai/x/${id}.item.yaml`,
    problems: [],
    read: { type: 'single-choice', skill: 'ai.a1', practice: false, generated: false, stem, ...read },
  };
}

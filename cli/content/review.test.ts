import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ContentFile } from '../../core/content/library.ts';
import { reviewContent } from './review.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const examples = [...read('docs/reference/content-format.md').matchAll(/^```yaml item\n([\s\S]*?)^```$/gm)].map(
  (found) => found[1]!,
);
const item = examples.find((text) => text.startsWith('id: ai-b4'))!;
const files: ContentFile[] = [
  { path: 'content/frameworks/ai/framework.yaml', text: read('content/frameworks/ai/framework.yaml') },
  { path: 'content/items/ai/reliability/ai-b4-reponse-inventee.item.yaml', text: item },
];
const today = new Date('2026-01-01');

test('coherent content has figures and no problem', () => {
  const review = reviewContent(files, today);
  expect(review.findings.filter(({ severity }) => severity === 'problem')).toEqual([]);
  expect(review.coverage.find(({ skill }) => skill === 'ai.b4')).toMatchObject({ items: 1, generated: 0, wanted: 0 });
  expect(review.counts).toEqual({ items: 1, generated: 0, modules: 0, courses: 0 });
});

test('a near duplicate and a broken file are both told, each at its line', () => {
  const twin = {
    path: 'content/items/ai/reliability/ai-b4-copie.item.yaml',
    text: item.replace('id: ai-b4-reponse-inventee', 'id: ai-b4-copie'),
  };
  const double = reviewContent([...files, twin], today);
  expect(double.findings).toContainEqual(
    expect.objectContaining({ severity: 'warning', line: 12, message: expect.stringContaining('nearly the same') }),
  );
  const broken = reviewContent([...files, { ...twin, text: twin.text.replace('seconds: 45', 'seconds: soon') }], today);
  expect(broken.findings).toContainEqual(expect.objectContaining({ severity: 'problem', file: twin.path, line: 4 }));
  expect(broken.version).toBeUndefined();
});

test('a skill that no framework holds is told at the line that names it', () => {
  const stray = files.map(({ path, text }) => ({ path, text: text.replace(/^skill: .*/m, 'skill: ai.z9') }));
  expect(reviewContent(stray, today).findings).toContainEqual(
    expect.objectContaining({ severity: 'problem', line: 2, message: expect.stringContaining('ai.z9') }),
  );
});

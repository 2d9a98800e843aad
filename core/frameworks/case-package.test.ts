import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseFramework, skillsOf } from '../content/framework.ts';
import { casePackage } from './case-package.ts';

const path = 'content/frameworks/ai/framework.yaml';
const parsed = parseFramework(path, readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
if (parsed.problems) throw new Error('the framework does not parse');
const framework = parsed.value;
const write = (language: 'fr' | 'en') =>
  casePackage(framework, {
    language,
    publicUrl: 'https://balise.example',
    version: 'v1',
    identify: (name) => `id of ${name}`,
  });

test('every node is there once, and every node but the document is a child of one that is there', () => {
  const { CFDocument, CFItems, CFAssociations } = write('fr');
  const ids = CFItems.map(({ identifier }) => identifier);
  expect(new Set(ids).size).toBe(ids.length);
  expect(CFItems.filter(({ CFItemType }) => CFItemType === 'Skill')).toHaveLength(skillsOf(framework).length);
  const parents = CFAssociations.filter(({ associationType }) => associationType === 'isChildOf');
  expect(parents.map(({ originNodeURI }) => originNodeURI.identifier).sort()).toEqual([...ids].sort());
  const known = new Set([CFDocument.identifier, ...ids]);
  expect(parents.every(({ destinationNodeURI }) => known.has(destinationNodeURI.identifier))).toBe(true);
  const associations = CFAssociations.map(({ identifier }) => identifier);
  expect(new Set(associations).size).toBe(associations.length);
});

test('the chains of a topic and the other frameworks are told', () => {
  const { CFAssociations } = write('en');
  expect(CFAssociations).toContainEqual(
    expect.objectContaining({
      associationType: 'precedes',
      originNodeURI: expect.objectContaining({ identifier: 'id of ai.a1' }),
      destinationNodeURI: expect.objectContaining({ identifier: 'id of ai.a5' }),
    }),
  );
  expect(CFAssociations).toContainEqual(
    expect.objectContaining({
      associationType: 'isRelatedTo',
      originNodeURI: expect.objectContaining({ identifier: 'id of ai.a1' }),
      destinationNodeURI: expect.objectContaining({ title: 'DIGCOMP 3.4' }),
    }),
  );
});

test('both languages have the same identifiers and their own words', () => {
  const [fr, en] = [write('fr'), write('en')];
  expect(fr.CFItems.map(({ identifier }) => identifier)).toEqual(en.CFItems.map(({ identifier }) => identifier));
  expect(fr.CFItems.find(({ humanCodingScheme }) => humanCodingScheme === 'ai.a5')?.fullStatement).toMatch(/^Je sais/);
  expect(en.CFItems.find(({ humanCodingScheme }) => humanCodingScheme === 'ai.a5')?.fullStatement).toMatch(/^I can/);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOfMedia, fileOfMedia, mediaAddress } from './media.ts';
import { typesetLanguages, typesetText } from './typography.ts';

test.each([
  ["L'IA dit : « oui » ! Non ? Si ; bon...", 'L’IA dit\u00a0: «\u00a0oui\u00a0»\u202f! Non\u202f? Si\u202f; bon…'],
  ['«oui»', '«\u00a0oui\u00a0»'],
  ['1 000 000 Wh, 12 %, 25 minutes', '1\u202f000\u202f000\u00a0Wh, 12\u00a0%, 25 minutes'],
  ["code `if (a ? b : c)` {if(x > 1, 'a', 'b')}", "code `if (a ? b : c)` {if(x > 1, 'a', 'b')}"],
  ['https://exemple.fr', 'https://exemple.fr'],
])('%s is set in French', (typed, set) => {
  expect(typesetText(typed, 'fr')).toBe(set);
});

test('English keeps its spaces', () => {
  expect(typesetText("It's 10 %: why ?", 'en')).toBe('It’s 10 %: why ?');
});

test('setting twice is setting once', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', ':', '!', '«', '»', "'", '.', '1', '`', '{', '}') }),
      (text) => {
        const once = typesetText(text, 'fr');
        expect(typesetText(once, 'fr')).toBe(once);
      },
    ),
  );
});

test('only what is read is set: the key stays as typed', () => {
  const item = {
    key: { accept: { fr: ["l'eau"], en: ["it's"] } },
    draw: { x: { from: [{ fr: "l'an", en: 'year' }] } },
  };
  expect(typesetLanguages(item)).toEqual({ ...item, draw: { x: { from: [{ fr: 'l’an', en: 'year' }] } } });
});

test('a picture has one address, that leads back to its file', () => {
  const address = mediaAddress('content/modules/mot-suivant/mot-suivant.module.fr.md', 'media/barres.svg');
  expect(address).toBe('/media/modules/mot-suivant/barres.svg');
  expect(addressOfMedia('content/modules/mot-suivant/media/barres.svg')).toBe(address);
  expect(fileOfMedia(address)).toBe('modules/mot-suivant/media/barres.svg');
  expect(mediaAddress('content/items/ai/bias/x.item.yaml', 'https://exemple.fr/x.png')).toBe(
    'https://exemple.fr/x.png',
  );
  expect(fileOfMedia('/media/modules/../../secret')).toBeUndefined();
});

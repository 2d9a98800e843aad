import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDrawing } from './parse-drawing.ts';

const documentation = readFileSync(new URL('../../docs/reference/content-format.md', import.meta.url), 'utf8');
const documented = documentation.split('\n```svg scene\n')[1]?.split('\n```\n')[0] ?? '';
const path = 'content/modules/mot-suivant/token-by-token.scene.svg';

const board = (shot: string, parts = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180">
<defs>${parts}</defs>
<svg y="0" width="320" height="180">
${shot}
</svg>
</svg>`;
const toldOf = (text: string) =>
  (parseDrawing(path, text).problems ?? []).map(({ line, message }) => `${line} ${message}`);

test('the documented storyboard is read, a shot a drawing, each colour under its name', () => {
  const { value } = { value: undefined, ...parseDrawing(path, documented) };
  expect(toldOf(documented)).toEqual([]);
  expect(value?.scene).toBe('token-by-token');
  expect(value?.shots).toEqual([
    [
      { shape: 'path', attributes: { d: 'M0 150h320v30H0z' }, fill: 'line' },
      {
        shape: 'g',
        attributes: { transform: 'translate(160 150)' },
        fill: 'mid',
        marks: [
          {
            shape: 'g',
            attributes: {},
            marks: [
              { shape: 'circle', attributes: { cx: '0', cy: '-54', r: '15', 'stroke-width': '2' }, stroke: 'ink' },
            ],
          },
        ],
      },
    ],
    [
      {
        shape: 'rect',
        attributes: { x: '120', y: '60', width: '80', height: '60', rx: '8' },
        fill: 'signal',
        moves: 'travels',
      },
    ],
  ]);
});

test('what could run, leave the page or go round its colours is refused, with its line', () => {
  expect(toldOf(board('<script>alert(1)</script>'))).toEqual([
    expect.stringMatching(/^4 a drawing holds no text: “alert/),
    expect.stringMatching(/^4 <script> is not drawn: g, path/),
  ]);
  expect(toldOf(board('<path d="M0 0"/>\n<g onclick="alert(1)"/>'))).toEqual([
    expect.stringMatching(/^5 onclick is not an attribute of drawings/),
  ]);
  for (const [shot, message] of [
    ['<image href="https://exemple.fr/a.png"/>', /^4 <image> is not drawn/],
    ['<foreignObject/>', /^4 <foreignObject> is not drawn/],
    ['<style>*{}</style>', /^4 <style> is not drawn/],
    ['<a href="https://exemple.fr"><g/></a>', /^4 <a> is not drawn/],
    ['<text>Bonjour</text>', /^4 <text> is not drawn/],
    ['<animate/>', /^4 <animate> is not drawn/],
    ['<path style="fill:red"/>', /^4 style is not an attribute/],
    ['<path fill="url(#a)"/>', /^4 “url\(#a\)” is not a colour of the house: #14233b \(ink\)/],
    ['<path fill="#ff0000"/>', /^4 “#ff0000” is not a colour/],
    ['<path class="spins"/>', /^4 “spins” is not a movement: appears, travels/],
    ['<path d="javascript:alert(1)"/>', /^4 d="javascript:alert\(1\)" cannot be read/],
    ['<path transform="url(https://exemple.fr)"/>', /^4 transform=.* cannot be read/],
    ['<use href="https://exemple.fr/a.svg#a"/>', /^4 “https:\/\/exemple.fr\/a.svg#a” is not a part in <defs>/],
    ['<use href="#nobody"/>', /^4 “#nobody” is not a part in <defs>/],
    ['<g>Bonjour</g>', /^4 a drawing holds no text: “Bonjour”/],
  ] as const)
    expect(
      toldOf(board(shot)).some((told) => message.test(told)),
      `${message} in ${toldOf(board(shot)).join('\n')}`,
    ).toBe(true);
});

test('a file that is not a storyboard is told where', () => {
  expect(toldOf(board('<g>'))).toEqual([expect.stringMatching(/^5 <\/svg> closes nothing: <g> of line 4 is open/)]);
  expect(toldOf('<!DOCTYPE svg><svg viewBox="0 0 1 1"/>')).toEqual([expect.stringMatching(/^1 not readable as SVG/)]);
  expect(toldOf('<svg>\n<path d="M0 0"/></svg>')).toEqual([
    '1 the storyboard has no viewBox',
    expect.stringMatching(/^2 <path> is outside the shots/),
    expect.stringMatching(/^1 the storyboard has no shot/),
  ]);
  expect(toldOf(board('').replace('width="320" height="180"', 'width="640" height="360"'))).toEqual([
    '3 a shot says width="320" height="180"',
    '3 this shot is empty',
  ]);
  expect(toldOf(board(`<path d="${'M0 0'.repeat(6000)}"/>`))).toEqual([
    expect.stringMatching(/^1 \d+ characters, and a scene/),
  ]);
  expect(parseDrawing('content/modules/x/Scene.scene.svg', board('<g/>')).problems).toHaveLength(1);
});

test('a few parts that show each other many times do not make an endless drawing', () => {
  const parts = Array.from(
    { length: 12 },
    (_, level) => `<g id="p${level}">${level ? `<use href="#p${level - 1}"/>`.repeat(12) : '<path/>'}</g>`,
  );
  expect(toldOf(board('<use href="#p11"/>', parts.join('')))).toEqual([
    expect.stringMatching(/^1 \d.* shapes once every <use> is drawn, and a scene has at most 2000/),
  ]);
});

test('a part only uses parts above it, so that no drawing goes round in circles', () => {
  expect(toldOf(board('<use href="#a"/>', '<g id="a"><use href="#a"/></g>'))).toEqual([
    expect.stringMatching(/^2 “#a” is not a part in <defs>, above this line/),
  ]);
});

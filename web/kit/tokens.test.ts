import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  expect(start, selector).toBeGreaterThanOrEqual(0);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map([...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}

const light = tokensOf(':root');
const dark = tokensOf(':root[data-theme="dark"]');
const system = tokensOf(':root:not([data-theme])');
const themes = { light, dark: new Map([...light, ...dark]) };

// Every pair of text and ground that the kit uses (WCAG 1.4.3), then every graphic that means something (1.4.11).
const texts = [
  ['ink', ['paper', 'card', 'wash', 'yes-wash', 'try-wash', 'info-wash', 'mid', 'line']],
  ['ink-2', ['paper', 'card', 'wash']],
  ['paper', ['ink']],
  ['card', ['ink']],
  ['on-signal', ['signal', 'signal-deep']],
  ['yes', ['yes-wash', 'paper', 'card']],
  ['try', ['try-wash', 'paper', 'card']],
  ['info', ['info-wash', 'paper', 'card']],
  ...[1, 2, 3, 4, 5].map((step) => [`on-heat-${step}`, [`heat-${step}`]] as const),
] as const;
const graphics = [
  ['line-strong', ['paper', 'card']],
  ['ink-3', ['paper', 'card']],
  ['focus', ['paper', 'card', 'wash']],
  ...[1, 2, 3, 4, 5].map((area) => [`a${area}`, ['paper', 'card', 'wash']] as const),
] as const;

for (const [theme, tokens] of Object.entries(themes)) {
  test.each(texts.flatMap(([front, grounds]) => grounds.map((ground) => [front, ground])))(
    `${theme}: %s is readable on %s`,
    (front, ground) => {
      expect(contrast(tokens, front, ground)).toBeGreaterThanOrEqual(4.5);
    },
  );
  test.each(graphics.flatMap(([front, grounds]) => grounds.map((ground) => [front, ground])))(
    `${theme}: %s can be told from %s`,
    (front, ground) => {
      expect(contrast(tokens, front, ground)).toBeGreaterThanOrEqual(3);
    },
  );
}

test('the dark of the computer is the dark one chooses', () => {
  expect(system).toEqual(dark);
});

function contrast(tokens: ReadonlyMap<string, string>, front: string, ground: string): number {
  const [a, b] = [luminance(tokens.get(`--${front}`)), luminance(tokens.get(`--${ground}`))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(hex: string | undefined): number {
  const channels = /^#(..)(..)(..)$/
    .exec(hex ?? '')
    ?.slice(1)
    .map((pair) => Number.parseInt(pair, 16) / 255);
  if (!channels) throw new Error(`Not a colour: ${hex}`);
  const [r = 0, g = 0, b = 0] = channels.map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

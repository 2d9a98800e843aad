import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawingColours } from '../../core/learning/drawing.ts';

test('a drawing is written with the light theme’s colours, and each is a token', () => {
  const css = readFileSync(new URL('../kit/tokens.css', import.meta.url), 'utf8');
  const light = css.slice(css.indexOf(':root {'), css.indexOf('}'.concat('\n\n:root[data-audience')));
  for (const [written, token] of Object.entries(drawingColours)) {
    if (token === 'none') continue;
    expect(light, token).toContain(`--${token}: ${written};`);
  }
});

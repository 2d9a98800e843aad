import { expect, test } from 'vitest';
import { ConfigError } from '../server/platform/config.ts';
import { explain, Sentence } from './explain.ts';

const failed = (code: string, more = {}) => Object.assign(new Error('system words'), { code, ...more });

test.each([
  [new Sentence('Do this.'), '✗ Do this.'],
  [new ConfigError('PORT is wrong.'), '✗ PORT is wrong.'],
  [failed('ECONNREFUSED'), '✗ The database of DATABASE_URL cannot be reached: nothing listens there.'],
  [failed('28P01'), '✗ The database of DATABASE_URL cannot be reached: the password is wrong.'],
  [
    new Error('The database could not be migrated.', { cause: failed('ENOTFOUND') }),
    '✗ The database of DATABASE_URL cannot be reached: no machine has that name.',
  ],
])('what was foreseen is one sentence', (error, sentence) => {
  expect(explain(error)).toBe(sentence);
});

test('a port that is taken is named, with a way out', () => {
  expect(explain(failed('EADDRINUSE', { port: 3000 }))).toMatch(/^✗ Port 3000 is taken.*PORT=3001 npm start\.$/);
});

test('a bug keeps its stack and its cause', () => {
  const said = explain(new Error('outer', { cause: new TypeError('inner') }));
  expect(said).toMatch(/outer[\s\S]+explain\.test\.ts[\s\S]+TypeError: inner/);
});

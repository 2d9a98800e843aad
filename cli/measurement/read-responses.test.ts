import { expect, test } from 'vitest';
import { parseResponses } from './read-responses.ts';

const read = (text: string, format = {}) => parseResponses(text, 'answers.csv', format);

test.each([
  ['', 'answers.csv: is empty'],
  ['\n \n', 'answers.csv: is empty'],
  ['q1,q2\n', 'answers.csv: there is no response under the header'],
  ['count\n3\n', 'answers.csv:1: there is no item'],
  ['q1,,q3\n1,0,1\n', 'answers.csv:1: column 2 has no item id'],
  ['q1,q1\n1,0\n', 'answers.csv:1: the item id "q1" appears twice'],
  ['q1,count,count\n1,2,3\n', 'answers.csv:1: the item id "count" appears twice'],
  ['q1,q2\n1,0\n\n0,1\n', 'answers.csv:3: the line is empty'],
  ['q1,q2\n1,0,\n', 'answers.csv:2: 3 cells where the header has 2'],
  ['q1,q2\n1,0\n1\n', 'answers.csv:3: 1 cells where the header has 2'],
  ['q1,q2\n1,NA\n', 'answers.csv:2: the answer to q2 is "NA", expected 0, 1 or nothing'],
  ['q1,q2\n1,2\n', 'answers.csv:2: the answer to q2 is "2", expected 0, 1 or nothing'],
  ['q1,q2\n1,1.0\n', 'answers.csv:2: the answer to q2 is "1.0", expected 0, 1 or nothing'],
  ['q1,q2\n-1,1\n', 'answers.csv:2: the answer to q1 is "-1", expected 0, 1 or nothing'],
  ['q1,count\n1,-1\n', 'answers.csv:2: the count is "-1", expected a whole number'],
  ['q1,count\n1,1.5\n', 'answers.csv:2: the count is "1.5", expected a whole number'],
  ['q1,count\n1,\n', 'answers.csv:2: the count is "", expected a whole number'],
  ['q1,count\n1,1e3\n', 'answers.csv:2: the count is "1e3", expected a whole number'],
  ['q1,count\n1,99999999999999999999\n', 'answers.csv:2: the count is "99999999999999999999", expected a whole number'],
  ['q1,q2\n"1,0\n', 'answers.csv:2: a quotation mark is not closed'],
])('%j is refused: %s', (text, reason) => {
  expect(() => read(text)).toThrow(reason);
});

test('spreadsheets are read as they write: byte order mark, semicolons, Windows line ends, quotes', () => {
  expect(read('\uFEFFq1;q2;count\r\n1;;4\r\n0;1;5\r\n')).toEqual({
    itemIds: ['q1', 'q2'],
    rows: [
      [1, undefined],
      [0, 1],
    ],
    counts: [4, 5],
  });
  expect(read('"a,b","say ""hi""",c\n1,0,"1"\n').itemIds).toEqual(['a,b', 'say "hi"', 'c']);
});

test('scores go up to the most allowed, and a group column is no item', () => {
  const file = read('who,q1,q2\nx,3,0\ny,,1\n', { highest: 4, groupColumn: 'who' });
  expect(file).toMatchObject({
    itemIds: ['q1', 'q2'],
    rows: [
      [3, 0],
      [undefined, 1],
    ],
    groups: ['x', 'y'],
  });
  expect(() => read('q1\n5\n', { highest: 4 })).toThrow('expected a whole number from 0 to 4');
  expect(() => read('q1\n1\n', { groupColumn: 'who' })).toThrow('answers.csv:1: there is no column "who"');
});

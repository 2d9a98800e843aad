import { useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { Field } from '../../kit/field.tsx';
import { Icon } from '../../kit/icons.tsx';
import type { RosterRow } from '../calls.ts';
import { lineOf, replaceLine, withoutLines } from './roster-text.ts';
import { sayRosterProblem } from './roster-words.ts';
import { t } from './texts.ts';

/** Beyond this many, fixing lines one by one here is longer than fixing the file. */
const shownAtOnce = 12;

export interface RosterFixesProps {
  readonly refused: readonly RosterRow[];
  readonly text: string;
  readonly onCheck: (text: string) => Promise<void>;
}

/** The refused lines as they were typed, to put right on the spot. */
export function RosterFixes({ refused, text, onCheck }: RosterFixesProps) {
  const [written, write] = useState<Readonly<Record<number, string>>>({});
  const fixed = () =>
    Object.entries(written).reduce((list, [line, words]) => replaceLine(list, Number(line), words), text);
  const takeAway = (lines: readonly number[]) => onCheck(withoutLines(fixed(), lines));
  return (
    <Card as="section" look="needs" label={t('to-put-right')}>
      <h2>{t('to-put-right')}</h2>
      <ul class="o-fixes">
        {refused.slice(0, shownAtOnce).map((row) => (
          <li key={row.line} class="o-fix">
            <div class="o-fix-line">
              <Field
                label={t('line-number', { line: row.line })}
                spellcheck={false}
                value={written[row.line] ?? lineOf(text, row.line).replaceAll('\t', ' ; ')}
                onInput={(words) => write({ ...written, [row.line]: separated(words, text) })}
              />
              <Button small onClick={() => takeAway([row.line])} aria-label={t('take-away-line', { line: row.line })}>
                {t('take-away')}
              </Button>
            </div>
            <ul class="o-why">
              {row.problems.map((problem) => (
                <li key={`${problem.field} ${problem.code}`}>
                  <Icon name="warning" size={16} />
                  {sayRosterProblem(problem)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <div class="k-actions">
        {refused.length > shownAtOnce && (
          <p class="k-small">{t('more-refused', { n: refused.length - shownAtOnce })}</p>
        )}
        <Button look="link" onClick={() => takeAway(refused.map(({ line }) => line))}>
          {t('take-away-all', { n: refused.length })}
        </Button>
        <Button onClick={() => onCheck(fixed())}>{t('check-again')}</Button>
      </div>
    </Card>
  );
}

/** A field of one line shows tabs as « ; »; they go back as tabs where the list has tabs. */
function separated(words: string, text: string): string {
  return text.includes('\t') ? words.replace(/ ?; ?/g, '\t') : words;
}

import { Button } from '../../kit/button.tsx';
import { Note } from '../../kit/note.tsx';
import { RichText } from '../../kit/rich-text.tsx';
import { t } from './texts.ts';
import { type Given, useVerdicts } from './use-verdicts.ts';
import { VerdictNote } from './verdict-note.tsx';

export interface TrialMarksProps {
  readonly courseId: string;
  readonly answers: readonly Given[];
}

/** What the closing questions expected, the last one answered first: for staff, who read it beside what pupils see. */
export function TrialMarks({ courseId, answers }: TrialMarksProps) {
  const { of, failed, again } = useVerdicts(courseId, answers);
  if (answers.length === 0) return null;
  const numbered = answers.map((given, index) => ({ given, n: index + 1 })).reverse();
  return (
    <aside class="o-marks" aria-labelledby="marks">
      <h2 id="marks">{t('marks')}</h2>
      <p class="k-small">{t('marks-why')}</p>
      {failed && (
        <Note kind="problem" title={t('not-marked')} live>
          <Button small icon="try" onClick={again}>
            {t('mark-again')}
          </Button>
        </Note>
      )}
      <ol class="o-marks-list" reversed>
        {numbered.map(({ given, n }) => {
          const { question, response } = given;
          const verdict = of(given);
          return (
            <li key={n}>
              <h3>
                {t('mark-of', { n })}
                <span class="o-marks-stem" lang={question.language}>
                  <RichText text={question.stem} in={question.language} />
                </span>
              </h3>
              {verdict ? (
                <VerdictNote verdict={verdict} skipped={response === null} language={question.language} />
              ) : (
                !failed && <p class="k-small">{t('marking')}</p>
              )}
            </li>
          );
        })}
      </ol>
    </aside>
  );
}

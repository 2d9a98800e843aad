import type { Language } from '../../../core/items/item.ts';
import { RichText } from '../../kit/rich-text.tsx';
import { Tag } from '../../kit/tag.tsx';
import type { Verdict } from '../calls.ts';
import { t } from './texts.ts';

export interface VerdictNoteProps {
  readonly verdict: Verdict;
  /** "I don't know" was answered. */
  readonly skipped: boolean;
  readonly language: Language;
}

/** What the grading says of an answer: the words a pupil would never see of a measured question. */
export function VerdictNote({ verdict, skipped, language }: VerdictNoteProps) {
  const { score, solution } = verdict;
  const isRight = score === 1;
  const word = skipped ? 'no-answer' : isRight ? 'right' : score > 0 ? 'partly' : 'not-yet';
  return (
    <>
      <p>
        <Tag tone={isRight ? 'yes' : 'try'} icon={isRight ? 'yes' : 'try'}>
          {t(word)}
        </Tag>
      </p>
      {textsOf(verdict).map((text) => (
        <p key={text} lang={language}>
          <RichText text={text} in={language} />
        </p>
      ))}
      {!isRight && <Solution lines={solution} language={language} />}
    </>
  );
}

function Solution({ lines, language }: { readonly lines: readonly string[]; readonly language: Language }) {
  const [only] = lines;
  if (lines.length <= 1)
    return (
      <p lang={language}>
        {t('expected')} <RichText text={only ?? ''} in={language} />
      </p>
    );
  return (
    <>
      <p>{t('expected')}</p>
      <ul class="o-marks-solution" lang={language}>
        {lines.map((line) => (
          <li key={line}>
            <RichText text={line} in={language} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The words about an answer, in the order in which they are said: what is right, each mistake, what to try. */
function textsOf({ right, mistakes, next }: Verdict): readonly string[] {
  return [...(right ? [right] : []), ...mistakes, ...(next ? [next] : [])];
}

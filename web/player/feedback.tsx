import type { RefObject } from 'preact';
import type { Language } from '../../core/items/item.ts';
import { Note } from '../kit/note.tsx';
import { RichText } from '../kit/rich-text.tsx';
import { t } from './texts.ts';

export interface FeedbackProps {
  /** 0 to 1, as graded; undefined when the learner said "I don't know". */
  readonly score: number | undefined;
  /** What is right in the answer, then the mistake, then what to try; as written by the author, one paragraph each. */
  readonly texts: readonly string[];
  readonly language: Language;
  /** Given, what is said is where one goes on from: it receives the focus (see `goToFeedback`). Otherwise it is only said. */
  readonly place?: RefObject<HTMLDivElement | null>;
}

/** What is said about an answer. Never "wrong": what is right first, then what to try. */
export function Feedback({ score, texts, language, place }: FeedbackProps) {
  return (
    <Note kind={kindOf(score)} title={titleOf(score)} {...(place ? { place } : { live: true })}>
      {texts.map((text, index) =>
        index === 0 ? (
          <RichText key={text} text={text} in={language} />
        ) : (
          <p key={text}>
            <RichText text={text} in={language} />
          </p>
        ),
      )}
    </Note>
  );
}

/**
 * Answering freezes the answer and takes its button away: the focus goes to what is said, which is brought into sight,
 * so that one hears it at once and goes on from there.
 */
export function goToFeedback(place: RefObject<HTMLDivElement | null>): void {
  place.current?.focus({ preventScroll: true });
  place.current?.scrollIntoView({ block: 'nearest' });
}

function kindOf(score: number | undefined) {
  if (score === undefined) return 'info';
  return score >= 1 ? 'yes' : 'try';
}

function titleOf(score: number | undefined): string {
  if (score === undefined) return t('how-to');
  if (score >= 1) return t('right');
  return score > 0 ? t('partly') : t('not-yet');
}

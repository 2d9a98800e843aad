import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { feedbackFor } from '../../../core/items/feedback.ts';
import { gradeResponse } from '../../../core/items/grade.ts';
import type { Language, Response } from '../../../core/items/item.ts';
import { presentItem } from '../../../core/items/present.ts';
import type { Element } from '../../../core/learning/module.ts';
import type { PracticeItem } from '../../../core/learning/practice.ts';
import type { ElementProgress } from '../../../core/learning/progress.ts';
import { Button } from '../../kit/button.tsx';
import { Note } from '../../kit/note.tsx';
import { RouteLine } from '../../kit/progress.tsx';
import { ItemPlayer } from '../item-player.tsx';
import { t } from '../module-texts.ts';
import { drawPractice, nextVariant } from './draw-practice.ts';
import { explainAnswer } from './explain-answer.ts';
import { PracticeEnd } from './practice-end.tsx';

/** After this many tries without success the answer is shown: one more variant then shows that it was understood. */
const triesBeforeAnswer = 2;

export interface PracticeDeed {
  readonly item: string;
  readonly variant: number;
  readonly score: number;
  readonly tries: number;
}

export interface PracticeSetProps {
  readonly element: Extract<Element, { readonly kind: 'practice' }>;
  readonly items: readonly PracticeItem[];
  readonly language: Language;
  readonly seed: string;
  readonly progress: ElementProgress | undefined;
  readonly onDone: (deed: PracticeDeed) => void;
  /** Tells whether an exercise is on screen: then the way on is its own. */
  readonly onOpen: (isOpen: boolean) => void;
}

interface Said {
  readonly score: number | undefined;
  readonly texts: readonly string[];
}

/** Items graded in the page: what is right, the mistake, what to try; then the same on another variant. */
export default function PracticeSet({ element, items, language, seed, progress, onDone, onOpen }: PracticeSetProps) {
  const drawn = useMemo(
    () => drawPractice(items, element.from, element.draw, `${seed}/${element.id}`),
    [items, element, seed],
  );
  const done = progress?.practised ?? [];
  const doneOf = (id: string) => done.find(({ item }) => item === id);
  const firstOpen = drawn.findIndex(({ item }) => !doneOf(item.id));
  const [place, setPlace] = useState(firstOpen < 0 ? drawn.length : firstOpen);
  const current = drawn[place];
  const tries = current ? (doneOf(current.item.id)?.tries ?? 0) : 0;
  const [shownTry, setShownTry] = useState(tries);
  const [value, setValue] = useState<Response>();
  const [said, setSaid] = useState<Said>();
  const box = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else focusQuestion(box.current);
  }, [place, shownTry]);

  const isOpen = current !== undefined;
  useEffect(() => onOpen(isOpen), [isOpen]);

  const goTo = (next: number) => {
    const item = drawn[next]?.item;
    setPlace(next);
    setShownTry(item ? (doneOf(item.id)?.tries ?? 0) : 0);
    setValue(undefined);
    setSaid(undefined);
  };
  const restart = () =>
    goTo(
      Math.max(
        drawn.findIndex(({ item }) => (doneOf(item.id)?.score ?? 0) < 1),
        0,
      ),
    );

  if (drawn.length === 0)
    return (
      <Note kind="info" title={null}>
        {t('practice-none')}
      </Note>
    );
  if (!current) return <PracticeEnd drawn={drawn.length} done={done} onAgain={restart} place={box} />;

  const variant = nextVariant(current.variant, shownTry);
  const presented = presentItem(current.item, language, variant);

  const again = () => {
    setShownTry(tries);
    setValue(undefined);
    setSaid(undefined);
  };
  const answer = (response: Response | null) => {
    const grade = response
      ? gradeResponse(current.item, language, variant, response)
      : { score: 0, mistakes: ['otherwise'] };
    const feedback = feedbackFor(current.item, language, variant, grade, response);
    const showAnswer = grade.score < 1 && (response === null || tries + 1 >= triesBeforeAnswer);
    // "I don't know" asks for the way, not only for the answer: the author's words, when there are some.
    const isExplained = response !== null || current.item[language].feedback.otherwise !== undefined;
    const why = feedbackFor(current.item, language, variant, { score: 1, mistakes: [] }, null).right;
    const texts = [
      ...(feedback.right ? [feedback.right] : []),
      ...(isExplained ? feedback.mistakes : []),
      ...(feedback.next && (!showAnswer || response === null) ? [feedback.next] : []),
      ...(showAnswer ? [t('practice-answer', { answer: feedback.solution.join(' · ') })] : []),
      ...(showAnswer && why ? [explainAnswer(why)] : []),
    ];
    setSaid({ score: response ? grade.score : undefined, texts });
    onDone({ item: current.item.id, variant, score: grade.score, tries: Math.min(50, tries + 1) });
  };

  const isRight = said?.score === 1;
  const isLast = place === drawn.length - 1;
  return (
    <div class="p-practice" ref={box}>
      <RouteLine label={t('practice-where', { n: place + 1, total: drawn.length })} done={place} total={drawn.length} />
      <ItemPlayer
        key={`${presented.item}/${presented.variant}`}
        heading="h3"
        focusOnChange={false}
        presented={presented}
        value={value}
        onChange={setValue}
        onSubmit={answer}
        onSkip={() => answer(null)}
        {...(said ? { feedback: said } : {})}
      >
        {said && (
          <>
            {!isRight && (
              <Button onClick={() => goTo(place + 1)}>{t(isLast ? 'practice-finish' : 'practice-next')}</Button>
            )}
            {isRight ? (
              <Button look="signal" onClick={() => goTo(place + 1)}>
                {t(isLast ? 'practice-finish' : 'practice-next')}
              </Button>
            ) : (
              element.retry && (
                <Button look="signal" icon="try" onClick={again}>
                  {t('practice-retry')}
                </Button>
              )
            )}
          </>
        )}
      </ItemPlayer>
    </div>
  );
}

/** A new question is where one reads next; the page stays where it is around it. */
function focusQuestion(box: HTMLElement | null): void {
  const goal = box?.querySelector<HTMLElement>('.p-stem') ?? box;
  goal?.focus({ preventScroll: true });
  box?.scrollIntoView({ block: 'start' });
}

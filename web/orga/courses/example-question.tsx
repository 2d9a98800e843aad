import { useState } from 'preact/hooks';
import type { Presented, Response } from '../../../core/items/item.ts';
import { Button } from '../../kit/button.tsx';
import { showToast } from '../../kit/toast.tsx';
import { ItemPlayer } from '../../player/item-player.tsx';
import { callTrial, type Verdict } from '../calls.ts';
import { t } from './texts.ts';

export interface ExampleQuestionProps {
  readonly courseId: string;
  readonly question: Presented;
}

interface Marked {
  readonly verdict: Verdict;
  /** "I don't know" was answered. */
  readonly skipped: boolean;
}

/** A question of the diagnostic, to be answered by staff: then what it expected, and what each mistake is told. */
export function ExampleQuestion({ courseId, question }: ExampleQuestionProps) {
  const [value, setValue] = useState<Response>();
  const [marked, setMarked] = useState<Marked>();
  const { item, variant, language } = question;
  const answer = async (response: Response | null) => {
    const outcome = await callTrial('POST /api/courses/:courseId/trial-answers', {
      params: { courseId },
      body: { item, variant, language, response },
    });
    if (outcome.ok) setMarked({ verdict: outcome.value, skipped: response === null });
    else showToast(t('not-marked'), 'warning');
  };
  const again = () => {
    setMarked(undefined);
    setValue(undefined);
  };
  return (
    <ItemPlayer
      heading="h3"
      focusOnChange={false}
      presented={question}
      value={value}
      onChange={setValue}
      onSubmit={answer}
      onSkip={() => answer(null)}
      {...(marked ? { feedback: feedbackOf(marked) } : {})}
    >
      {marked && (
        <Button icon="try" onClick={again}>
          {t('again')}
        </Button>
      )}
    </ItemPlayer>
  );
}

function feedbackOf({ verdict: { score, right, mistakes, next, solution }, skipped }: Marked) {
  return {
    score: skipped ? undefined : score,
    texts: [
      ...(right ? [right] : []),
      ...mistakes,
      ...(next ? [next] : []),
      ...(score < 1 ? [t('expected-is', { answer: solution.join(' · ') })] : []),
    ],
  };
}

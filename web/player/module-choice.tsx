import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../core/items/item.ts';
import type { Element } from '../../core/learning/module.ts';
import type { ElementProgress } from '../../core/learning/progress.ts';
import { Button } from '../kit/button.tsx';
import { RadioCards } from '../kit/choices.tsx';
import { RichText } from '../kit/rich-text.tsx';
import { Feedback, goToFeedback } from './feedback.tsx';
import type { Deed } from './module-progress.ts';
import { t } from './module-texts.ts';

export interface ModuleChoiceProps {
  readonly element: Extract<Element, { readonly kind: 'choice' }>;
  readonly progress: ElementProgress | undefined;
  readonly onDo: (deed: Deed) => void;
  readonly language: Language;
}

/** A quick question with a feedback for each option; tried again freely, until it is right. */
export function ModuleChoice({ element, progress, onDo, language }: ModuleChoiceProps) {
  const { id, ask, options, key, feedback } = element;
  const [picked, setPicked] = useState(progress?.option);
  const [error, setError] = useState<string>();
  const answered = progress?.option;
  const isRight = progress?.right === true;
  const isShown = answered !== undefined && picked === answered;
  const said = useRef<HTMLDivElement>(null);
  const [checks, setChecks] = useState(0);
  useEffect(() => {
    if (checks > 0) goToFeedback(said);
  }, [checks]);

  const check = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (picked === undefined) return setError(t('choose-first'));
    onDo({ kind: 'choice-answered', element: id, option: picked, right: picked === key });
    setChecks(checks + 1);
  };
  return (
    <form class="m-ask" onSubmit={check} noValidate>
      <RadioCards
        legend={ask}
        value={picked}
        disabled={isRight}
        {...(error ? { error } : {})}
        onChange={(option) => {
          setPicked(option);
          setError(undefined);
        }}
        options={options.map((option) => ({ id: option.id, label: <RichText text={option.text} in={language} /> }))}
        {...(isShown && answered ? { marks: { [answered]: isRight ? ('yes' as const) : ('try' as const) } } : {})}
      />
      {isShown && answered && (
        <Feedback score={isRight ? 1 : 0} texts={[feedback[answered] ?? '']} language={language} place={said} />
      )}
      {!isRight && (
        <div class="k-actions m-check">
          <Button type="submit" look={isShown ? 'quiet' : 'signal'} disabled={isShown}>
            {t('check')}
          </Button>
        </div>
      )}
    </form>
  );
}

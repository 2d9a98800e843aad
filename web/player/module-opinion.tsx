import type { Element } from '../../core/learning/module.ts';
import type { ElementProgress } from '../../core/learning/progress.ts';
import { RadioCards } from '../kit/choices.tsx';
import { Note } from '../kit/note.tsx';
import { RichText } from '../kit/rich-text.tsx';
import type { Deed } from './module-progress.ts';
import { t } from './module-texts.ts';

export interface ModuleOpinionProps {
  readonly element: Extract<Element, { readonly kind: 'opinion' }>;
  readonly progress: ElementProgress | undefined;
  readonly onDo: (deed: Deed) => void;
}

/** A question before the lesson: each reply answers what was said, and one may change one's mind. */
export function ModuleOpinion({ element, progress, onDo }: ModuleOpinionProps) {
  const { id, ask, options } = element;
  const chosen = options.find((option) => option.id === progress?.option);
  return (
    <div class="m-ask">
      <h3>
        <RichText text={ask} />
      </h3>
      <RadioCards
        legend={t('one-choice')}
        quietLegend
        value={chosen?.id}
        onChange={(option) => onDo({ kind: 'opinion-given', element: id, option })}
        options={options.map((option) => ({ id: option.id, label: <RichText text={option.say} /> }))}
      />
      <div aria-live="polite">
        {chosen && (
          <Note kind="info" title={null}>
            <RichText text={chosen.reply} />
          </Note>
        )}
      </div>
    </div>
  );
}

import { Button } from '../../kit/button.tsx';
import { Segments } from '../../kit/display-settings.tsx';
import { Icon } from '../../kit/icons.tsx';
import { chooseLanguage, language } from '../../kit/language.ts';
import { Select } from '../../kit/select.tsx';
import type { Trial } from '../calls.ts';
import { gradeName } from '../runs/grade-name.ts';
import { t } from './texts.ts';

export interface TrialBarProps {
  readonly trial: Trial;
  readonly onCourse: (courseId: string) => void;
  readonly onAgain: () => void;
}

/** Says that this is a trial, and for whom one plays: the course decides the public, hence the address and the questions. */
export function TrialBar({ trial, onCourse, onAgain }: TrialBarProps) {
  const spoken = language();
  return (
    <div class="o-trial-bar">
      <p class="o-trial-says">
        <Icon name="eye" size={26} />
        <span>
          <b>{t('nothing-kept')}</b> {t('as-pupils')}
        </span>
      </p>
      <div class="o-trial-tools">
        {trial.courses.length > 1 && (
          <Select
            label={t('course')}
            placeholder={null}
            value={trial.course.id}
            onInput={onCourse}
            options={trial.courses.map(({ id, title, grades }) => ({
              value: id,
              label: `${grades.map(gradeName).join(', ')} · ${title[spoken]}`,
            }))}
          />
        )}
        <Segments
          legend={t('language')}
          value={spoken}
          onPick={chooseLanguage}
          options={[
            { id: 'fr', label: t('language-fr') },
            { id: 'en', label: t('language-en') },
          ]}
        />
        <Button icon="undo" onClick={onAgain}>
          {t('again')}
        </Button>
      </div>
    </div>
  );
}

import type { PreviewModule } from '../../core/content/preview.ts';
import { gradeResponse } from '../../core/items/grade.ts';
import type { Response } from '../../core/items/item.ts';
import type { Item } from '../../core/items/spec.ts';
import type { ModuleProgress } from '../../core/learning/progress.ts';
import { formatNumber } from '../kit/i18n.ts';
import { Tag } from '../kit/tag.tsx';
import { addresses } from './addresses.ts';
import { FilePath } from './file-path.tsx';
import { ModuleSteps } from './module-steps.tsx';
import { Part } from './part.tsx';
import { Findings } from './problems.tsx';
import { Sources } from './sources.tsx';
import { t } from './texts.ts';

export interface ModuleNotesProps {
  readonly preview: Extract<PreviewModule, { readonly problems?: undefined }>;
  readonly progress: ModuleProgress;
  /** The closing questions that are shown, and what was answered to the first of them. */
  readonly asked: readonly Item[];
  readonly answers: readonly (Response | null)[];
  readonly onOpen: (stepId: string) => void;
}

/** What only the author of a module sees: its steps and their times, the questions it may draw, what is left to mend, its sources. */
export function ModuleNotes({ preview, progress, asked, answers, onOpen }: ModuleNotesProps) {
  const { module, times, practice, check, findings, file } = preview;
  return (
    <aside class="s-notes" aria-label={t('for-author')}>
      <Part title={t('steps')}>
        <ModuleSteps module={module} times={times} progress={progress} onOpen={onOpen} />
      </Part>
      <Part title={t('review')}>
        <Findings findings={findings} />
      </Part>
      <Part title={t('practice-items', { n: practice.length })}>
        <ItemLinks items={practice} />
      </Part>
      <Part title={t('check-items', { n: check.length })}>
        <p class="k-small">{t('check-how', { n: asked.length })}</p>
        <ItemLinks items={check} scoreOf={(item) => scoreOf(item, module.language, asked, answers)} />
      </Part>
      <Part title={t('sources')}>
        <Sources sources={module.sources} />
      </Part>
      <Part title={t('file')}>
        <FilePath file={file} />
      </Part>
    </aside>
  );
}

interface ItemLinksProps {
  readonly items: readonly Item[];
  readonly scoreOf?: (item: Item) => number | undefined;
}

function ItemLinks({ items, scoreOf }: ItemLinksProps) {
  return (
    <ul class="s-lines">
      {items.map((item) => {
        const score = scoreOf?.(item);
        return (
          <li key={item.id}>
            <span class="s-code">{item.skill}</span> <a href={addresses.item(item.id)}>{item.id}</a>{' '}
            {score !== undefined && (
              <Tag tone={score === 1 ? 'yes' : 'try'} icon={score === 1 ? 'yes' : 'try'}>
                {t('score', { score: formatNumber(score, { maximumFractionDigits: 2 }) })}
              </Tag>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The score of a closing question, once answered; "I don't know" is 0. The file may have changed its type since. */
function scoreOf(
  item: Item,
  language: 'fr' | 'en',
  asked: readonly Item[],
  answers: readonly (Response | null)[],
): number | undefined {
  const place = asked.findIndex(({ id }) => id === item.id);
  const answer = place < 0 ? undefined : answers[place];
  if (answer === undefined) return undefined;
  return answer?.type === item.type ? gradeResponse(item, language, 0, answer).score : 0;
}

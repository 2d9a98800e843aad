import { Card } from '../../kit/card.tsx';
import { groupCode } from '../../kit/code-field.tsx';
import { formatDate } from '../../kit/i18n.ts';
import { language } from '../../kit/language.ts';
import { ProgressBar } from '../../kit/progress.tsx';
import { Tag } from '../../kit/tag.tsx';
import { addresses } from '../addresses.ts';
import type { Run } from '../calls.ts';
import { t } from './texts.ts';

/** An opened course at a glance: whose, what, the code, how many are in and how many have finished. */
export function RunCard({ run }: { readonly run: Run }) {
  const { id, code, course, group, joined, finished, learners, joiningUntil, openedAt } = run;
  return (
    <Card as="li" class="o-run">
      <h2>
        <a href={addresses.run(id)}>
          {group.name}
          <span class="k-unseen"> · </span>
          <span class="o-run-course">{course.title[language()]}</span>
        </a>
      </h2>
      <p class="o-run-line">
        <span class="o-run-code">
          <span class="k-unseen">{t('code')} </span>
          {groupCode(code)}
        </span>
        {joiningUntil && <Tag tone="signal">{t('joining-open')}</Tag>}
      </p>
      <ProgressBar label={t('joined-of', { joined, learners })} value={joined} max={learners} />
      <p class="k-small o-run-counts">
        <span>{t('joined-of', { joined, learners })}</span>
        <span>{t('finished-count', { n: finished })}</span>
      </p>
      <p class="k-small">
        {t('opened-on', { date: formatDate(openedAt, { day: 'numeric', month: 'long', year: 'numeric' }) })}
      </p>
    </Card>
  );
}

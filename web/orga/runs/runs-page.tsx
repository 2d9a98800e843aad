import { useState } from 'preact/hooks';
import { LinkButton } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Field } from '../../kit/field.tsx';
import { compareTexts } from '../../kit/i18n.ts';
import { language } from '../../kit/language.ts';
import { Select } from '../../kit/select.tsx';
import { addresses } from '../addresses.ts';
import { call, type Group, type Run } from '../calls.ts';
import { Page } from '../page.tsx';
import { SaidReply } from '../said-reply.tsx';
import { matches } from '../search.ts';
import { useReply } from '../use-reply.ts';
import { RunCard } from './run-card.tsx';
import { t } from './texts.ts';
import './runs.css';

const orders = ['newest', 'group', 'course'] as const;

/** The first page of teachers and heads: the courses opened, and the one thing to do next. */
export function RunsPage({ isHead = false }: { readonly isHead?: boolean }) {
  const runs = useReply('runs', (signal) => call('GET /api/runs', { signal }));
  const groups = useReply('groups', (signal) => call('GET /api/groups', { signal }));
  const hasPupils = groups.reply.state !== 'ready' || groups.reply.value.groups.some(({ learners }) => learners > 0);
  return (
    <Page
      title={t('runs')}
      actions={
        hasPupils && (
          <LinkButton look="signal" icon="plus" href={addresses.openRun}>
            {t('open-run')}
          </LinkButton>
        )
      }
    >
      <SaidReply asked={runs} cards>
        {(found) =>
          found.runs.length > 0 ? (
            <RunList runs={found.runs} />
          ) : (
            <SaidReply asked={groups}>{(known) => <FirstSteps groups={known.groups} isHead={isHead} />}</SaidReply>
          )
        }
      </SaidReply>
    </Page>
  );
}

function RunList({ runs }: { readonly runs: readonly Run[] }) {
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<string>('newest');
  const spoken = language();
  const shown = runs.filter(({ group, course, code }) =>
    matches(typed, `${group.name} ${course.title[spoken]} ${code}`),
  );
  const by = (run: Run) => (order === 'group' ? run.group.name : order === 'course' ? run.course.title[spoken] : '');
  const sorted = [...shown].sort((a, b) => compareTexts(by(a), by(b)) || b.openedAt.localeCompare(a.openedAt));
  return (
    <>
      {runs.length > 3 && (
        <div class="o-tools">
          <Field type="search" label={t('find-run')} value={typed} onInput={setTyped} />
          <Select
            label={t('order')}
            placeholder={null}
            value={order}
            onInput={setOrder}
            options={orders.map((value) => ({ value, label: t(`order-${value}`) }))}
          />
        </div>
      )}
      {sorted.length === 0 && <EmptyState title={t('no-run-found', { typed })} />}
      <ul class="o-cards" aria-label={t('runs')}>
        {sorted.map((run) => (
          <RunCard key={run.id} run={run} />
        ))}
      </ul>
    </>
  );
}

/** What to do when nothing was ever opened: classes first, then a course. */
function FirstSteps({ groups, isHead }: { readonly groups: readonly Group[]; readonly isHead: boolean }) {
  if (groups.some(({ learners }) => learners > 0))
    return (
      <EmptyState
        title={t('first-run')}
        action={
          <LinkButton look="signal" icon="plus" href={addresses.openRun}>
            {t('open-run')}
          </LinkButton>
        }
      >
        {t('first-run-why')}
      </EmptyState>
    );
  if (!isHead) return <EmptyState title={t('no-class')}>{t('no-class-teacher')}</EmptyState>;
  return (
    <section class="o-first" aria-labelledby="first">
      <h2 id="first">{t('first-steps')}</h2>
      <ol class="o-first-steps">
        <li>
          <h3>{t('step-classes')}</h3>
          <p>{t('step-classes-why')}</p>
          <LinkButton look="signal" href={addresses.importClasses}>
            {t('step-classes-do')}
          </LinkButton>
        </li>
        <li>
          <h3>{t('step-team')}</h3>
          <p>{t('step-team-why')}</p>
          <LinkButton href={addresses.team}>{t('step-team-do')}</LinkButton>
        </li>
        <li>
          <h3>{t('step-run')}</h3>
          <p>{t('step-run-why')}</p>
        </li>
      </ol>
    </section>
  );
}

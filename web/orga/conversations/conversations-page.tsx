import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { LinkButton } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { compareTexts, formatDate } from '../../kit/i18n.ts';
import { Note } from '../../kit/note.tsx';
import { Select } from '../../kit/select.tsx';
import { Tag } from '../../kit/tag.tsx';
import { addresses } from '../addresses.ts';
import { call, type Exchanges } from '../calls.ts';
import { Page } from '../page.tsx';
import { SaidReply } from '../said-reply.tsx';
import { useReply } from '../use-reply.ts';
import { t } from './texts.ts';
import './conversations.css';

/** What the pupils of a course one has opened asked a real assistant, and what it answered. */
export function ConversationsPage() {
  const { runId = '' } = useRoute().params;
  const asked = useReply(runId, (signal) => call('GET /api/runs/:runId/exchanges', { params: { runId }, signal }));
  const found = asked.reply.state === 'ready' ? asked.reply.value : undefined;
  return (
    <Page
      title={t('title')}
      over={
        <>
          <a href={addresses.run(runId)}>{t('live')}</a>
          {found && ` · ${found.group}`}
        </>
      }
    >
      <SaidReply asked={asked}>{(value) => <Conversations found={value} runId={runId} />}</SaidReply>
    </Page>
  );
}

function Conversations({ found, runId }: { readonly found: Exchanges; readonly runId: string }) {
  const [pupil, setPupil] = useState('');
  const [onlyStopped, setOnlyStopped] = useState(false);
  const { assistant, exchanges, keptDays } = found;
  if (exchanges.length === 0) {
    const why = assistant === 'on' ? 'none' : assistant;
    return (
      <EmptyState title={t(`${why}-title`)} action={<LinkButton href={addresses.run(runId)}>{t('live')}</LinkButton>}>
        {t(why)}
      </EmptyState>
    );
  }
  const pupils = new Map(exchanges.map(({ learner }) => [learner.id, learner.name]));
  const stopped = exchanges.filter(isStopped).length;
  const shown = exchanges.filter(
    (exchange) => (pupil === '' || exchange.learner.id === pupil) && (!onlyStopped || isStopped(exchange)),
  );
  return (
    <>
      {stopped > 0 && (
        <Note kind="try" title={t('careful-title')}>
          {t('careful', { n: stopped })}
        </Note>
      )}
      <p class="k-small">{t('kept', { n: keptDays })}</p>
      <div class="o-tools">
        <Select
          label={t('pupil')}
          placeholder={t('everyone')}
          value={pupil}
          onInput={setPupil}
          options={[...pupils]
            .map(([value, label]) => ({ value, label }))
            .sort((a, b) => compareTexts(a.label, b.label))}
        />
        <Select
          label={t('show')}
          placeholder={null}
          value={onlyStopped ? 'stopped' : 'all'}
          onInput={(value) => setOnlyStopped(value === 'stopped')}
          options={[
            { value: 'all', label: t('show-all') },
            { value: 'stopped', label: t('show-stopped') },
          ]}
        />
      </div>
      <p role="status" class="k-small">
        {t('count', { n: shown.length })}
      </p>
      <ol class="o-exchanges">
        {shown.map((exchange) => (
          <li key={exchange.id} data-stopped={isStopped(exchange) || undefined}>
            <h2 class="o-exchange-head">
              <span>{exchange.learner.name}</span>
              <span class="k-small">
                {formatDate(exchange.askedAt, { dateStyle: 'medium', timeStyle: 'short' })} · {exchange.situation}
              </span>
              {exchange.status !== 'answered' && <Tag tone="try">{t(`status-${exchange.status}`)}</Tag>}
            </h2>
            <p>
              <b>{t('prompt')} : </b>
              {exchange.prompt}
            </p>
            {exchange.answer !== '' && (
              <p class="o-exchange-answer">
                <b>{t('answer')} : </b>
                {exchange.answer}
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function isStopped({ status }: Exchanges['exchanges'][number]): boolean {
  return status === 'refused' || status === 'withdrawn';
}

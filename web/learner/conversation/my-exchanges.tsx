import { useState } from 'preact/hooks';
import type { z } from 'zod';
import type { ConversationContract } from '../../../core/conversation/contract.ts';
import { Button } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { formatDate } from '../../kit/i18n.ts';
import { Note } from '../../kit/note.tsx';
import { Tag } from '../../kit/tag.tsx';
import { call } from '../calls.ts';
import { t } from './texts.ts';
import './conversation.css';

type Kept = z.output<ConversationContract['listMyExchanges']['reply']>;

/** What the pupil has asked the class's assistant, and how long it is kept. */
export function MyExchanges({ runId }: { readonly runId: string }) {
  const [kept, setKept] = useState<Kept>();
  const [away, setAway] = useState(false);
  const look = async () => {
    const outcome = await call('GET /api/journeys/:runId/exchanges', { params: { runId } });
    setAway(!outcome.ok);
    if (outcome.ok) setKept(outcome.value);
  };
  return (
    <Card as="section" label={t('mine')} class="k-stack">
      <h2>{t('mine')}</h2>
      {kept && <p class="k-small">{t('mine-why', { n: kept.keptDays })}</p>}
      <div>
        <Button small icon={kept ? 'try' : 'eye'} onClick={look}>
          {t('show')}
        </Button>
      </div>
      <div role="status">
        {away && (
          <Note kind="problem" title={null}>
            {t('mine-away')}
          </Note>
        )}
        {kept?.exchanges.length === 0 && <p>{t('none')}</p>}
      </div>
      {kept && kept.exchanges.length > 0 && (
        <ol class="l-exchanges">
          {kept.exchanges.map(({ id, prompt, answer, status, askedAt, situation }) => (
            <li key={id}>
              <p class="k-small">
                {formatDate(askedAt, { dateStyle: 'medium', timeStyle: 'short' })} · {situation}{' '}
                {status !== 'answered' && <Tag tone="try">{t(`status-${status}`)}</Tag>}
              </p>
              <p>
                <b>{t('you')} : </b>
                {prompt}
              </p>
              {answer !== '' && (
                <p class="l-exchange-answer">
                  <b>{t('answer')} : </b>
                  {answer}
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { formatDate } from '../kit/i18n.ts';
import { Skeleton } from '../kit/skeleton.tsx';
import { SuggestionStatus } from '../kit/suggestion-status.tsx';
import { call, type Suggestion } from './calls.ts';
import { t } from './texts.ts';
import { UnknownPage } from './unknown-page.tsx';

/** What became of a suggestion, for whoever kept its address. */
export function SuggestionPage() {
  const { params } = useRoute();
  const suggestionId = params.suggestionId ?? '';
  const [found, setFound] = useState<Suggestion | 'looking' | 'away' | 'unknown'>('looking');
  const look = async () => {
    setFound('looking');
    const outcome = await call('GET /api/suggestions/:suggestionId', { params: { suggestionId } });
    if (outcome.ok) setFound(outcome.value.suggestion);
    else setFound(outcome.problem && outcome.problem.status < 500 ? 'unknown' : 'away');
  };
  useEffect(() => {
    document.title = `${t('your-suggestion')} · Balise`;
    void look();
  }, [suggestionId]);
  if (found === 'unknown') return <UnknownPage />;
  return (
    <main class="k-page f-told" id="content">
      {found === 'looking' ? (
        <Skeleton lines={4} />
      ) : found === 'away' ? (
        <EmptyState title={t('did-not-come')} action={<Button onClick={look}>{t('try-again')}</Button>}>
          {t('offline')}
        </EmptyState>
      ) : (
        <>
          <div>
            <p class="k-small">
              <a href={`/referentiels/${params.frameworkId}#${found.skill}`}>{t('over')}</a>
            </p>
            <h1>{t('your-suggestion')}</h1>
          </div>
          <Card>
            <p>
              <SuggestionStatus status={found.status} />
            </p>
            <blockquote class="f-quote">{found.text}</blockquote>
            <p class="k-small">{t('sent-on', { date: formatDate(found.sentAt) })}</p>
          </Card>
          <Card look="flat">
            {found.answer && found.answeredAt ? (
              <>
                <h2>{t('answered-on', { date: formatDate(found.answeredAt) })}</h2>
                <p>{found.answer}</p>
              </>
            ) : (
              <p>{t('no-answer-yet')}</p>
            )}
          </Card>
        </>
      )}
    </main>
  );
}

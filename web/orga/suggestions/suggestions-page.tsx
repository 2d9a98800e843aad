import { useState } from 'preact/hooks';
import { longestSuggestion, suggestionStatuses } from '../../../core/frameworks/suggestion.ts';
import { Button, LinkButton } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Field } from '../../kit/field.tsx';
import { formatDate } from '../../kit/i18n.ts';
import { Select } from '../../kit/select.tsx';
import { sayOfSuggestion } from '../../kit/suggestion-texts.ts';
import { showToast } from '../../kit/toast.tsx';
import { call, type Suggestion } from '../calls.ts';
import { Page } from '../page.tsx';
import { SaidReply, sayProblem } from '../said-reply.tsx';
import { useReply } from '../use-reply.ts';
import { t } from './texts.ts';
import './suggestions.css';

/** What anyone suggested about the frameworks, for those who write them: each gets a status and an answer. */
export function SuggestionsPage() {
  const [wanted, setWanted] = useState('');
  const status = suggestionStatuses.find((name) => name === wanted);
  const asked = useReply(wanted, (signal) => call('GET /api/suggestions', { query: status ? { status } : {}, signal }));
  return (
    <Page title={t('suggestions')}>
      <p class="k-prose">{t('lead')}</p>
      <div class="o-tools">
        <Select
          label={t('status')}
          placeholder={t('status-all')}
          value={wanted}
          onInput={setWanted}
          options={suggestionStatuses.map((value) => ({ value, label: sayOfSuggestion(`status-${value}`) }))}
        />
      </div>
      <SaidReply asked={asked}>
        {({ suggestions }) =>
          suggestions.length === 0 ? (
            <EmptyState
              title={t('none')}
              action={<LinkButton href="/referentiels/ia">{t('see-framework')}</LinkButton>}
            >
              {t('none-why')}
            </EmptyState>
          ) : (
            <ul class="o-suggestions">
              {suggestions.map((suggestion) => (
                <li key={suggestion.id}>
                  <AnswerCard suggestion={suggestion} />
                </li>
              ))}
            </ul>
          )
        }
      </SaidReply>
    </Page>
  );
}

function AnswerCard({ suggestion }: { readonly suggestion: Suggestion }) {
  const { id, skill, about, text, sentAt } = suggestion;
  const [status, setStatus] = useState<string>(suggestion.status);
  const [answer, setAnswer] = useState(suggestion.answer ?? '');
  const [error, setError] = useState<string>();
  const save = async () => {
    const chosen = suggestionStatuses.find((name) => name === status);
    if (!chosen) return;
    const outcome = await call('POST /api/suggestions/:suggestionId/answer', {
      params: { suggestionId: id },
      body: { status: chosen, answer: answer.trim() === '' ? null : answer },
    });
    setError(outcome.ok ? undefined : sayProblem(outcome.problem));
    if (outcome.ok) showToast(t('saved'));
  };
  return (
    <Card as="article">
      <p class="k-small">
        <a href={`/referentiels/ia#${skill}`}>
          {t('line', { skill, about: sayOfSuggestion(`about-${about}`), date: formatDate(sentAt) })}
        </a>
      </p>
      <blockquote class="o-suggestion-text" lang={suggestion.language}>
        {text}
      </blockquote>
      <div class="o-suggestion-answer">
        <Select
          label={t('status')}
          placeholder={null}
          value={status}
          onInput={setStatus}
          options={suggestionStatuses.map((value) => ({ value, label: sayOfSuggestion(`status-${value}`) }))}
        />
        <Field
          label={t('answer')}
          hint={t('answer-hint')}
          multiline
          maxLength={longestSuggestion}
          value={answer}
          onInput={setAnswer}
          {...(error ? { error } : {})}
        />
        <Button onClick={save}>{t('save')}</Button>
      </div>
    </Card>
  );
}

import type { PreviewSuggestions } from '../../core/content/preview.ts';
import type { Suggestion } from '../../core/frameworks/contract.ts';
import { LinkButton } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { formatDate } from '../kit/i18n.ts';
import { SuggestionStatus } from '../kit/suggestion-status.tsx';
import { sayOfSuggestion } from '../kit/suggestion-texts.ts';
import { Frame } from './frame.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { t } from './texts.ts';
import { usePreview } from './use-preview.ts';
import { Waiting } from './waiting.tsx';
import './suggestions.css';

/** What readers suggest about the frameworks, with its status and answer: what an author has beside the files to change. */
export function SuggestionsPage() {
  const preview = usePreview<PreviewSuggestions>('suggestions');
  return (
    <Frame current="suggestions" title={t('nav-suggestions')}>
      <div class="s-head">
        <h1>{t('nav-suggestions')}</h1>
        <LanguageSwitch />
      </div>
      {preview.state === 'seen' ? <Suggestions {...preview.value} /> : <Waiting state={preview.state} />}
    </Frame>
  );
}

function Suggestions({ suggestions, answeredAt }: PreviewSuggestions) {
  if (suggestions === null)
    return (
      <EmptyState title={t('suggestions-away')}>
        {t('suggestions-away-why')} <code>{command}</code>
      </EmptyState>
    );
  if (suggestions.length === 0) return <EmptyState title={t('no-suggestion')}>{t('no-suggestion-why')}</EmptyState>;
  return (
    <>
      <p class="k-prose">{t('suggestions-lead')}</p>
      {answeredAt && (
        <div class="k-row">
          <LinkButton href={answeredAt}>{t('answer-suggestions')}</LinkButton>
        </div>
      )}
      <ul class="s-suggestions">
        {suggestions.map((suggestion) => (
          <li key={suggestion.id}>
            <SuggestionCard suggestion={suggestion} />
          </li>
        ))}
      </ul>
    </>
  );
}

function SuggestionCard({ suggestion }: { readonly suggestion: Suggestion }) {
  const { skill, about, text, language, status, answer, sentAt } = suggestion;
  return (
    <Card as="article">
      <p class="s-tags">
        <SuggestionStatus status={status} />
        <span class="s-code">{skill}</span>
        <span class="k-small">
          {t('suggestion-line', { about: sayOfSuggestion(`about-${about}`), date: formatDate(sentAt) })}
        </span>
      </p>
      <blockquote lang={language}>{text}</blockquote>
      {answer ? (
        <p>
          <strong>{t('suggestion-answer')}</strong> {answer}
        </p>
      ) : (
        <p class="k-small">{t('suggestion-unanswered')}</p>
      )}
    </Card>
  );
}

const command = 'npm start';

import { useEffect, useState } from 'preact/hooks';
import { longestSuggestion, shortestSuggestion, suggestionSubjects } from '../../core/frameworks/suggestion.ts';
import { Button } from '../kit/button.tsx';
import { RadioCards } from '../kit/choices.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { ErrorSummary } from '../kit/error-summary.tsx';
import { Field } from '../kit/field.tsx';
import { language } from '../kit/language.ts';
import { Note } from '../kit/note.tsx';
import { call, type Skill, type Suggestion } from './calls.ts';
import { t } from './texts.ts';

export interface SuggestionDialogProps {
  /** The word of the framework's address. */
  readonly place: string;
  /** The skill to improve; none closes the dialog. */
  readonly skill: Skill | undefined;
  readonly onClose: () => void;
}

type Errors = Partial<Record<'about' | 'text' | 'form', string>>;

/** Two questions, no account. What is typed stays until it is sent. */
export function SuggestionDialog({ place, skill, onClose }: SuggestionDialogProps) {
  const [about, setAbout] = useState<string>();
  const [text, setText] = useState('');
  const [website, setWebsite] = useState('');
  const [openedAt, setOpenedAt] = useState(0);
  const [errors, setErrors] = useState<Errors>({});
  const [sent, setSent] = useState<Suggestion>();
  useEffect(() => {
    if (!skill) return;
    setErrors({});
    setSent(undefined);
    setOpenedAt(Date.now());
  }, [skill]);

  const send = async () => {
    const subject = suggestionSubjects.find((name) => name === about);
    const missing: Errors = {
      ...(subject ? {} : { about: t('about-needed') }),
      ...(text.trim().length < shortestSuggestion ? { text: t('text-needed', { n: shortestSuggestion }) } : {}),
    };
    setErrors(missing);
    if (!skill || !subject || missing.text) return;
    const outcome = await call('POST /api/frameworks/:frameworkId/suggestions', {
      params: { frameworkId: place },
      body: { skill: skill.id, about: subject, text, language: language(), website, writtenMs: Date.now() - openedAt },
    });
    if (!outcome.ok) return setErrors({ form: outcome.problem?.title ?? t('offline') });
    setSent(outcome.value.suggestion);
    setText('');
    setAbout(undefined);
  };

  const address = sent && `${location.origin}/referentiels/${place}/propositions/${sent.id}`;
  return (
    <Dialog
      open={skill !== undefined}
      title={sent ? t('sent') : t('suggest')}
      onClose={onClose}
      actions={
        sent ? (
          <Button look="signal" onClick={onClose}>
            {t('close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button look="signal" onClick={send}>
              {t('send')}
            </Button>
          </>
        )
      }
    >
      {sent ? (
        <div class="k-stack" role="status">
          <p>{t('sent-why')}</p>
          <p>
            <a class="f-address" href={address}>
              {address}
            </a>
          </p>
        </div>
      ) : (
        <form
          class="k-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <ErrorSummary
            errors={Object.entries(errors).map(([field, message]) =>
              field === 'form' ? { message } : { field: `suggestion-${field}`, message },
            )}
          />
          {skill && <Note kind="info">{skill.statement[language()]}</Note>}
          <RadioCards
            id="suggestion-about"
            legend={t('about')}
            value={about}
            onChange={setAbout}
            options={suggestionSubjects.map((id) => ({ id, label: t(`about-${id}`) }))}
            {...(errors.about ? { error: errors.about } : {})}
          />
          <Field
            id="suggestion-text"
            label={t('text')}
            hint={t('text-hint')}
            multiline
            maxLength={longestSuggestion}
            value={text}
            onInput={setText}
            {...(errors.text ? { error: errors.text } : {})}
          />
          <div class="f-nobody" aria-hidden="true">
            <label>
              {t('website')}
              <input
                tabIndex={-1}
                autocomplete="off"
                name="website"
                value={website}
                onInput={(event) => setWebsite(event.currentTarget.value)}
              />
            </label>
          </div>
        </form>
      )}
    </Dialog>
  );
}

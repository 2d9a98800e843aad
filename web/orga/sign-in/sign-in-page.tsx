import { useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { Button } from '../../kit/button.tsx';
import { ErrorSummary } from '../../kit/error-summary.tsx';
import { Field } from '../../kit/field.tsx';
import { Note } from '../../kit/note.tsx';
import { PasswordField } from '../../kit/password-field.tsx';
import { safeNext } from '../addresses.ts';
import { call } from '../calls.ts';
import { sayProblem } from '../said-reply.tsx';
import { become, useWho } from '../who.ts';
import { DoorPage } from './door-page.tsx';
import { t } from './texts.ts';

type Errors = Partial<Record<'email' | 'password' | 'form', string>>;

/** Where staff sign in; they come back to the page they asked for. */
export function SignInPage() {
  const { route } = useLocation();
  const { query } = useRoute();
  const who = useWho();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    const missing = findMissing(email, password);
    setErrors(missing);
    if (busy || missing.email || missing.password) return;
    setBusy(true);
    const outcome = await call('POST /api/sign-in', { body: { email: email.trim(), password } });
    setBusy(false);
    if (outcome.ok) {
      become(outcome.value.who);
      return route(safeNext(query.suite), true);
    }
    if (outcome.problem?.code === 'wrong-credentials') setErrors({ password: t('wrong-credentials') });
    else setErrors({ form: sayProblem(outcome.problem) });
  };
  const isPupil = typeof who === 'object' && who?.kind === 'pupil';
  return (
    <DoorPage title={t('sign-in')} lead={t('sign-in-lead')}>
      {isPupil && <Note kind="info">{t('signed-in-as-pupil', { name: who.name })}</Note>}
      <ErrorSummary
        errors={[
          ...(errors.form ? [{ message: errors.form }] : []),
          ...(errors.email ? [{ field: 'email', message: errors.email }] : []),
          ...(errors.password ? [{ field: 'password', message: errors.password }] : []),
        ]}
      />
      <form class="k-stack" noValidate onSubmit={submit}>
        <Field
          id="email"
          name="email"
          type="email"
          label={t('email')}
          autocomplete="username"
          value={email}
          onInput={(value) => {
            setEmail(value);
            setErrors({ ...errors, email: undefined });
          }}
          {...(errors.email ? { error: errors.email } : {})}
        />
        <PasswordField
          id="password"
          label={t('password')}
          purpose="current"
          value={password}
          onInput={(value) => {
            setPassword(value);
            setErrors({ ...errors, password: undefined });
          }}
          {...(errors.password ? { error: errors.password } : {})}
        />
        <div class="k-actions">
          <Button look="signal" type="submit" busy={busy}>
            {t('sign-in')}
          </Button>
        </div>
      </form>
      <p class="k-small">
        {t('pupil-here')} <a href="/">{t('pupil-page')}</a>
      </p>
    </DoorPage>
  );
}

function findMissing(email: string, password: string): Errors {
  return {
    ...(/^\S+@\S+$/.test(email.trim()) ? {} : { email: email.trim() === '' ? t('email-missing') : t('email-wrong') }),
    ...(password === '' ? { password: t('password-missing') } : {}),
  };
}

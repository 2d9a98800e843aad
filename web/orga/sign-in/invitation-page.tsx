import { useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { Button, LinkButton } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { ErrorSummary } from '../../kit/error-summary.tsx';
import { Field } from '../../kit/field.tsx';
import { formatDate } from '../../kit/i18n.ts';
import { PasswordField } from '../../kit/password-field.tsx';
import { addresses } from '../addresses.ts';
import { call } from '../calls.ts';
import { SaidReply, sayProblem } from '../said-reply.tsx';
import { useReply } from '../use-reply.ts';
import { become } from '../who.ts';
import { DoorPage } from './door-page.tsx';
import { t } from './texts.ts';

/** The link of an invitation: who invites, then an account in three fields. */
export function InvitationPage() {
  const { token = '' } = useRoute().params;
  const asked = useReply(token, (signal) => call('GET /api/invitations/:token', { params: { token }, signal }));
  const isOver =
    asked.reply.state === 'failed' && ['invitation-over', 'invalid'].includes(asked.reply.problem?.code ?? '');
  if (isOver)
    return (
      <DoorPage title={t('invitation')} lead="">
        <EmptyState
          title={t('invitation-over')}
          action={<LinkButton href={addresses.signIn}>{t('sign-in')}</LinkButton>}
        >
          {t('invitation-over-why')}
        </EmptyState>
      </DoorPage>
    );
  const lead =
    asked.reply.state === 'ready'
      ? t('invitation-lead', {
          school: asked.reply.value.organisation,
          role: t(asked.reply.value.role === 'head' ? 'as-head' : 'as-teacher'),
          date: formatDate(asked.reply.value.expiresAt),
        })
      : '';
  return (
    <DoorPage title={t('invitation')} lead={lead}>
      <SaidReply asked={asked}>
        {({ email, organisation }) => <AccountForm token={token} email={email} organisation={organisation} />}
      </SaidReply>
    </DoorPage>
  );
}

/** As the server asks (ASVS 6.2.5): length alone. */
const shortestPassword = 10;

type Errors = Partial<Record<'firstName' | 'lastName' | 'password' | 'form', string>>;

function AccountForm({ token, email, organisation }: Record<'token' | 'email' | 'organisation', string>) {
  const { route } = useLocation();
  const [firstName, setFirstName] = useState('');
  const [lastName, setLastName] = useState('');
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    const found: Errors = {
      ...(firstName.trim() === '' ? { firstName: t('first-name-missing') } : {}),
      ...(lastName.trim() === '' ? { lastName: t('last-name-missing') } : {}),
      ...(password.length < shortestPassword ? { password: t('password-short', { n: shortestPassword }) } : {}),
    };
    setErrors(found);
    if (busy || Object.keys(found).length > 0) return;
    setBusy(true);
    const outcome = await call('POST /api/invitations/:token/accept', {
      params: { token },
      body: { firstName, lastName, password },
    });
    setBusy(false);
    if (!outcome.ok) return setErrors({ form: sayProblem(outcome.problem) });
    become(outcome.value.who);
    route(addresses.home, true);
  };
  // What is being put right is no longer wrong.
  const put = (field: keyof Errors, set: (value: string) => void) => (value: string) => {
    set(value);
    setErrors({ ...errors, [field]: undefined });
  };
  const errorOf = (field: keyof Errors) => (errors[field] ? { error: errors[field] } : {});
  return (
    <>
      <ErrorSummary
        errors={Object.entries(errors).flatMap(([field, message]) => {
          if (message === undefined) return [];
          return field === 'form' ? [{ message }] : [{ field, message }];
        })}
      />
      <form class="k-stack" noValidate onSubmit={submit}>
        <p>
          {t('account-email')} <b>{email}</b>
        </p>
        <Field
          id="firstName"
          name="firstName"
          label={t('first-name')}
          autocomplete="given-name"
          value={firstName}
          onInput={put('firstName', setFirstName)}
          {...errorOf('firstName')}
        />
        <Field
          id="lastName"
          name="lastName"
          label={t('last-name')}
          autocomplete="family-name"
          value={lastName}
          onInput={put('lastName', setLastName)}
          {...errorOf('lastName')}
        />
        <PasswordField
          id="password"
          label={t('password-new')}
          hint={t('password-hint', { n: shortestPassword })}
          purpose="new"
          known={[firstName, lastName, organisation, email]}
          value={password}
          onInput={put('password', setPassword)}
          {...errorOf('password')}
        />
        <div class="k-actions">
          <Button look="signal" type="submit" busy={busy}>
            {t('make-account')}
          </Button>
        </div>
      </form>
    </>
  );
}

import { useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { ErrorSummary } from '../../kit/error-summary.tsx';
import { Field } from '../../kit/field.tsx';
import { formatDate } from '../../kit/i18n.ts';
import { Note } from '../../kit/note.tsx';
import { Select } from '../../kit/select.tsx';
import { showToast } from '../../kit/toast.tsx';
import { call } from '../calls.ts';
import { sayProblem } from '../said-reply.tsx';
import { t } from './texts.ts';

interface Invited {
  readonly email: string;
  readonly link: string;
  readonly expiresAt: string;
}

export interface InviteFormProps {
  readonly organisationId: string;
  /** The role proposed first. */
  readonly first: 'head' | 'teacher';
  readonly onInvited: () => void;
}

/** An invitation is a link shown once, to pass on by whatever means the school uses. */
export function InviteForm({ organisationId, first, onInvited }: InviteFormProps) {
  const [email, setEmail] = useState('');
  const [chosen, setRole] = useState<string>();
  const [error, setError] = useState<{ readonly field?: string; readonly message: string }>();
  const [invited, setInvited] = useState<readonly Invited[]>([]);
  const [busy, setBusy] = useState(false);
  const role = chosen === 'head' || chosen === 'teacher' ? chosen : first;
  const invite = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    if (!/^\S+@\S+\.\S+$/.test(email.trim())) return setError({ field: 'invite-email', message: t('email-wrong') });
    setError(undefined);
    setBusy(true);
    const outcome = await call('POST /api/organisations/:organisationId/invitations', {
      params: { organisationId },
      body: { email: email.trim(), role },
    });
    setBusy(false);
    if (!outcome.ok) return setError({ field: 'invite-email', message: sayProblem(outcome.problem) });
    const { invitation, link } = outcome.value;
    setInvited([{ email: invitation.email, expiresAt: invitation.expiresAt, link }, ...invited]);
    setEmail('');
    setRole(undefined);
    onInvited();
  };
  return (
    <Card as="section" label={t('invite')}>
      <form class="k-stack" noValidate onSubmit={invite}>
        <h2>{t('invite')}</h2>
        <ErrorSummary errors={error ? [error] : []} />
        <div class="o-invite">
          <Field
            id="invite-email"
            type="email"
            label={t('email')}
            autocomplete="off"
            value={email}
            onInput={setEmail}
            {...(error ? { error: error.message } : {})}
          />
          <Select
            label={t('role')}
            placeholder={null}
            value={role}
            onInput={setRole}
            options={[
              { value: 'head', label: t('role-head') },
              { value: 'teacher', label: t('role-teacher') },
            ]}
          />
          <Button look="signal" type="submit" busy={busy}>
            {t('make-link')}
          </Button>
        </div>
      </form>
      <div role="status">
        {invited.map((one) => (
          <InvitedNote key={one.link} invited={one} />
        ))}
      </div>
    </Card>
  );
}

function InvitedNote({ invited: { email, link, expiresAt } }: { readonly invited: Invited }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      showToast(t('copied'));
    } catch (refusal) {
      console.warn('The browser keeps the clipboard closed.', refusal);
      showToast(t('copy-failed'), 'warning');
    }
  };
  return (
    <div class="o-invited">
      <Note kind="yes" title={t('link-ready', { email })}>
        {t('link-once', { date: formatDate(expiresAt) })}
      </Note>
      <div class="o-invite">
        <label class="o-link">
          <span class="k-unseen">{t('link-of', { email })}</span>
          <input class="k-input" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
        </label>
        <Button icon="copy" onClick={copy}>
          {t('copy')}
        </Button>
      </div>
    </div>
  );
}

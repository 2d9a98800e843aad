import { useEffect, useState } from 'preact/hooks';
import { checkUai } from '../../../core/classroom/uai.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { ErrorSummary } from '../../kit/error-summary.tsx';
import { Field } from '../../kit/field.tsx';
import { Note } from '../../kit/note.tsx';
import { call, type Organisation } from '../calls.ts';
import { sayProblem } from '../said-reply.tsx';
import { t } from './texts.ts';

export interface NewSchoolProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onMade: (school: Organisation) => void;
}

type Errors = Partial<Record<'name' | 'uai' | 'form', string>>;

/** A school in two fields. An odd UAI is said at once and never blocks: real files hold codes with a wrong letter. */
export function NewSchool({ open, onClose, onMade }: NewSchoolProps) {
  const [name, setName] = useState('');
  const [uai, setUai] = useState('');
  const [isLeft, setLeft] = useState(false);
  const [errors, setErrors] = useState<Errors>({});
  useEffect(() => setErrors({}), [open]);
  const submit = async () => {
    setLeft(true);
    if (name.trim().length < 2) return setErrors({ name: t('name-missing') });
    setErrors({});
    const outcome = await call('POST /api/organisations', {
      body: { name, uai: uai.trim() === '' ? null : checkUai(uai).uai },
    });
    if (outcome.ok) {
      setName('');
      setUai('');
      return onMade(outcome.value.organisation);
    }
    setErrors(outcome.problem?.code === 'uai-taken' ? { uai: t('uai-taken') } : { form: sayProblem(outcome.problem) });
  };
  const warning = uai.trim() !== '' && isLeft ? checkUai(uai).warning : undefined;
  return (
    <Dialog
      open={open}
      title={t('new-school')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="signal" onClick={submit}>
            {t('make-school')}
          </Button>
        </>
      }
    >
      <form
        class="k-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        onFocusOut={() => setLeft(true)}
        onFocusIn={() => setLeft(false)}
      >
        <ErrorSummary
          errors={Object.entries(errors).map(([field, message]) =>
            field === 'form' ? { message } : { field: `school-${field}`, message },
          )}
        />
        <Field
          id="school-name"
          label={t('school-name')}
          autocomplete="off"
          value={name}
          onInput={setName}
          {...(errors.name ? { error: errors.name } : {})}
        />
        <Field
          id="school-uai"
          label={t('uai')}
          hint={t('uai-hint')}
          optional
          autocomplete="off"
          maxLength={12}
          value={uai}
          onInput={setUai}
          {...(errors.uai ? { error: errors.uai } : {})}
        />
        <div role="status">
          {warning && (
            <Note kind="info" title={t('uai-odd')}>
              {warning === 'uai-check-letter' ? t('uai-check-letter') : t('uai-shape')} {t('uai-anyway')}
            </Note>
          )}
        </div>
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

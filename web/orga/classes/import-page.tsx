import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Button } from '../../kit/button.tsx';
import { ErrorSummary } from '../../kit/error-summary.tsx';
import { Field } from '../../kit/field.tsx';
import { showToast } from '../../kit/toast.tsx';
import { addresses } from '../addresses.ts';
import { call, type RosterPreview } from '../calls.ts';
import { Page } from '../page.tsx';
import { sayProblem } from '../said-reply.tsx';
import { DropFile } from './drop-file.tsx';
import { RosterPreviewTable } from './roster-preview.tsx';
import { t } from './texts.ts';
import './classes.css';

/** What was typed stays while one looks elsewhere in the application: a list is long to paste again. */
const draft = { text: '', group: '' };

/** Pupils from a list pasted or dropped: read, shown line by line, then written, whole or not at all. */
export function ImportPage() {
  const { route } = useLocation();
  const [text, setText] = useState(draft.text);
  const [group, setGroup] = useState(draft.group);
  const [preview, setPreview] = useState<RosterPreview>();
  const [error, setError] = useState<{ readonly field?: string; readonly message: string }>();
  const write = (next: string) => {
    draft.text = next;
    setText(next);
    setError(undefined);
  };
  const body = (read: string) => ({ text: read, group: group.trim() === '' ? null : group.trim() });
  const check = async (read: string) => {
    write(read);
    if (read.trim() === '') {
      setPreview(undefined);
      return setError({ field: 'list', message: t('list-empty') });
    }
    const outcome = await call('POST /api/roster/preview', { body: body(read) });
    if (outcome.ok) return setPreview(outcome.value);
    setPreview(undefined);
    const isUnreadable = outcome.problem?.code === 'roster-unreadable';
    setError(isUnreadable ? { field: 'list', message: t('unreadable') } : { message: sayProblem(outcome.problem) });
  };
  const confirm = async () => {
    const outcome = await call('POST /api/roster/import', { body: body(text) });
    if (!outcome.ok) {
      await check(text);
      return setError({ message: sayProblem(outcome.problem) });
    }
    const { created, groups } = outcome.value;
    write('');
    showToast(t('written', { n: created }));
    const [only] = groups;
    route(groups.length === 1 && only ? addresses.class(only.id) : addresses.classes);
  };
  return (
    <Page title={t('add-pupils')} over={<a href={addresses.classes}>{t('classes')}</a>}>
      <ErrorSummary errors={error ? [error] : []} />
      {preview ? (
        <RosterPreviewTable
          preview={preview}
          text={text}
          onCheck={check}
          onConfirm={confirm}
          onBack={() => {
            setPreview(undefined);
            setTimeout(() => document.getElementById('list')?.focus());
          }}
        />
      ) : (
        <form
          class="o-import"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void check(text);
          }}
        >
          <p class="k-prose">{t('import-lead')}</p>
          <DropFile onText={check} onRefuse={(message) => setError({ message })} />
          <Field
            id="list"
            label={t('the-list')}
            hint={t('the-list-hint')}
            multiline
            spellcheck={false}
            value={text}
            onInput={write}
            placeholder={t('list-example')}
            {...(error?.field === 'list' ? { error: error.message } : {})}
          />
          <div class="o-import-group">
            <Field
              label={t('default-class')}
              hint={t('default-class-hint')}
              optional
              maxLength={40}
              value={group}
              onInput={(value) => {
                draft.group = value;
                setGroup(value);
              }}
            />
          </div>
          <div class="k-actions">
            <p class="k-small">{t('nothing-written')}</p>
            <Button look="signal" onClick={() => check(text)}>
              {t('check-list')}
            </Button>
          </div>
        </form>
      )}
    </Page>
  );
}

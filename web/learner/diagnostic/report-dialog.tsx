import { useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { RadioCards } from '../../kit/choices.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Field } from '../../kit/field.tsx';
import { showToast } from '../../kit/toast.tsx';
import { call } from '../calls.ts';
import { t } from './texts.ts';

const subjects = ['question', 'answers', 'picture', 'accessibility', 'other'] as const;
type Subject = (typeof subjects)[number];

export interface ReportDialogProps {
  readonly open: boolean;
  readonly testId: string;
  readonly onClose: () => void;
}

/** Says what is wrong with the question on screen, in two presses. */
export function ReportDialog({ open, testId, onClose }: ReportDialogProps) {
  const [about, setAbout] = useState<Subject>('question');
  const [text, setText] = useState('');
  const send = async () => {
    const outcome = await call('POST /api/tests/:testId/reports', { params: { testId }, body: { about, text } });
    if (!outcome.ok) return showToast(t('report-failed'), 'offline');
    showToast(t('report-thanks'));
    setText('');
    onClose();
  };
  return (
    <Dialog
      open={open}
      title={t('report')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('report-cancel')}</Button>
          <Button look="signal" onClick={send}>
            {t('report-send')}
          </Button>
        </>
      }
    >
      <RadioCards
        legend={t('report-what')}
        value={about}
        onChange={(id) => setAbout(subjects.find((subject) => subject === id) ?? 'other')}
        options={[
          { id: 'question', label: t('report-question') },
          { id: 'answers', label: t('report-answers') },
          { id: 'picture', label: t('report-picture') },
          { id: 'accessibility', label: t('report-accessibility') },
          { id: 'other', label: t('report-other') },
        ]}
      />
      <Field multiline optional label={t('report-more')} value={text} onInput={setText} maxLength={500} />
    </Dialog>
  );
}

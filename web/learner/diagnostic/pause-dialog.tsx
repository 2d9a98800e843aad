import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { t } from './texts.ts';

export interface PauseDialogProps {
  readonly open: boolean;
  readonly onResume: () => void;
  readonly onLeave: () => void;
}

/** A pause: time does not count, and nothing can be lost. */
export function PauseDialog({ open, onResume, onLeave }: PauseDialogProps) {
  return (
    <Dialog
      open={open}
      title={t('pause-title')}
      onClose={onResume}
      actions={
        <>
          <Button onClick={onLeave}>{t('pause-leave')}</Button>
          <Button look="signal" onClick={onResume}>
            {t('pause-resume')}
          </Button>
        </>
      }
    >
      <p>{t('pause-why')}</p>
    </Dialog>
  );
}

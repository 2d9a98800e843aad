import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Note } from '../../kit/note.tsx';
import { call, type GroupLearner } from '../calls.ts';
import { sayProblem } from '../said-reply.tsx';
import { DrawnPictures } from './drawn-pictures.tsx';
import { t } from './texts.ts';

/** New pictures for a pupil who has forgotten theirs: said before, shown after. */
export function PicturesDialog({
  learner,
  onClose,
}: {
  readonly learner: GroupLearner | undefined;
  readonly onClose: () => void;
}) {
  const [drawn, setDrawn] = useState<readonly string[]>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    setDrawn(undefined);
    setFailure(undefined);
  }, [learner]);
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (drawn) shown.current?.focus();
  }, [drawn]);
  const draw = async () => {
    if (!learner) return;
    const outcome = await call('POST /api/learners/:learnerId/pictures', { params: { learnerId: learner.id } });
    if (outcome.ok) setDrawn(outcome.value.pictures);
    else setFailure(sayProblem(outcome.problem));
  };
  const name = learner ? `${learner.firstName} ${learner.lastName}` : '';
  return (
    <Dialog
      open={learner !== undefined}
      title={drawn ? t('pictures-of', { name }) : t('new-pictures-for', { name })}
      onClose={onClose}
      actions={
        drawn ? (
          <Button look="signal" onClick={onClose}>
            {t('done')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button look="signal" onClick={draw}>
              {t('draw-pictures')}
            </Button>
          </>
        )
      }
    >
      <div class="k-stack" aria-live="polite" tabIndex={-1} ref={shown}>
        {drawn ? (
          <>
            <DrawnPictures pictures={drawn} size={72} />
            <p>{t('pictures-drawn')}</p>
          </>
        ) : (
          <p>{t('new-pictures-why')}</p>
        )}
        {failure && (
          <Note kind="problem" live>
            {failure}
          </Note>
        )}
      </div>
    </Dialog>
  );
}

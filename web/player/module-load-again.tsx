import { Button } from '../kit/button.tsx';
import { Note } from '../kit/note.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { t } from './module-texts.ts';

export interface LoadAgainProps {
  readonly failed: boolean;
  readonly coming: string;
  readonly onRetry: () => void;
}

/** In place of a part whose code is on its way, or did not come for want of a network. */
export function LoadAgain({ failed, coming, onRetry }: LoadAgainProps) {
  if (!failed)
    return (
      <div>
        <p class="k-unseen">{coming}</p>
        <Skeleton lines={4} />
      </div>
    );
  return (
    <Note kind="problem" title={`${t('explore-missing')}.`} live>
      {t('explore-missing-why')}
      <p>
        <Button small icon="try" onClick={onRetry}>
          {t('explore-retry')}
        </Button>
      </p>
    </Note>
  );
}

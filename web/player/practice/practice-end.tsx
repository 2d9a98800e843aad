import type { RefObject } from 'preact';
import { Button } from '../../kit/button.tsx';
import { Note } from '../../kit/note.tsx';
import { t } from '../module-texts.ts';
import type { PracticeDeed } from './practice-set.tsx';

interface PracticeEndProps {
  readonly drawn: number;
  readonly done: readonly PracticeDeed[];
  readonly onAgain: () => void;
  readonly place: RefObject<HTMLDivElement | null>;
}

/** How the practice went, with another go at what is not there yet. */
export function PracticeEnd({ drawn, done, onAgain, place }: PracticeEndProps) {
  const right = done.filter(({ score }) => score === 1).length;
  const isAll = right >= drawn;
  return (
    <Note kind={isAll ? 'yes' : 'info'} title={t('practice-score', { n: right, total: drawn })} place={place}>
      {t(isAll ? 'practice-all' : 'practice-some')}
      <p>
        <Button small icon="try" onClick={onAgain}>
          {t(isAll ? 'practice-again' : 'practice-retry')}
        </Button>
      </p>
    </Note>
  );
}

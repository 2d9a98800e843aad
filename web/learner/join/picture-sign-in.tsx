import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { formatDate } from '../../kit/i18n.ts';
import { language } from '../../kit/language.ts';
import { Note } from '../../kit/note.tsx';
import { PicturePassword } from '../../kit/picture-password.tsx';
import type { PictureId } from '../../kit/pictures.tsx';
import { call } from '../calls.ts';
import { Heading } from '../heading.tsx';
import { t } from '../texts.ts';
import type { JoinOffer } from './join-page.tsx';
import { secondsToWait } from './seconds-to-wait.ts';

export interface PictureSignInProps {
  readonly offer: JoinOffer;
  readonly learnerId: string;
  readonly onBack: () => void;
  readonly onClosed: () => Promise<void>;
  readonly onIn: () => Promise<void>;
}

/** Four pictures, then in. What goes wrong is said without blame, and the name stays. */
export function PictureSignIn({ offer, learnerId, onBack, onClosed, onIn }: PictureSignInProps) {
  const [pictures, setPictures] = useState<readonly PictureId[]>([]);
  const [trouble, setTrouble] = useState<{ readonly kind: 'try' | 'problem'; readonly words: string }>();
  const [busy, setBusy] = useState(false);
  const note = useRef<HTMLDivElement>(null);
  const name = offer.learners.find(({ id }) => id === learnerId)?.name ?? '';
  useEffect(() => {
    if (trouble) note.current?.focus();
  }, [trouble]);

  const signIn = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy || pictures.length < 4) return;
    setBusy(true);
    setTrouble(undefined);
    const outcome = await call('POST /api/join/:code/sign-in', {
      params: { code: offer.code },
      body: { learnerId, pictures: [...pictures] },
    });
    if (outcome.ok) return onIn();
    setBusy(false);
    if (outcome.offline || outcome.problem.status >= 500) return setTrouble({ kind: 'problem', words: t('join-away') });
    if (outcome.problem.code === 'joining-closed') return onClosed();
    setPictures([]);
    if (outcome.problem.code !== 'too-many-tries') return setTrouble({ kind: 'try', words: t('join-wrong-pictures') });
    setTrouble({ kind: 'problem', words: sayTooMany(secondsToWait(outcome.problem)) });
  };

  return (
    <form class="k-stack" onSubmit={signIn}>
      <div>
        <p class="k-small">{`${offer.course.title[language()]} · ${offer.group}`}</p>
        <Heading title={t('join-hello', { name })}>{t('join-hello', { name })}</Heading>
      </div>
      <div>
        <h2>{t('join-pictures')}</h2>
        <p class="k-small">{t('join-pictures-hint')}</p>
      </div>
      {trouble && (
        <div ref={note} tabIndex={-1} role="alert">
          <Note kind={trouble.kind} {...(trouble.kind === 'problem' ? { title: null } : {})}>
            {trouble.words}
          </Note>
        </div>
      )}
      <PicturePassword label={t('join-pictures')} value={pictures} onChange={setPictures} disabled={busy} />
      <div class="k-actions" data-sticky>
        <Button look="link" onClick={onBack}>
          {t('join-other-name')}
        </Button>
        <Button type="submit" look="signal" busy={busy} disabled={pictures.length < 4}>
          {t('join-sign-in')}
        </Button>
      </div>
    </form>
  );
}

function sayTooMany(seconds: number | undefined): string {
  if (seconds === undefined) return t('join-too-many-soon');
  // The clock of a wall: rounded up to the next minute, so that one never tries too soon.
  const time = new Date(Date.now() + seconds * 1000 + 59_000);
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return `${t('join-too-many', { n: minutes })} ${t('join-too-many-at', { time: formatDate(time, { timeStyle: 'short' }) })}`;
}

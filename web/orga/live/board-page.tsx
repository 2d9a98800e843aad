import { useEffect, useState } from 'preact/hooks';
import { Button, LinkButton } from '../../kit/button.tsx';
import { groupCode } from '../../kit/code-field.tsx';
import { language } from '../../kit/language.ts';
import { Logo } from '../../kit/logo.tsx';
import { ProgressBar } from '../../kit/progress.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { addresses } from '../addresses.ts';
import { call } from '../calls.ts';
import { shortAddress } from '../join-address.ts';
import { sayProblem } from '../said-reply.tsx';
import { useReply } from '../use-reply.ts';
import { t } from './texts.ts';
import { useLive } from './use-live.ts';
import './board.css';

/** For the projector: the address, the code and its QR, readable from the back of the room, and how many are in. */
export function BoardPage({ runId }: { readonly runId: string }) {
  const { live, lost, problem } = useLive(runId);
  const asked = useReply(runId, (signal) => call('GET /api/runs/:runId', { params: { runId }, signal }));
  const address = asked.reply.state === 'ready' ? asked.reply.value.address : undefined;
  useEffect(() => {
    document.title = `${t('board')} · Balise Orga`;
  }, []);
  return (
    <main class="o-board" id="content">
      <header class="o-board-top">
        <p class="o-board-brand">
          <Logo size={30} /> Balise
        </p>
        <h1>{live ? `${live.run.group.name} · ${live.run.course.title[language()]}` : t('board')}</h1>
        <div class="k-row">
          <FullScreen />
          <LinkButton small icon="close" href={addresses.run(runId)}>
            {t('leave-board')}
          </LinkButton>
        </div>
      </header>
      {problem && <p class="o-board-closed">{sayProblem(problem)}</p>}
      {!live && !problem && <Skeleton lines={4} />}
      {live && (
        <>
          <div class="o-board-join">
            <ol>
              <li>
                <span>{t('join-open')}</span>
                <b class="o-board-address">{address ? shortAddress(address) : ' '}</b>
              </li>
              <li>
                <span>{t('join-type')}</span>
                <b class="o-board-code">{groupCode(live.run.code)}</b>
              </li>
            </ol>
            <img src={`/api/runs/${runId}/qr.svg`} alt={t('qr-alt', { address: address ?? '' })} />
          </div>
          <div class="o-board-count" role="status">
            {live.run.joiningUntil === null && <p class="o-board-closed">{t('board-closed')}</p>}
            <p>
              <b>
                {live.counts.joined} / {live.counts.learners}
              </b>{' '}
              {live.counts.joined === live.counts.learners ? t('all-here') : t('have-joined')}
              {lost && ` · ${t('lost')}`}
            </p>
            <ProgressBar label={t('have-joined')} value={live.counts.joined} max={live.counts.learners} />
          </div>
        </>
      )}
    </main>
  );
}

function FullScreen() {
  const [isFull, setFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const see = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', see);
    return () => document.removeEventListener('fullscreenchange', see);
  }, []);
  if (!document.fullscreenEnabled || isFull) return null;
  return (
    <Button small onClick={() => document.documentElement.requestFullscreen()}>
      {t('full-screen')}
    </Button>
  );
}

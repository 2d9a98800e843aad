import type { ComponentChildren } from 'preact';
import { Button, LinkButton } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { groupCode } from '../../kit/code-field.tsx';
import { formatDate } from '../../kit/i18n.ts';
import { Icon } from '../../kit/icons.tsx';
import { showToast } from '../../kit/toast.tsx';
import { addresses } from '../addresses.ts';
import { call, type Live, type Run } from '../calls.ts';
import { shortAddress } from '../join-address.ts';
import { sayProblem } from '../said-reply.tsx';
import { useReply } from '../use-reply.ts';
import { t } from './texts.ts';

/** Hours that "extend" gives, as at the opening. */
const hoursGiven = 4;

/** Before the first pupil is in: the address, the code and its QR, large. */
export function JoinPanel({ run, children }: { readonly run: Run; readonly children: ComponentChildren }) {
  const asked = useReply(run.id, (signal) => call('GET /api/runs/:runId', { params: { runId: run.id }, signal }));
  const address = asked.reply.state === 'ready' ? asked.reply.value.address : location.origin;
  return (
    <Card as="section" label={t('how-to-join')}>
      <div class="o-join">
        <div class="o-join-words">
          <h2>{t('how-to-join')}</h2>
          <ol>
            <li>
              {t('join-open')} <b>{shortAddress(address)}</b>
            </li>
            <li>
              {t('join-type')}
              <b class="o-join-code">{groupCode(run.code)}</b>
            </li>
            <li>{t('join-name')}</li>
          </ol>
        </div>
        <img src={`/api/runs/${run.id}/qr.svg`} alt={t('qr-alt', { address })} width="220" height="220" />
      </div>
      {children}
    </Card>
  );
}

interface JoinBarProps {
  readonly live: Live;
  readonly onChange: (run: Run) => void;
}

/** Whether the class list is shown at the code, for how long, and what to print. */
export function JoinBar({ live: { run, now }, onChange }: JoinBarProps) {
  const until = run.joiningUntil;
  const set = async (hours: number) => {
    const outcome = await call('POST /api/runs/:runId/joining', { params: { runId: run.id }, body: { hours } });
    if (!outcome.ok) return showToast(sayProblem(outcome.problem), 'warning');
    onChange(outcome.value.run);
    showToast(hours === 0 ? t('closed-now') : t('open-until', { time: timeOf(outcome.value.run.joiningUntil ?? now) }));
  };
  const later = new Date(Date.parse(now) + hoursGiven * 3_600_000).toISOString();
  return (
    <div class="o-joinbar">
      <p class="o-joinbar-state" data-open={until !== null || undefined}>
        <Icon name={until ? 'clock' : 'info'} size={20} />
        <span>
          {until ? t('joining-left', { left: sayLeft(until, now), time: timeOf(until) }) : t('joining-closed')}
        </span>
      </p>
      <Button small onClick={() => set(until ? 0 : hoursGiven)}>
        {until ? t('close-joining') : t('reopen-joining', { time: timeOf(later) })}
      </Button>
      {until && (
        <Button small onClick={() => set(hoursGiven)}>
          {t('extend-until', { time: timeOf(later) })}
        </Button>
      )}
      <LinkButton small look="link" icon="print" href={addresses.poster(run.id)}>
        {t('print-poster')}
      </LinkButton>
      <LinkButton small look="link" icon="print" href={addresses.cards(run.group.id, run.id)}>
        {t('print-cards')}
      </LinkButton>
    </div>
  );
}

function timeOf(instant: string): string {
  return formatDate(instant, { hour: '2-digit', minute: '2-digit' });
}

function sayLeft(until: string, now: string): string {
  const minutes = Math.max(0, Math.ceil((Date.parse(until) - Date.parse(now)) / 60_000));
  const hours = Math.floor(minutes / 60);
  return hours === 0
    ? t('minutes-left', { n: minutes })
    : t('hours-left', { hours, minutes: String(minutes % 60).padStart(2, '0') });
}

import { useRoute } from 'preact-iso';
import { Button, LinkButton } from '../../kit/button.tsx';
import { groupCode } from '../../kit/code-field.tsx';
import { language } from '../../kit/language.ts';
import { Logo } from '../../kit/logo.tsx';
import { addresses } from '../addresses.ts';
import { call } from '../calls.ts';
import { shortAddress } from '../join-address.ts';
import { Page } from '../page.tsx';
import { SaidReply } from '../said-reply.tsx';
import { useReply } from '../use-reply.ts';
import { t } from './texts.ts';
import './poster.css';

/** The poster of a course for the classroom's door: one A4 page, black and white. */
export function PosterPage() {
  const { runId = '' } = useRoute().params;
  const asked = useReply(runId, (signal) => call('GET /api/runs/:runId', { params: { runId }, signal }));
  return (
    <Page
      title={t('poster')}
      over={<a href={addresses.run(runId)}>{t('back-to-run')}</a>}
      actions={
        <>
          <LinkButton href={addresses.board(runId)}>{t('show-board')}</LinkButton>
          <Button look="signal" icon="print" onClick={() => print()}>
            {t('print')}
          </Button>
        </>
      }
    >
      <SaidReply asked={asked}>
        {({ run, address }) => (
          <article class="o-poster" aria-label={t('poster')}>
            <p class="o-poster-brand">
              <Logo size={34} /> Balise
            </p>
            <p class="o-poster-group">{run.group.name}</p>
            <h2>{run.course.title[language()]}</h2>
            <ol class="o-poster-steps">
              <li>
                <span>{t('poster-open')}</span>
                <b class="o-poster-address">{shortAddress(address)}</b>
              </li>
              <li>
                <span>{t('poster-code')}</span>
                <b class="o-poster-code">{groupCode(run.code)}</b>
              </li>
              <li>
                <span>{t('poster-name')}</span>
              </li>
            </ol>
            <div class="o-poster-qr">
              <img src={`/api/runs/${runId}/qr.svg`} alt={t('qr-alt', { address })} />
              <p>{t('poster-qr')}</p>
            </div>
          </article>
        )}
      </SaidReply>
    </Page>
  );
}

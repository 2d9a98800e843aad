import { useRoute } from 'preact-iso';
import { Button } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { language } from '../../kit/language.ts';
import { CertificateSheet } from '../../player/certificate-sheet.tsx';
import { addresses } from '../addresses.ts';
import { call } from '../calls.ts';
import { Page } from '../page.tsx';
import { SaidReply } from '../said-reply.tsx';
import { useReply } from '../use-reply.ts';
import { t } from './texts.ts';
import './programme.css';

/** The certificates of completion of a class, a sheet of A4 for each pupil who has finished. */
export function CertificatesPage() {
  const { runId = '' } = useRoute().params;
  const asked = useReply(runId, (signal) => call('GET /api/runs/:runId/certificates', { params: { runId }, signal }));
  const run = asked.reply.state === 'ready' ? asked.reply.value.run : undefined;
  const count = asked.reply.state === 'ready' ? asked.reply.value.certificates.length : 0;
  return (
    <Page
      title={t('certificates')}
      over={
        <>
          <a href={addresses.run(runId)}>{t('back-to-run')}</a>
          {run && ` · ${run.group.name} · ${run.course.title[language()]}`}
        </>
      }
      actions={
        count > 0 && (
          <Button look="signal" icon="print" onClick={() => print()}>
            {t('print')}
          </Button>
        )
      }
    >
      <SaidReply asked={asked}>
        {({ certificates, pupils }) =>
          certificates.length === 0 ? (
            <EmptyState title={t('certificates-none')}>{t('certificates-none-why')}</EmptyState>
          ) : (
            <>
              <p class="o-screen-only">{t('certificates-intro', { n: certificates.length, pupils })}</p>
              {certificates.map(({ learnerId, ...certificate }) => (
                <CertificateSheet key={learnerId} certificate={certificate} />
              ))}
            </>
          )
        }
      </SaidReply>
    </Page>
  );
}

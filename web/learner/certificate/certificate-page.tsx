import { useEffect, useState } from 'preact/hooks';
import type { Certificate } from '../../../core/learning/contract.ts';
import { Button, LinkButton } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { language } from '../../kit/language.ts';
import { CertificateSheet } from '../../player/certificate-sheet.tsx';
import { addresses } from '../addresses.ts';
import { call } from '../calls.ts';
import { CourseGate, GateNotice, type InCourse } from '../course-gate.tsx';
import { Frame } from '../frame.tsx';
import { Heading } from '../heading.tsx';
import { callOrKept, hasNames } from '../sending/kept-replies.ts';
import { pupilOutbox } from '../sending/pupil-outbox.ts';
import { t } from './texts.ts';

/** The pupil's certificate of completion, to print. */
export default function CertificatePage() {
  return <CourseGate>{(course) => <CertificateOf {...course} />}</CourseGate>;
}

function CertificateOf({ place, journey }: InCourse) {
  const [certificate, setCertificate] = useState<Certificate>();
  const [trouble, setTrouble] = useState<'offline' | 'server' | 'not-finished'>();
  const { runId } = journey;
  const course = journey.course.title[language()];
  const look = async () => {
    setTrouble(undefined);
    await (await pupilOutbox()).drain(1500);
    const outcome = await callOrKept(`certificate.${runId}`, isCertificate, () =>
      call('GET /api/journeys/:runId/certificate', { params: { runId } }),
    );
    if (outcome.ok) return setCertificate(outcome.value);
    if (outcome.offline) return setTrouble('offline');
    setTrouble(outcome.problem.status >= 500 ? 'server' : 'not-finished');
  };
  useEffect(() => void look(), [runId]);

  if (trouble === 'not-finished')
    return (
      <Frame place={place}>
        <Heading title={t('page', { course })}>{t('not-yet')}</Heading>
        <EmptyState
          title={course}
          action={
            <LinkButton look="signal" href={addresses.programme(place)}>
              {t('see-route')}
            </LinkButton>
          }
        >
          {t('not-yet-why')}
        </EmptyState>
      </Frame>
    );
  return (
    <Frame wide place={place}>
      <div class="k-stack l-print-out">
        <p class="k-small">
          <a href={addresses.gains(place)}>{t('back')}</a>
        </p>
        <Heading title={t('page', { course })}>{t('title')}</Heading>
        <p class="l-lead">{t('lead')}</p>
        {certificate && (
          <p>
            <Button look="signal" icon="print" onClick={() => print()}>
              {t('print')}
            </Button>
          </p>
        )}
      </div>
      {certificate ? (
        <CertificateSheet certificate={certificate} />
      ) : (
        <GateNotice
          found={trouble ? { state: 'away', offline: trouble === 'offline' } : { state: 'looking' }}
          onRetry={look}
        />
      )}
    </Frame>
  );
}

function isCertificate(value: unknown): value is Certificate {
  return hasNames(value, 'learner', 'course', 'modules', 'skills', 'completedAt');
}

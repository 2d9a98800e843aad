import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { addressReader } from '../../kit/address.ts';
import { LinkButton } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { language } from '../../kit/language.ts';
import { Skeleton } from '../../kit/skeleton.tsx';
import { Tag } from '../../kit/tag.tsx';
import { addresses } from '../addresses.ts';
import { call } from '../calls.ts';
import { Heading } from '../heading.tsx';
import { type Journey, keepRun } from '../journey.ts';
import { preloadPage } from '../pages.ts';
import { callOrKept, hasNames } from '../sending/kept-replies.ts';
import { t } from '../texts.ts';
import type { Pupil } from '../who.ts';

interface ResumeCardsProps {
  readonly pupil: Pupil;
  /** What comes after the courses, drawn with them: they tell how the pupil is spoken to, and push it down. */
  readonly children: ComponentChildren;
}

/** The signed-in pupil's courses, each with where it stands and one way on. */
export function ResumeCards({ pupil, children }: ResumeCardsProps) {
  const [journeys, setJourneys] = useState<readonly Journey[]>();
  const show = (found: readonly Journey[]) => {
    for (const { code, runId } of found) keepRun(code, runId);
    const [newest] = found;
    if (newest) addressReader(newest.course.address);
    setJourneys(found);
  };
  useEffect(() => {
    preloadPage('departure');
    void callOrKept('journeys', isList, () => call('GET /api/journeys')).then((outcome) =>
      show(outcome.ok ? outcome.value.journeys : []),
    );
  }, []);
  return (
    <>
      <div>
        <Heading title={t('home-title')}>{t('resume-title', { name: pupil.name })}</Heading>
        {journeys && journeys.length > 0 && <p class="l-lead">{t('resume-lead')}</p>}
      </div>
      {!journeys && <Skeleton cards lines={2} />}
      {journeys?.length === 0 && <EmptyState title={t('resume-none')} />}
      {journeys && journeys.length > 0 && (
        <ul class="l-cards">
          {journeys.map((journey, index) => (
            <Card key={journey.runId} as="li" class="l-resume" look={index === 0 ? 'here' : 'plain'}>
              <p class="l-card-top">
                <Tag tone={index === 0 ? 'signal' : 'plain'}>{t(`step-${journey.step}`)}</Tag>
                <span class="k-small">{t('minutes-range', journey.course.minutes)}</span>
              </p>
              <h2>{journey.course.title[language()]}</h2>
              <p class="k-small">{journey.course.description[language()]}</p>
              {(journey.refreshers.due > 0 || journey.refreshers.begun) && (
                <LinkButton small look="quiet" icon="clock" href={addresses.refresher(journey.code)}>
                  {t('resume-refresher')}
                </LinkButton>
              )}
              <LinkButton small look={index === 0 ? 'signal' : 'quiet'} href={addressOfStep(journey)}>
                {t(
                  journey.step === 'start'
                    ? 'resume-start'
                    : journey.step === 'finished'
                      ? 'resume-gains'
                      : 'resume-go',
                )}
              </LinkButton>
            </Card>
          ))}
        </ul>
      )}
      {journeys && children}
    </>
  );
}

/** Where a course goes on: its departure, its diagnostic, its route or what was gained. */
function addressOfStep({ code, step }: Journey): string {
  if (step === 'diagnostic') return addresses.diagnostic(code);
  if (step === 'programme') return addresses.programme(code);
  return step === 'finished' ? addresses.gains(code) : addresses.departure(code);
}

function isList(value: unknown): value is { journeys: Journey[] } {
  return hasNames(value, 'journeys') && Array.isArray(value.journeys);
}

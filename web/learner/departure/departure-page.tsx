import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Button, LinkButton } from '../../kit/button.tsx';
import { Icon, type IconName } from '../../kit/icons.tsx';
import { language } from '../../kit/language.ts';
import { addresses } from '../addresses.ts';
import { CourseGate, type InCourse } from '../course-gate.tsx';
import { Frame } from '../frame.tsx';
import { Heading } from '../heading.tsx';
import { preloadPage } from '../pages.ts';
import { RefresherCard } from '../refresher/refresher-card.tsx';
import { signOut } from '../who.ts';
import { t } from './texts.ts';

/** A diagnostic question is planned for about a minute. */
const minutesPerQuestion = 1;

/** Before setting out, or coming back: who one is, what is going to happen, how long it takes, and one way on. */
export default function DeparturePage() {
  return <CourseGate>{(course) => <Departure {...course} />}</CourseGate>;
}

function Departure({ place, journey }: InCourse) {
  const { route } = useLocation();
  const { step, course, learner, diagnosticItems } = journey;
  const title = course.title[language()];
  useEffect(() => {
    preloadPage(step === 'start' || step === 'diagnostic' ? 'diagnostic' : step === 'finished' ? 'gains' : 'programme');
  }, [step]);
  const switchPerson = async () => {
    if (await signOut()) route(addresses.join(place));
  };
  return (
    <Frame place={place}>
      <div>
        <p class="k-small">{t('course', { group: journey.group })}</p>
        <Heading title={t('page', { course: title })}>
          {t(step === 'start' ? 'hello' : 'hello-again', { name: learner })}
        </Heading>
        <p class="l-lead">{step === 'start' ? title : t(`${step}-lead`)}</p>
      </div>
      <RefresherCard place={place} refreshers={journey.refreshers} isMain={step === 'finished'} />
      <section class="k-card" aria-labelledby="what">
        <h2 id="what" class="k-unseen">
          {t('what-title')}
        </h2>
        {step === 'start' && <p class="l-about">{course.description[language()]}</p>}
        <ol class="l-legs">
          <Leg
            icon="search"
            state={step === 'start' || step === 'diagnostic' ? 'here' : 'done'}
            title={t('diagnostic-title')}
            time={t('diagnostic-time', { n: diagnosticItems, minutes: diagnosticItems * minutesPerQuestion })}
            why={t('diagnostic-why')}
          />
          <Leg
            icon="flag"
            state={step === 'programme' ? 'here' : step === 'finished' ? 'done' : 'todo'}
            title={t('route-title')}
            time={t('route-time')}
            why={t('route-why')}
          />
          <Leg
            icon="sun"
            state={step === 'finished' ? 'here' : 'todo'}
            title={t('gains-title')}
            time={t('gains-time', course.minutes)}
            why={t('gains-why')}
          />
        </ol>
      </section>
      <div class="k-actions" data-sticky>
        <Onward place={place} journey={journey} />
      </div>
      <p class="k-small l-not-me">
        {t('not-me-question', { name: learner })}{' '}
        <Button small look="link" onClick={switchPerson}>
          {t('not-me')}
        </Button>
      </p>
    </Frame>
  );
}

function Onward({ place, journey }: Pick<InCourse, 'place' | 'journey'>) {
  const ways = {
    start: { href: addresses.diagnostic(place), words: t('start') },
    diagnostic: { href: addresses.diagnostic(place), words: t('resume-diagnostic') },
    programme: { href: addresses.programme(place), words: t('see-route') },
    finished: { href: addresses.gains(place), words: t('see-gains') },
  } as const;
  const { href, words } = ways[journey.step];
  const { due, begun } = journey.refreshers;
  const isSecond = journey.step === 'finished' && (due > 0 || begun);
  return (
    <LinkButton look={isSecond ? 'quiet' : 'signal'} href={href}>
      {words}
    </LinkButton>
  );
}

interface LegProps {
  readonly icon: IconName;
  readonly state: 'done' | 'here' | 'todo';
  readonly title: string;
  readonly time: string;
  readonly why: string;
}

function Leg({ icon, state, title, time, why }: LegProps) {
  return (
    <li data-state={state} aria-current={state === 'here' ? 'step' : undefined}>
      <span class="l-leg-mark">
        <Icon name={state === 'done' ? 'check' : icon} />
      </span>
      <div>
        <h3>
          {title}
          {state === 'done' && <span class="k-unseen"> ({t('leg-done')})</span>}
        </h3>
        <p class="k-small">{time}</p>
        <p>{why}</p>
      </div>
    </li>
  );
}

import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { readCode } from '../../../core/classroom/code.ts';
import { Button, type ButtonLook } from '../../kit/button.tsx';
import { CodeField } from '../../kit/code-field.tsx';
import { addresses } from '../addresses.ts';
import { call } from '../calls.ts';
import { Frame } from '../frame.tsx';
import { Heading } from '../heading.tsx';
import { keepRun } from '../journey.ts';
import { t } from '../texts.ts';
import { useWho } from '../who.ts';
import { sayCodeProblem } from './code-problem.ts';
import { ResumeCards } from './resume-cards.tsx';
import { SeaScene } from './sea-scene.tsx';

/** A well-formed code that opens nothing, shown as an example of what one looks like. */
const exampleCode = 'CDF HJK MN7';

/** Where everyone arrives: type a code, or take up one's courses again. */
export function HomePage() {
  const who = useWho();
  const pupil = who !== 'unknown' && who?.kind === 'pupil' ? who : undefined;
  const staff = who !== 'unknown' && who?.kind === 'staff' ? who : undefined;
  return (
    <Frame wide>
      {pupil ? (
        <ResumeCards pupil={pupil}>
          <OtherCode />
        </ResumeCards>
      ) : (
        <div class="l-home">
          <div class="k-stack">
            <Heading title={t('home-title')}>{t('home-heading')}</Heading>
            <p class="l-lead">{t('home-what')}</p>
            <div class="k-card">
              <CodeForm look="signal" />
            </div>
            <p class="k-small">
              {staff ? t('signed-as-staff', { name: staff.name }) : t('staff-question')}{' '}
              <a href="/orga">{staff ? t('go-orga') : t('staff-link')}</a>
            </p>
            <p class="k-small">
              <a href="/referentiels/ia">{t('framework-link')}</a>
            </p>
          </div>
          <SeaScene />
        </div>
      )}
    </Frame>
  );
}

function OtherCode() {
  return (
    <section class="l-home-again" aria-labelledby="other-code">
      <h2 id="other-code">{t('other-code')}</h2>
      <CodeForm look="quiet" />
    </section>
  );
}

function CodeForm({ look }: { readonly look: ButtonLook }) {
  const { route } = useLocation();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (error) document.getElementById('course-code')?.focus();
  }, [error]);

  const enter = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const reading = readCode(typed);
    if (!('code' in reading)) return setError(sayCodeProblem(reading));
    setError(undefined);
    setBusy(true);
    const outcome = await call('GET /api/join/:code', { params: { code: reading.code } });
    setBusy(false);
    if (outcome.ok) {
      keepRun(outcome.value.code, outcome.value.runId);
      route(addresses.join(outcome.value.code));
    } else if (outcome.offline || outcome.problem.status >= 500) setError(t('code-away'));
    else setError(t('code-unknown'));
  };

  return (
    <form class="l-code-form" onSubmit={enter} noValidate>
      <CodeField
        id="course-code"
        label={t('code-label')}
        hint={t('code-help', { example: exampleCode })}
        value={typed}
        onInput={(value) => {
          setTyped(value);
          if (error) setError(undefined);
        }}
        {...(error ? { error } : {})}
      />
      <Button type="submit" look={look} busy={busy}>
        {t('enter')}
      </Button>
    </form>
  );
}

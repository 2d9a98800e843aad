import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { language } from '../../kit/language.ts';
import { Skeleton } from '../../kit/skeleton.tsx';
import type { ExplorationProps } from '../../simulators/exploration.ts';
import { explorations } from '../../simulators/registry.ts';
import { addresses } from '../addresses.ts';
import { Away } from '../away.tsx';
import { CourseGate, type InCourse } from '../course-gate.tsx';
import { Frame } from '../frame.tsx';
import { Heading } from '../heading.tsx';
import { findDraft, keepDraft } from './kept-draft.ts';
import { MyExchanges } from './my-exchanges.tsx';
import { t } from './texts.ts';
import { WithAssistant } from './with-assistant.tsx';

/** The prompt workshop on a page of its own: every situation, and the class's assistant when there is one. */
export default function WorkshopPage() {
  return <CourseGate>{(course) => <Workshop {...course} />}</CourseGate>;
}

function Workshop({ place, journey }: InCourse) {
  const [loaded, setLoaded] = useState<{ readonly Draw: ComponentType<ExplorationProps> }>();
  const [failed, setFailed] = useState(false);
  const { runId } = journey;
  const [draft] = useState(() => findDraft(runId));
  const load = () => {
    setFailed(false);
    explorations['prompt-workshop']()
      .then((found) => setLoaded({ Draw: found.default }))
      .catch((failure) => {
        console.warn('The workshop did not come.', failure);
        setFailed(true);
      });
  };
  useEffect(load, []);
  return (
    <Frame wide place={place}>
      <div>
        <p class="k-small">
          <a href={addresses.programme(place)}>{t('back')}</a>
        </p>
        <Heading title={t('page', { course: journey.course.title[language()] })}>{t('title')}</Heading>
      </div>
      {loaded ? (
        <WithAssistant runId={runId}>
          <loaded.Draw
            settings={{}}
            goals={[]}
            language={language()}
            state={draft}
            onState={(state) => keepDraft(runId, state)}
            onEvent={() => undefined}
          />
        </WithAssistant>
      ) : failed ? (
        <Away onRetry={load} />
      ) : (
        <Skeleton lines={5} />
      )}
      <MyExchanges runId={runId} />
    </Frame>
  );
}

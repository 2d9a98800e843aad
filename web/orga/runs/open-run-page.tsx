import { useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { Button, LinkButton } from '../../kit/button.tsx';
import { RadioCards } from '../../kit/choices.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { ErrorSummary } from '../../kit/error-summary.tsx';
import { Field } from '../../kit/field.tsx';
import { compareTexts } from '../../kit/i18n.ts';
import { language } from '../../kit/language.ts';
import { addresses } from '../addresses.ts';
import { type Course, call, type Group } from '../calls.ts';
import { Page } from '../page.tsx';
import { SaidReply, sayProblem } from '../said-reply.tsx';
import { matches } from '../search.ts';
import { useReply } from '../use-reply.ts';
import { byGrade } from './by-grade.ts';
import { gradeName } from './grade-name.ts';
import { recommendCourse } from './recommend-course.ts';
import { t } from './texts.ts';
import './runs.css';

/** Beyond this many classes, one is found by typing rather than by looking. */
const manyClasses = 16;

/** A class, a course, and it is open: one page. */
export function OpenRunPage({ isHead = false }: { readonly isHead?: boolean }) {
  const groups = useReply('groups', (signal) => call('GET /api/groups', { signal }));
  const courses = useReply('courses', (signal) => call('GET /api/courses', { signal }));
  return (
    <Page title={t('open-run')} over={<a href={addresses.home}>{t('runs')}</a>}>
      <SaidReply asked={groups} cards>
        {(known) => (
          <SaidReply asked={courses} cards>
            {(offered) => <Choice groups={known.groups} courses={byGrade(offered.courses)} isHead={isHead} />}
          </SaidReply>
        )}
      </SaidReply>
    </Page>
  );
}

interface ChoiceProps {
  readonly groups: readonly Group[];
  readonly courses: readonly Course[];
  readonly isHead: boolean;
}

function Choice({ groups, courses, isHead }: ChoiceProps) {
  const { route } = useLocation();
  const { params, query } = useRoute();
  const ready = groups.filter(({ learners }) => learners > 0).sort((a, b) => compareTexts(a.name, b.name));
  const asked = ready.find(({ id }) => id === params.groupId) ?? (ready.length === 1 ? ready[0] : undefined);
  const [groupId, setGroupId] = useState(asked?.id);
  const [chosenCourse, setCourse] = useState(query.parcours);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<{ readonly field?: string; readonly message: string }>();
  const [busy, setBusy] = useState(false);
  const group = ready.find(({ id }) => id === groupId);
  // Until a teacher says otherwise, the course is the one written for the grade of the class, or of the first class.
  const course = courses.find(({ id }) => id === chosenCourse) ?? recommendCourse(courses, group ?? ready[0]);
  if (ready.length === 0)
    return (
      <EmptyState
        title={t('no-class')}
        action={isHead && <LinkButton href={addresses.importClasses}>{t('step-classes-do')}</LinkButton>}
      >
        {isHead ? t('step-classes-why') : t('no-class-teacher')}
      </EmptyState>
    );
  if (courses.length === 0) return <EmptyState title={t('no-course')}>{t('no-course-why')}</EmptyState>;
  const open = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    if (!group || !course) return setError({ field: 'class', message: t('choose-class') });
    setError(undefined);
    setBusy(true);
    const outcome = await call('POST /api/runs', { body: { groupId: group.id, courseId: course.id } });
    setBusy(false);
    if (outcome.ok) route(addresses.run(outcome.value.run.id));
    else setError({ message: sayProblem(outcome.problem) });
  };
  return (
    <form class="o-open" noValidate onSubmit={open}>
      <ErrorSummary errors={error ? [error] : []} />
      <div class="o-open-class">
        {ready.length > manyClasses && <Field type="search" label={t('find-class')} value={typed} onInput={setTyped} />}
        <RadioCards
          id="class"
          legend={t('the-class')}
          value={groupId}
          onChange={setGroupId}
          options={ready
            .filter(({ id, name }) => id === groupId || matches(typed, name))
            .map(({ id, name, learners }) => ({ id, label: name, detail: t('pupils', { n: learners }) }))}
          {...(error?.field ? { error: error.message } : {})}
        />
      </div>
      <div class="o-open-course">
        <RadioCards
          legend={t('the-course')}
          value={course?.id}
          onChange={setCourse}
          options={courses.map((one) => ({
            id: one.id,
            label: <b>{one.title[language()]}</b>,
            detail: <About course={one} />,
          }))}
        />
        {course && (
          <p class="o-open-more">
            <a href={addresses.course(course.id)}>{t('what-it-teaches')}</a>
          </p>
        )}
      </div>
      <div class="k-actions o-open-do" data-sticky>
        <p class="o-open-sum" aria-live="polite">
          {group && course
            ? t('will-open', { group: group.name, course: course.title[language()] })
            : t('choose-class')}
        </p>
        <Button look="signal" type="submit" busy={busy}>
          {t('open')}
        </Button>
      </div>
    </form>
  );
}

function About({ course }: { readonly course: Course }) {
  const { description, minutes, modules, diagnosticItems, grades } = course;
  return (
    <>
      <span class="o-open-about">{t('pupils-read', { text: description[language()] })}</span>
      <span class="o-open-facts">
        {[
          t('minutes', { from: minutes.from, to: minutes.to }),
          t('diagnostic-items', { n: diagnosticItems }),
          t('modules', { n: modules.length }),
          ...grades.map(gradeName),
        ].join(' · ')}
      </span>
    </>
  );
}

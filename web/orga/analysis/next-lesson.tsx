import { shownFrom } from '../../../core/classroom/skill-map.ts';
import { Button, LinkButton } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { language } from '../../kit/language.ts';
import { RichText } from '../../kit/rich-text.tsx';
import { Tag } from '../../kit/tag.tsx';
import { showToast } from '../../kit/toast.tsx';
import { addresses } from '../addresses.ts';
import { call, type SkillMap } from '../calls.ts';
import { decide, decisionOf } from '../programme/change-adjustment.ts';
import { sayProblem } from '../said-reply.tsx';
import { useReply } from '../use-reply.ts';
import { t } from './texts.ts';

type Lesson = NonNullable<NonNullable<SkillMap['meaning']>['lesson']>;

/** What to teach next, to whom, and the one press that gives it to the class. Nothing when no skill stands out. */
export function NextLesson({ map }: { readonly map: SkillMap }) {
  const { meaning } = map;
  if (!meaning?.lesson) return null;
  const column = map.skills.findIndex(({ id }) => id === meaning.skill);
  const names = map.learners.filter(({ mastery }) => (mastery?.[column] ?? 1) < shownFrom).map(({ name }) => name);
  return <Proposed run={map.run} lesson={meaning.lesson} names={names} />;
}

interface ProposedProps {
  readonly run: SkillMap['run'];
  readonly lesson: Lesson;
  readonly names: readonly string[];
}

function Proposed({ run, lesson, names }: ProposedProps) {
  const spoken = language();
  const title = lesson.title[spoken];
  const asked = useReply(`sheet ${lesson.id}`, (signal) =>
    call('GET /api/modules/:moduleId/sheet', { params: { moduleId: lesson.id }, signal }),
  );
  const sheet = asked.reply.state === 'ready' ? asked.reply.value.sheet : undefined;
  const [question] = sheet?.[spoken].discuss ?? [];
  return (
    <Card as="section" class="o-next" label={t('next-lesson')}>
      <div class="o-next-words">
        <h2>{t('next-lesson')}</h2>
        <p>{t('next-lesson-is', { title, n: lesson.minutes })}</p>
        {question && (
          <p>
            <RichText text={t('next-lesson-ask', { ask: question.ask })} />
          </p>
        )}
        <details>
          <summary>{t('next-lesson-for', { n: names.length })}</summary>
          <p>{names.join(', ')}</p>
        </details>
      </div>
      <div class="o-next-do">
        <LinkButton href={addresses.trial(lesson.id, run.course.id)}>{t('next-lesson-try')}</LinkButton>
        {sheet && <LinkButton href={addresses.sheet(lesson.id, run.course.id)}>{t('next-lesson-sheet')}</LinkButton>}
        <GiveToClass runId={run.id} lesson={lesson} />
      </div>
    </Card>
  );
}

/** Makes the module compulsory for the class, whatever else was decided of the programme meanwhile. */
function GiveToClass({ runId, lesson }: { readonly runId: string; readonly lesson: Lesson }) {
  const read = (signal?: AbortSignal) =>
    call('GET /api/runs/:runId/programme', { params: { runId }, ...(signal ? { signal } : {}) });
  const asked = useReply(`programme ${runId}`, read);
  if (asked.reply.state !== 'ready') return null;
  const isGiven = decisionOf(asked.reply.value.adjustment, lesson.id) === 'compulsory';
  if (isGiven)
    return (
      <>
        <Tag tone="yes" icon="check">
          {t('next-lesson-given', { title: lesson.title[language()] })}
        </Tag>
        <a href={addresses.programme(runId)}>{t('next-lesson-programme')}</a>
      </>
    );
  const give = async () => {
    const latest = await read();
    if (!latest.ok) return showToast(sayProblem(latest.problem), 'warning');
    const { adjustment, revision } = latest.value;
    const outcome = await call('POST /api/runs/:runId/programme', {
      params: { runId },
      body: { adjustment: decide(adjustment, lesson.id, 'compulsory'), revision },
    });
    if (!outcome.ok) return showToast(sayProblem(outcome.problem), 'warning');
    showToast(t('next-lesson-given', { title: lesson.title[language()] }));
    await asked.again();
  };
  return (
    <Button look="signal" icon="plus" onClick={give}>
      {t('next-lesson-give')}
    </Button>
  );
}

import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { addressReader } from '../../kit/address.ts';
import { AreaShape } from '../../kit/area-shape.tsx';
import { LinkButton } from '../../kit/button.tsx';
import { useLanguage } from '../../kit/language.ts';
import { RichText } from '../../kit/rich-text.tsx';
import { addresses } from '../addresses.ts';
import { areaOf } from '../analysis/area.ts';
import { type CourseHead, callTrial } from '../calls.ts';
import { Page } from '../page.tsx';
import { gradeName } from '../runs/grade-name.ts';
import { SaidReply } from '../said-reply.tsx';
import { useReply } from '../use-reply.ts';
import { CourseModules } from './course-modules.tsx';
import { ExampleQuestion } from './example-question.tsx';
import { t } from './texts.ts';
import '../trial/trial.css';
import './course.css';

/** What a course teaches, before it is opened: its time, its modules, its skills, and a question that shows each. */
export default function CoursePage() {
  const { courseId = '' } = useRoute().params;
  const spoken = useLanguage();
  const asked = useReply(`${courseId} ${spoken}`, (signal) =>
    callTrial('GET /api/courses/:courseId', { params: { courseId }, query: { lang: spoken }, signal }),
  );
  const course = asked.reply.state === 'ready' ? asked.reply.value.course : undefined;
  return (
    <Page
      title={course?.title[spoken] ?? t('title')}
      over={
        <>
          <a href={addresses.modules}>{t('modules')}</a>
          {course && ` · ${course.grades.map(gradeName).join(', ')}`}
        </>
      }
      actions={
        course && (
          <LinkButton look="signal" href={addresses.openRunOf(courseId)}>
            {t('open-run')}
          </LinkButton>
        )
      }
    >
      <SaidReply asked={asked}>{(found) => <WhatItTeaches found={found} />}</SaidReply>
    </Page>
  );
}

function WhatItTeaches({ found: { course, skills, modules } }: { readonly found: CourseHead }) {
  const spoken = useLanguage();
  // The questions speak to pupils as the course does.
  addressReader(course.address);
  const figures = [
    [t('time', course.minutes), t('time-label')],
    [t('diagnostic', { n: course.diagnosticItems }), t('diagnostic-label')],
    [t('modules-count', { n: modules.length }), t('modules-label')],
    [t('skills-count', { n: skills.length }), t('skills-label')],
  ] as const;
  return (
    <>
      <p class="o-course-read">{t('pupils-read', { text: course.description[spoken] })}</p>
      <dl class="o-course-figures">
        {figures.map(([value, label]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <CourseModules courseId={course.id} modules={modules} />
      <section class="k-stack" aria-labelledby="skills">
        <h2 id="skills">{t('skills-title')}</h2>
        <p class="k-small k-prose">{t('skills-why')}</p>
        <ul class="o-course-skills">
          {skills.map((skill) => (
            <SkillWithExample key={skill.id} skill={skill} courseId={course.id} />
          ))}
        </ul>
      </section>
    </>
  );
}

interface SkillWithExampleProps {
  readonly skill: CourseHead['skills'][number];
  readonly courseId: string;
}

/** The question is drawn when it is opened: many players at once would be a long page to read. */
function SkillWithExample({ skill, courseId }: SkillWithExampleProps) {
  const spoken = useLanguage();
  const [open, setOpen] = useState(false);
  const { label, statement, level, area, topic, example } = skill;
  return (
    <li>
      <p class="k-small o-course-topic">
        <AreaShape area={areaOf(area)} size={16} />
        {`${topic[spoken]} · ${t('level', { n: level })}`}
      </p>
      <h3>{label[spoken]}</h3>
      <p>
        <RichText text={statement[spoken]} />
      </p>
      {example ? (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            {t('example')}
            <span class="k-unseen"> : {label[spoken]}</span>
          </summary>
          {open && (
            <div class="o-stage">
              <ExampleQuestion key={example.language} courseId={courseId} question={example} />
            </div>
          )}
        </details>
      ) : (
        <p class="k-small">{t('no-example')}</p>
      )}
    </li>
  );
}

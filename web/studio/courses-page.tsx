import type { PreviewList } from '../../core/content/preview.ts';
import type { Course, ProposedModule } from '../../core/learning/course.ts';
import { Card } from '../kit/card.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { formatShare } from '../kit/i18n.ts';
import { language } from '../kit/language.ts';
import { Tag } from '../kit/tag.tsx';
import { addresses } from './addresses.ts';
import { Frame } from './frame.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Problems } from './problems.tsx';
import { t } from './texts.ts';
import { usePreview } from './use-preview.ts';
import { Waiting } from './waiting.tsx';

/** Every course: what its diagnostic asks and the modules it may propose, in their order. */
export function CoursesPage() {
  const preview = usePreview<PreviewList>('list');
  return (
    <Frame current="courses" title={t('nav-courses')}>
      <div class="s-head">
        <h1>{t('nav-courses')}</h1>
        <LanguageSwitch />
      </div>
      {preview.state === 'seen' ? <CourseList list={preview.value} /> : <Waiting state={preview.state} />}
    </Frame>
  );
}

function CourseList({ list }: { readonly list: PreviewList }) {
  const courses = list.courses.flatMap(({ read, file }) => (read ? [{ course: read, file }] : []));
  return (
    <>
      <Problems problems={list.problems.filter(({ file }) => file.endsWith('.course.yaml'))} />
      {courses.length === 0 && <EmptyState title={t('no-course')}>{t('no-course-why')}</EmptyState>}
      {courses.map(({ course, file }) => (
        <CourseCard key={course.id} course={course} file={file} list={list} />
      ))}
    </>
  );
}

interface CourseCardProps {
  readonly course: Course;
  readonly file: string;
  readonly list: PreviewList;
}

function CourseCard({ course, file, list }: CourseCardProps) {
  const spoken = language();
  const { diagnostic, minutes } = course;
  return (
    <Card as="section" label={course.title[spoken]}>
      <div class="k-stack">
        <div>
          <h2>{course.title[spoken]}</h2>
          <p>{course.description[spoken]}</p>
        </div>
        <p class="s-tags">
          {course.grades.map((grade) => (
            <Tag key={grade}>{grade}</Tag>
          ))}
          <Tag icon="clock">{t('minutes-from-to', minutes)}</Tag>
          <span class="s-id">{file}</span>
        </p>
        <div class="s-halves">
          <div>
            <h3>{t('course-diagnostic')}</h3>
            <p class="k-small">{t('course-stop', { n: diagnostic.maxItems, share: formatShare(diagnostic.stop) })}</p>
            <ul class="s-teaches">
              {diagnostic.skills.map((id) => (
                <li key={id}>
                  <span class="s-code">{id}</span>{' '}
                  {list.skills.find((skill) => skill.id === id)?.label[spoken] ?? t('skill-unknown')}{' '}
                  <span class="k-small">{t('course-items', { n: countTests(list, id) })}</span>
                </li>
              ))}
            </ul>
          </div>
          <div>
            <h3>{t('course-modules')}</h3>
            <ol class="s-proposed">
              {course.modules.map((proposed) => (
                <Proposed key={proposed.id} proposed={proposed} list={list} />
              ))}
            </ol>
          </div>
        </div>
      </div>
    </Card>
  );
}

function Proposed({ proposed, list }: { readonly proposed: ProposedModule; readonly list: PreviewList }) {
  const spoken = language();
  const module = list.modules.find(({ id, language: written }) => id === proposed.id && written === spoken);
  const skills = (proposed.when ?? module?.read?.teaches ?? []).join(', ');
  return (
    <li>
      {module ? <a href={addresses.module(module.id, spoken)}>{module.read?.title ?? module.id}</a> : proposed.id}
      <span class="k-small">
        {' · '}
        {proposed.always ? t('course-always') : t('course-when', { skills })}
      </span>
    </li>
  );
}

function countTests({ items }: PreviewList, skill: string): number {
  return items.filter(({ read }) => read?.skill === skill && !read.practice).length;
}

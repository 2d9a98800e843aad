import { useState } from 'preact/hooks';
import { Card } from '../../kit/card.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Field } from '../../kit/field.tsx';
import { language } from '../../kit/language.ts';
import { Select } from '../../kit/select.tsx';
import { Tag } from '../../kit/tag.tsx';
import { addresses } from '../addresses.ts';
import { call, type ModuleList } from '../calls.ts';
import { Page } from '../page.tsx';
import { byGrade } from '../runs/by-grade.ts';
import { gradeName } from '../runs/grade-name.ts';
import { SaidReply } from '../said-reply.tsx';
import { matches } from '../search.ts';
import { useReply } from '../use-reply.ts';
import { t } from './texts.ts';
import './sheet.css';

/** Every module with its lesson sheet, for a teacher who prepares. */
export function ModulesPage() {
  const asked = useReply('modules', (signal) => call('GET /api/modules', { signal }));
  return (
    <Page title={t('title')}>
      <p class="o-modules-intro">{t('intro')}</p>
      <SaidReply asked={asked} cards>
        {(list) => <Modules list={list} />}
      </SaidReply>
    </Page>
  );
}

function Modules({ list }: { readonly list: ModuleList }) {
  const [typed, setTyped] = useState('');
  const [course, setCourse] = useState('');
  const spoken = language();
  const courses = byGrade(list.courses);
  const shown = list.modules.filter(
    ({ title, skills, courses: proposing }) =>
      (course === '' || proposing.includes(course)) &&
      matches(typed, [title, ...skills].map((text) => text[spoken]).join(' ')),
  );
  return (
    <>
      <section class="o-prepare" aria-labelledby="prepare">
        <h2 id="prepare">{t('prepare')}</h2>
        <ul>
          {courses.map(({ id, title, grades }) => (
            <li key={id}>
              <a href={addresses.course(id)}>{title[spoken]}</a>{' '}
              <span class="k-small">{grades.map(gradeName).join(', ')}</span>
            </li>
          ))}
        </ul>
      </section>
      <h2>{t('every-module')}</h2>
      <div class="o-tools">
        <Field type="search" label={t('find')} value={typed} onInput={setTyped} />
        <Select
          label={t('course')}
          placeholder={t('every-course')}
          value={course}
          onInput={setCourse}
          options={courses.map(({ id, title, grades }) => ({
            value: id,
            label: `${grades.map(gradeName).join(', ')} · ${title[spoken]}`,
          }))}
        />
      </div>
      {shown.length === 0 && <EmptyState title={t('none-found', { typed })} />}
      <ul class="o-cards" aria-label={t('list')}>
        {shown.map(({ id, title, minutes, level, skills, hasSheet, courses: proposing }) => (
          <Card key={id} as="li" class="o-module">
            <h3>{title[spoken]}</h3>
            <p class="k-small">
              <span class="k-number">{t('minutes', { n: minutes })}</span>
              {['', t(`level-${level}`), ...gradesOf(courses, proposing)].join(' · ')}
            </p>
            <p class="o-module-skills">
              {skills.map((label) => (
                <Tag key={label.fr}>{label[spoken]}</Tag>
              ))}
            </p>
            <p class="o-module-links">
              <a href={addresses.trial(id, course || undefined)}>
                {t('try')}
                <span class="k-unseen"> : {title[spoken]}</span>
              </a>
              {hasSheet ? (
                <a href={addresses.sheet(id, course || undefined)}>
                  {t('sheet')}
                  <span class="k-unseen"> : {title[spoken]}</span>
                </a>
              ) : (
                <span class="k-small">{t('no-sheet')}</span>
              )}
            </p>
          </Card>
        ))}
      </ul>
    </>
  );
}

/** For whom the courses that propose a module are, each grade once. */
function gradesOf(courses: readonly ModuleList['courses'][number][], proposing: readonly string[]): readonly string[] {
  const grades = courses.filter(({ id }) => proposing.includes(id)).flatMap((course) => course.grades);
  return [...new Set(grades)].map(gradeName);
}

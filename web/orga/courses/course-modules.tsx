import { language } from '../../kit/language.ts';
import { Tag } from '../../kit/tag.tsx';
import { addresses } from '../addresses.ts';
import type { CourseHead } from '../calls.ts';
import { t } from './texts.ts';

export interface CourseModulesProps {
  readonly courseId: string;
  readonly modules: CourseHead['modules'];
}

/** The modules of a course in its order, each to be tried and read about. */
export function CourseModules({ courseId, modules }: CourseModulesProps) {
  const spoken = language();
  return (
    <section class="k-stack" aria-labelledby="modules">
      <h2 id="modules">{t('modules-title')}</h2>
      <p class="k-small k-prose">{t('modules-why')}</p>
      <ol class="o-course-modules">
        {modules.map(({ id, title, minutes, level, skills, hasSheet }) => (
          <li key={id}>
            <h3>{title[spoken]}</h3>
            <p class="k-small">
              <span class="k-number">{t('minutes', { n: minutes })}</span>
              {` · ${t(`level-${level}`)}`}
            </p>
            <p class="o-module-skills">
              {skills.map((label) => (
                <Tag key={label.fr}>{label[spoken]}</Tag>
              ))}
            </p>
            <p class="o-module-links">
              <a href={addresses.trial(id, courseId)}>
                {t('try')}
                <span class="k-unseen"> : {title[spoken]}</span>
              </a>
              {hasSheet && (
                <a href={addresses.sheet(id, courseId)}>
                  {t('sheet')}
                  <span class="k-unseen"> : {title[spoken]}</span>
                </a>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

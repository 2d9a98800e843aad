import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Module } from '../../core/learning/module.ts';
import type { ModuleProgress } from '../../core/learning/progress.ts';
import { Icon } from '../kit/icons.tsx';
import { Note } from '../kit/note.tsx';
import { RichText } from '../kit/rich-text.tsx';
import { countDone } from './module-progress.ts';
import { t } from './module-texts.ts';

export interface ModuleEndProps {
  readonly module: Module;
  readonly progress: ModuleProgress;
  readonly isSent: boolean;
  /** Tried by staff: nothing is kept. */
  readonly isTrial: boolean;
  /** What the answers show, where it is known. */
  readonly results: ComponentChildren;
  /** Where to go on. */
  readonly children: ComponentChildren;
}

/** The end of a module: what it aimed at, what was really done and shown, and whether it is all sent. */
export function ModuleEnd({ module, progress, isSent, isTrial, results, children }: ModuleEndProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  const { goals, practice } = countDone(module, progress);
  return (
    <section class="m-end" aria-labelledby="module-end">
      <svg class="m-end-mark" viewBox="0 0 120 96" aria-hidden="true" focusable="false">
        <circle cx="60" cy="34" r="32" fill="var(--signal-soft)" />
        <path d="M55 44h10l12 40H43z" fill="var(--ink)" />
        <path d="M60 12 76 40H44z" fill="var(--signal)" stroke="var(--ink)" stroke-width="4" stroke-linejoin="round" />
        <path
          d="M20 88c9-6 18-6 27 0s18 6 27 0 18-6 27 0"
          fill="none"
          stroke="var(--ink)"
          stroke-width="4"
          stroke-linecap="round"
        />
      </svg>
      <h2 id="module-end" tabIndex={-1} ref={heading}>
        {t('end-title')}
      </h2>
      {goals.reached + practice.right > 0 && (
        <dl class="m-counts">
          {goals.reached > 0 && (
            <div>
              <dt>{t('end-explored')}</dt>
              <dd class="k-number">{t('end-count', { n: goals.reached, total: goals.of })}</dd>
            </div>
          )}
          {practice.right > 0 && (
            <div>
              <dt>{t('end-practice')}</dt>
              <dd class="k-number">{t('end-count', { n: practice.right, total: practice.of })}</dd>
            </div>
          )}
        </dl>
      )}
      <div class="k-card m-objectives">
        <h3>{t('end-aims')}</h3>
        <ul>
          {module.objectives.map((objective) => (
            <li key={objective}>
              <Icon name="flag" />
              <span lang={module.language}>
                <RichText text={objective} in={module.language} />
              </span>
            </li>
          ))}
        </ul>
      </div>
      {results}
      <Note kind={isSent && !isTrial ? 'yes' : 'info'} title={null} live>
        {t(isTrial ? 'trial-nothing-kept' : isSent ? 'end-sent' : 'end-kept')}
      </Note>
      <div class="k-actions" data-sticky>
        {children}
      </div>
    </section>
  );
}

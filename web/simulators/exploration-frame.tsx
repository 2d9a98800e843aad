import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icons.tsx';
import type { Language } from './exploration.ts';
import './exploration-frame.css';
import { frameTexts } from './texts.ts';
import type { Exploration } from './use-exploration.ts';

interface Props<Lab> {
  readonly exploration: Exploration<Lab>;
  readonly language: Language;
  readonly title: string;
  readonly instruction: string;
  /** The whole picture in words, as it stands now. */
  readonly alternative: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What stands around every exploration: what it is, what to try, what was reached, the same in words, and a way to start again. */
export function ExplorationFrame<Lab>({
  exploration,
  language,
  title,
  instruction,
  alternative,
  children,
}: Props<Lab>) {
  const id = useId();
  const t = frameTexts(language);
  const { goals, said, reset, say } = exploration;
  return (
    <section class="x-exploration" aria-labelledby={id}>
      <header class="x-head">
        <h3 id={id} class="x-title">
          {title}
        </h3>
        <p class="k-prose">{instruction}</p>
      </header>
      {goals.length > 0 && <Goals exploration={exploration} language={language} />}
      <div class="x-bench">{children}</div>
      <p class="k-unseen" role="status">
        {said}
      </p>
      <Thens exploration={exploration} language={language} />
      <footer class="x-foot">
        <details class="x-words">
          <summary>{t('alternative')}</summary>
          <div class="x-words-text k-prose">{alternative}</div>
        </details>
        <Button
          look="link"
          small
          icon="undo"
          onClick={() => {
            reset();
            say(t('restarted'));
          }}
        >
          {t('restart')}
        </Button>
      </footer>
    </section>
  );
}

interface PartProps<Lab> {
  readonly exploration: Exploration<Lab>;
  readonly language: Language;
}

/**
 * What is said of each goal reached, the latest first. The one that has just come stays at the foot of the window, where
 * one works, until its own place below the bench comes into sight or it is put away.
 */
function Thens<Lab>({ exploration, language }: PartProps<Lab>) {
  const t = frameTexts(language);
  const { goals, reached } = exploration;
  const latest = [...reached].reverse().flatMap((goal) => goals.filter((g) => g.id === goal));
  const [seen, setSeen] = useState(reached.length);
  const place = useRef<HTMLSpanElement>(null);
  const isNew = reached.length > seen;
  useEffect(() => {
    if (!isNew || !place.current) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && setSeen(reached.length));
    watch.observe(place.current);
    return () => watch.disconnect();
  }, [isNew, reached.length]);
  return (
    <div class="x-thens" role="log" aria-label={t('reached')}>
      {latest.map((goal, index) => (
        <div key={goal.id} class="x-then" data-new={(isNew && index === 0) || undefined}>
          <Icon name="yes" size={26} />
          <p>
            <b>{t('well')}</b> {goal.then}
          </p>
          {isNew && index === 0 && (
            <button type="button" aria-label={t('put-away')} onClick={() => setSeen(reached.length)}>
              <Icon name="close" size={20} />
            </button>
          )}
        </div>
      ))}
      {isNew && <span ref={place} class="x-then-place" aria-hidden="true" />}
    </div>
  );
}

function Goals<Lab>({ exploration, language }: PartProps<Lab>) {
  const t = frameTexts(language);
  const { goals, declare } = exploration;
  const next = goals.find((goal) => !goal.reached)?.id;
  const done = goals.filter((goal) => goal.reached).length;
  return (
    <div class="x-goals">
      <h4 class="x-goals-title">
        {t('goals')} <span class="k-unseen">{t('goals-count', { n: done, total: goals.length })}</span>
      </h4>
      <ol>
        {goals.map((goal) => (
          <li
            key={goal.id}
            class="x-goal"
            data-reached={goal.reached || undefined}
            data-next={goal.id === next || undefined}
          >
            <span class="x-goal-mark" aria-hidden="true">
              {goal.reached && <Icon name="check" size={16} />}
            </span>
            <span>
              <span class="k-unseen">{goal.reached ? t('reached') : t('to-do')} : </span>
              {goal.do.charAt(0).toUpperCase() + goal.do.slice(1)}
            </span>
            {!goal.when && !goal.reached && (
              <Button small onClick={() => declare(goal.id)}>
                {t('declare')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

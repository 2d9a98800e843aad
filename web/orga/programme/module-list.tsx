import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Adjustment } from '../../../core/learning/adjustment.ts';
import { Button } from '../../kit/button.tsx';
import { type Decision, decisionOf, inChosenOrder, moveModule } from './change-adjustment.ts';
import { type ListedModule, ModuleRow } from './module-row.tsx';
import { t } from './texts.ts';

export interface ModuleListProps {
  readonly modules: readonly ListedModule[];
  readonly courseId: string;
  readonly adjustment: Adjustment;
  /** What is decided for the class, when these are one pupil's. */
  readonly wider?: Adjustment;
  readonly scope: 'group' | 'pupil';
  readonly onDecide: (module: ListedModule, decision: Decision) => void;
  readonly onOrder: (order: readonly string[]) => void;
  readonly state: (module: ListedModule) => ComponentChildren;
}

/** The modules one may steer, in their order; those of other courses are folded below until they are brought in. */
export function ModuleList({ modules, courseId, adjustment, wider, scope, onDecide, onOrder, state }: ModuleListProps) {
  const isHere = ({ id, own }: ListedModule) =>
    own || [adjustment, wider].some((one) => one && ['added', 'compulsory'].includes(decisionOf(one, id)));
  const order = adjustment.order.length > 0 ? adjustment.order : (wider?.order ?? []);
  const here = inChosenOrder(modules.filter(isHere), order);
  const others = modules.filter((module) => !isHere(module));
  const moved = useRef<string>(undefined);
  // A row that moves takes its button with it: the focus follows.
  useEffect(() => {
    if (moved.current) document.getElementById(moved.current)?.focus();
    moved.current = undefined;
  }, [order.join()]);
  const move = (id: string, by: -1 | 1) => {
    const next = moveModule(
      here.map((module) => module.id),
      id,
      by,
    );
    if (!next) return;
    moved.current = `${by < 0 ? 'up' : 'down'}-${id}`;
    onOrder(next);
  };
  const row = (module: ListedModule, place?: number) => (
    <ModuleRow
      key={module.id}
      module={module}
      courseId={courseId}
      decision={decisionOf(adjustment, module.id)}
      decisions={decisionsFor(module, scope, wider)}
      onDecide={(decision) => onDecide(module, decision)}
      {...(place === undefined ? {} : { onMove: (by: -1 | 1) => move(module.id, by) })}
      isFirst={place === 0}
      isLast={place === here.length - 1}
    >
      {state(module)}
    </ModuleRow>
  );
  return (
    <section class="o-steps-frame" aria-labelledby="own-modules">
      <div class="o-steps-head">
        <h2 id="own-modules">{t('own-modules')}</h2>
        {adjustment.order.length > 0 && (
          <p class="k-small">
            {t('order-kept')}{' '}
            <Button small look="link" onClick={() => onOrder([])}>
              {t('order-reset')}
            </Button>
          </p>
        )}
      </div>
      <ol class="o-steps">{here.map((module, place) => row(module, place))}</ol>
      {others.length > 0 && (
        <details class="o-others">
          <summary>{t('other-modules')}</summary>
          <ul class="o-steps">{others.map((module) => row(module))}</ul>
        </details>
      )}
    </section>
  );
}

function decisionsFor({ id, own }: ListedModule, scope: 'group' | 'pupil', wider: Adjustment | undefined) {
  const rule = (value: Decision, label: string) => ({ value, label });
  const rules = [
    rule('added', t('rule-added')),
    rule('compulsory', t('rule-compulsory')),
    ...(own ? [rule('removed', t('rule-removed'))] : []),
  ];
  if (scope === 'group') return [rule('unsaid', t(own ? 'rule-by-answers' : 'rule-not-here')), ...rules];
  const decided = wider ? decisionOf(wider, id) : 'unsaid';
  const now = decided === 'unsaid' ? undefined : t(`rule-${decided}`).toLowerCase();
  return [
    rule('unsaid', now ? t('rule-like-class-now', { now }) : t(own ? 'rule-like-class' : 'rule-not-here')),
    ...(decided === 'unsaid' ? [] : [rule('by-answers', t('rule-by-answers'))]),
    ...rules,
  ];
}

import type { ComponentChildren } from 'preact';
import { Button } from '../../kit/button.tsx';
import { language } from '../../kit/language.ts';
import { Select } from '../../kit/select.tsx';
import { Tag } from '../../kit/tag.tsx';
import { addresses } from '../addresses.ts';
import type { ClassProgramme } from '../calls.ts';
import type { Decision } from './change-adjustment.ts';
import { t } from './texts.ts';

export type ListedModule = ClassProgramme['modules'][number];

export interface ModuleRowProps {
  readonly module: ListedModule;
  /** The course it is looked at in. */
  readonly courseId: string;
  readonly decision: Decision;
  readonly decisions: readonly { readonly value: Decision; readonly label: string }[];
  readonly onDecide: (decision: Decision) => void;
  /** Absent when the module has no place in the order. */
  readonly onMove?: (by: -1 | 1) => void;
  readonly isFirst?: boolean;
  readonly isLast?: boolean;
  /** Status and reason, for one pupil; counts, for a class. */
  readonly children: ComponentChildren;
}

/** A module of the programme and what is decided of it: one list to choose from, two arrows to order. */
export function ModuleRow({
  module,
  courseId,
  decision,
  decisions,
  onDecide,
  onMove,
  isFirst,
  isLast,
  children,
}: ModuleRowProps) {
  const spoken = language();
  const title = module.title[spoken];
  return (
    <li class="o-step" data-decision={decision}>
      {onMove && (
        <span class="o-step-move">
          <Button
            small
            look="link"
            icon="up"
            id={`up-${module.id}`}
            label={t('move-up', { title })}
            aria-disabled={isFirst || undefined}
            onClick={() => !isFirst && onMove(-1)}
          />
          <Button
            small
            look="link"
            icon="down"
            id={`down-${module.id}`}
            label={t('move-down', { title })}
            aria-disabled={isLast || undefined}
            onClick={() => !isLast && onMove(1)}
          />
        </span>
      )}
      <div class="o-step-words">
        <h3>{title}</h3>
        <p class="k-small">
          <span class="k-number">{t('minutes', { n: module.minutes })}</span>
          {` · ${t(`level-${module.level}`)}`}
        </p>
        <p class="k-small o-step-links">
          <a href={addresses.trial(module.id, courseId)}>
            {t('try')}
            <span class="k-unseen"> : {title}</span>
          </a>
          <a href={addresses.sheet(module.id, courseId)}>
            {t('sheet')}
            <span class="k-unseen"> : {title}</span>
          </a>
        </p>
        <p class="o-step-skills">
          {module.skills.map((label) => (
            <Tag key={label.fr}>{label[spoken]}</Tag>
          ))}
        </p>
        <div class="k-small o-step-state">{children}</div>
      </div>
      <Select
        label={t('rule', { title })}
        placeholder={null}
        value={decision}
        onInput={(value) => onDecide(decisions.find((one) => one.value === value)?.value ?? 'unsaid')}
        options={decisions}
      />
    </li>
  );
}

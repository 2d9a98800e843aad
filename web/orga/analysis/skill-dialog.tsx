import { Dialog } from '../../kit/dialog.tsx';
import { language } from '../../kit/language.ts';
import { StackedBar } from '../../kit/stacked-bar.tsx';
import type { Grid, Skill } from './skill-grid.ts';
import { t } from './texts.ts';

/** One skill: what it says, and who is where. */
export function SkillDialog({
  skill,
  grid,
  onClose,
}: {
  readonly skill: Skill | undefined;
  readonly grid: Grid;
  readonly onClose: () => void;
}) {
  return (
    <Dialog open={skill !== undefined} title={skill?.label[language()] ?? ''} onClose={onClose}>
      {skill && (
        <div class="k-stack">
          <p>{t('statement', { statement: skill.statement[language()] })}</p>
          <StackedBar {...skill.totals} />
          <dl class="o-who">
            {(['notYet', 'uncertain', 'shown'] as const).map((reading) => {
              const names = grid.rows
                .filter(({ cells }) => cells.get(skill.id)?.reading === reading)
                .map(({ name }) => name);
              return (
                <div key={reading}>
                  <dt>
                    {t(`reading-${reading}`)} <span class="k-number">({names.length})</span>
                  </dt>
                  <dd>{names.length > 0 ? names.join(', ') : t('nobody')}</dd>
                </div>
              );
            })}
          </dl>
        </div>
      )}
    </Dialog>
  );
}

import { AreaShape } from '../../kit/area-shape.tsx';
import { formatShare } from '../../kit/i18n.ts';
import { language } from '../../kit/language.ts';
import { StackedBar } from '../../kit/stacked-bar.tsx';
import { areaOf } from './area.ts';
import type { Cell, Grid, Skill } from './skill-grid.ts';
import { t } from './texts.ts';
import '../../kit/charts.css';

export interface SkillHeatProps {
  readonly grid: Grid;
  readonly probabilities: boolean;
  readonly onOpen: (skill: Skill) => void;
}

/** Pupils by skills, topic by topic: ink, hatching or signal, with the word or the probability in each cell. A real table. */
export function SkillHeat({ grid, probabilities, onOpen }: SkillHeatProps) {
  const spoken = language();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section class="k-heat-scroll o-heat-scroll" tabIndex={0} aria-label={t('map')}>
      <table class="k-heat o-heat">
        <caption class="k-unseen">{t('map')}</caption>
        <thead>
          <tr>
            <td />
            {grid.topics.map(({ topic, skills }) => (
              <th key={topic.id} scope="colgroup" colSpan={skills.length} class="o-heat-topic">
                <span>
                  <AreaShape area={areaOf(topic.area)} size={16} />
                  {topic.label[spoken]}
                </span>
              </th>
            ))}
          </tr>
          <tr>
            <td />
            {grid.skills.map((skill) => (
              <th key={skill.id} scope="col">
                <button type="button" onClick={() => onOpen(skill)} title={skill.statement[spoken]}>
                  {skill.label[spoken]}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr class="o-heat-class">
            <th scope="row">{t('whole-class')}</th>
            {grid.skills.map(({ id, totals }) => (
              <td key={id}>
                <StackedBar {...totals} />
                <span class="k-number" aria-hidden="true">
                  {totals.shown} · {totals.uncertain} · {totals.notYet}
                </span>
              </td>
            ))}
          </tr>
          {grid.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              {row.counts ? (
                grid.skills.map(({ id }) => (
                  <HeatCell key={id} cell={row.cells.get(id)} probabilities={probabilities} />
                ))
              ) : (
                <td class="o-heat-waiting" colSpan={grid.skills.length}>
                  {t('not-measured')}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function HeatCell({ cell, probabilities }: { readonly cell: Cell | undefined; readonly probabilities: boolean }) {
  if (!cell) return <td class="k-heat-cell" data-step="none" />;
  const share = formatShare(cell.probability);
  const word = t(`reading-${cell.reading}`);
  return (
    <td
      class="k-heat-cell"
      data-state={cell.reading === 'notYet' ? 'not-yet' : cell.reading}
      title={t('probability-of', { word, share })}
    >
      <span>{probabilities ? share : word}</span>
    </td>
  );
}

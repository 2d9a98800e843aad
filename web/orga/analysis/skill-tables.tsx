import { AreaShape } from '../../kit/area-shape.tsx';
import { formatShare } from '../../kit/i18n.ts';
import { language } from '../../kit/language.ts';
import { type Column, Table } from '../../kit/table.tsx';
import { areaOf } from './area.ts';
import type { Grid, GridRow, Skill } from './skill-grid.ts';
import { t } from './texts.ts';

/** The same numbers, a line per skill. */
export function SkillTable({ grid }: { readonly grid: Grid }) {
  const spoken = language();
  const topicOf = (skill: Skill) => grid.topics.find(({ skills }) => skills.includes(skill))?.topic.label[spoken] ?? '';
  const columns: readonly Column<Skill>[] = [
    {
      id: 'topic',
      head: t('topic'),
      sortBy: topicOf,
      cell: (skill) => (
        <span class="o-topic">
          <AreaShape area={areaOf(skill.area)} size={16} />
          {topicOf(skill)}
        </span>
      ),
    },
    {
      id: 'skill',
      head: t('skill'),
      names: true,
      sortBy: ({ label }) => label[spoken],
      cell: ({ label, statement }) => (
        <>
          {label[spoken]}
          <span class="o-skill-says">{statement[spoken]}</span>
        </>
      ),
    },
    { id: 'level', head: t('level'), numeric: true, sortBy: ({ level }) => level, cell: ({ level }) => level },
    ...(['shown', 'uncertain', 'notYet'] as const).map((reading) => ({
      id: reading,
      head: t(`reading-${reading}`),
      numeric: true,
      sortBy: ({ totals }: Skill) => totals[reading],
      cell: ({ totals }: Skill) => totals[reading],
    })),
  ];
  return <Table caption={t('by-skill')} columns={columns} rows={grid.skills} rowKey={({ id }) => id} />;
}

/** The same numbers, a line per pupil, with the probability of each skill. */
export function LearnerTable({ grid }: { readonly grid: Grid }) {
  const spoken = language();
  const columns: readonly Column<GridRow>[] = [
    { id: 'name', head: t('pupil'), names: true, sortBy: ({ name }) => name, cell: ({ name }) => name },
    ...(['shown', 'uncertain', 'notYet'] as const).map((reading) => ({
      id: reading,
      head: t(`reading-${reading}`),
      numeric: true,
      sortBy: ({ counts }: GridRow) => counts?.[reading],
      cell: ({ counts }: GridRow) => counts?.[reading] ?? '–',
    })),
    ...grid.skills.map((skill) => ({
      id: skill.id,
      head: skill.label[spoken],
      numeric: true,
      sortBy: ({ cells }: GridRow) => cells.get(skill.id)?.probability,
      cell: ({ cells }: GridRow) => {
        const cell = cells.get(skill.id);
        return cell ? formatShare(cell.probability) : '–';
      },
    })),
  ];
  return <Table caption={t('by-pupil')} columns={columns} rows={grid.rows} rowKey={({ id }) => id} />;
}

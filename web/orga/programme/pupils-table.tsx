import { Table } from '../../kit/table.tsx';
import { addresses } from '../addresses.ts';
import type { ClassProgramme } from '../calls.ts';
import { t } from './texts.ts';

/** Where everyone stands, with a way to each pupil's programme. */
export function PupilsTable({ programme }: { readonly programme: ClassProgramme }) {
  const { run, pupils } = programme;
  const hasRoute = ({ step }: (typeof pupils)[number]) => step === 'programme' || step === 'finished';
  return (
    <Table
      caption={t('pupils-title')}
      csvName={`programme-${run.group.name}-${run.code}`.replaceAll(' ', '-')}
      rows={pupils}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'name',
          head: t('pupil'),
          names: true,
          cell: ({ id, name }) => <a href={addresses.programme(run.id, id)}>{name}</a>,
          sortBy: ({ name }) => name,
        },
        { id: 'step', head: t('step'), cell: ({ step }) => t(`step-${step}`), sortBy: ({ step }) => t(`step-${step}`) },
        {
          id: 'done',
          head: t('done'),
          numeric: true,
          cell: (pupil) => (hasRoute(pupil) ? pupil.done : ''),
          sortBy: (pupil) => (hasRoute(pupil) ? pupil.done : undefined),
        },
        {
          id: 'planned',
          head: t('planned'),
          numeric: true,
          cell: (pupil) => (hasRoute(pupil) ? pupil.planned : ''),
          sortBy: (pupil) => (hasRoute(pupil) ? pupil.planned : undefined),
        },
        {
          id: 'left',
          head: t('left'),
          numeric: true,
          cell: (pupil) => (hasRoute(pupil) ? pupil.minutesLeft : ''),
          sortBy: (pupil) => (hasRoute(pupil) ? pupil.minutesLeft : undefined),
        },
        {
          id: 'adjusted',
          head: t('adjusted'),
          cell: ({ adjusted }) => (adjusted ? t('yes') : ''),
          sortBy: ({ adjusted }) => (adjusted ? t('yes') : ''),
        },
      ]}
    />
  );
}

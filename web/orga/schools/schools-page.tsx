import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Button } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Field } from '../../kit/field.tsx';
import { type Column, Table } from '../../kit/table.tsx';
import { addresses } from '../addresses.ts';
import { call, type Organisation } from '../calls.ts';
import { Page } from '../page.tsx';
import { SaidReply } from '../said-reply.tsx';
import { matches } from '../search.ts';
import { useReply } from '../use-reply.ts';
import { NewSchool } from './new-school.tsx';
import { t } from './texts.ts';
import './schools.css';

/** Every school of the platform, for its administrator. */
export function SchoolsPage() {
  const { route } = useLocation();
  const [isMaking, make] = useState(false);
  const asked = useReply('organisations', (signal) => call('GET /api/organisations', { signal }));
  const create = (
    <Button look="signal" icon="plus" onClick={() => make(true)}>
      {t('new-school')}
    </Button>
  );
  const isEmpty = asked.reply.state === 'ready' && asked.reply.value.organisations.length === 0;
  return (
    <Page title={t('schools')} actions={!isEmpty && create}>
      <SaidReply asked={asked}>
        {({ organisations }) =>
          organisations.length === 0 ? (
            <EmptyState title={t('no-school')} action={create}>
              {t('no-school-why')}
            </EmptyState>
          ) : (
            <Schools organisations={organisations} />
          )
        }
      </SaidReply>
      <NewSchool
        open={isMaking}
        onClose={() => make(false)}
        onMade={(school) => route(`${addresses.school(school.id)}?nouveau`)}
      />
    </Page>
  );
}

function Schools({ organisations }: { readonly organisations: readonly Organisation[] }) {
  const [typed, setTyped] = useState('');
  const columns: readonly Column<Organisation>[] = [
    {
      id: 'name',
      head: t('name'),
      names: true,
      sortBy: ({ name }) => name,
      cell: ({ id, name }) => <a href={addresses.school(id)}>{name}</a>,
    },
    { id: 'uai', head: t('uai'), sortBy: ({ uai }) => uai ?? undefined, cell: ({ uai }) => uai ?? '–' },
    { id: 'staff', head: t('staff'), numeric: true, sortBy: ({ staff }) => staff, cell: ({ staff }) => staff },
    {
      id: 'learners',
      head: t('pupils'),
      numeric: true,
      sortBy: ({ learners }) => learners,
      cell: ({ learners }) => learners,
    },
  ];
  return (
    <Table
      caption={t('schools')}
      columns={columns}
      rows={organisations.filter(({ name, uai }) => matches(typed, `${name} ${uai ?? ''}`))}
      rowKey={({ id }) => id}
      sortedBy="name"
      csvName={t('schools')}
      tools={<Field type="search" label={t('find-school')} value={typed} onInput={setTyped} />}
      empty={<EmptyState title={t('no-school-found', { typed })} />}
    />
  );
}

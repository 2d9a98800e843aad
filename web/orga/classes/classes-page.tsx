import { useState } from 'preact/hooks';
import { LinkButton } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Field } from '../../kit/field.tsx';
import { type Column, Table } from '../../kit/table.tsx';
import { addresses } from '../addresses.ts';
import { call, type Group } from '../calls.ts';
import { Page } from '../page.tsx';
import { SaidReply } from '../said-reply.tsx';
import { matches } from '../search.ts';
import { useReply } from '../use-reply.ts';
import { t } from './texts.ts';
import './classes.css';

/** The school's classes. */
export function ClassesPage({ isHead = false }: { readonly isHead?: boolean }) {
  const asked = useReply('groups', (signal) => call('GET /api/groups', { signal }));
  const add = (
    <LinkButton look="signal" icon="plus" href={addresses.importClasses}>
      {t('add-pupils')}
    </LinkButton>
  );
  const isEmpty = asked.reply.state === 'ready' && asked.reply.value.groups.length === 0;
  return (
    <Page title={t('classes')} actions={isHead && !isEmpty && add}>
      <SaidReply asked={asked}>
        {({ groups }) =>
          groups.length === 0 ? (
            <EmptyState title={t('no-class')} action={isHead && add}>
              {isHead ? t('no-class-head') : t('no-class-teacher')}
            </EmptyState>
          ) : (
            <Classes groups={groups} />
          )
        }
      </SaidReply>
    </Page>
  );
}

function Classes({ groups }: { readonly groups: readonly Group[] }) {
  const [typed, setTyped] = useState('');
  const columns: readonly Column<Group>[] = [
    {
      id: 'name',
      head: t('class'),
      names: true,
      sortBy: ({ name }) => name,
      cell: ({ id, name }) => <a href={addresses.class(id)}>{name}</a>,
    },
    {
      id: 'learners',
      head: t('pupils'),
      numeric: true,
      sortBy: ({ learners }) => learners,
      cell: ({ learners }) => learners,
    },
    {
      id: 'do',
      head: t('do'),
      cell: ({ id, name, learners }) =>
        learners > 0 && (
          <span class="o-do">
            <a href={addresses.openRunFor(id)} aria-label={`${t('open-run')} · ${name}`}>
              {t('open-run')}
            </a>
            <a href={addresses.cards(id)} aria-label={`${t('print-cards')} · ${name}`}>
              {t('print-cards')}
            </a>
          </span>
        ),
    },
  ];
  return (
    <Table
      caption={t('classes')}
      columns={columns}
      rows={groups.filter(({ name }) => matches(typed, name))}
      rowKey={({ id }) => id}
      sortedBy="name"
      csvName={t('classes')}
      tools={<Field type="search" label={t('find-class')} value={typed} onInput={setTyped} />}
      empty={<EmptyState title={t('no-class-found', { typed })} />}
    />
  );
}

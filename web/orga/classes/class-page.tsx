import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { Button, LinkButton } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Field } from '../../kit/field.tsx';
import { formatDate } from '../../kit/i18n.ts';
import { type Column, Table } from '../../kit/table.tsx';
import { addresses } from '../addresses.ts';
import { call, type GroupLearner } from '../calls.ts';
import { Page } from '../page.tsx';
import { SaidReply } from '../said-reply.tsx';
import { matches } from '../search.ts';
import { useReply } from '../use-reply.ts';
import { PicturesDialog } from './pictures-dialog.tsx';
import { t } from './texts.ts';
import './classes.css';

/** A class: its pupils, their cards, and new pictures for who has forgotten theirs. */
export function ClassPage() {
  const { groupId = '' } = useRoute().params;
  const asked = useReply(groupId, (signal) => call('GET /api/groups/:groupId', { params: { groupId }, signal }));
  const found = asked.reply.state === 'ready' ? asked.reply.value : undefined;
  return (
    <Page
      title={found?.group.name ?? t('class')}
      over={<a href={addresses.classes}>{t('classes')}</a>}
      actions={
        found &&
        found.learners.length > 0 && (
          <>
            <LinkButton icon="print" href={addresses.cards(groupId)}>
              {t('print-cards')}
            </LinkButton>
            <LinkButton look="signal" href={addresses.openRunFor(groupId)}>
              {t('open-run')}
            </LinkButton>
          </>
        )
      }
    >
      <SaidReply asked={asked}>
        {({ group, learners }) => <Learners learners={learners} csvName={group.name} />}
      </SaidReply>
    </Page>
  );
}

function Learners({ learners, csvName }: { readonly learners: readonly GroupLearner[]; readonly csvName: string }) {
  const [typed, setTyped] = useState('');
  const [forgetful, setForgetful] = useState<GroupLearner>();
  const columns: readonly Column<GroupLearner>[] = [
    {
      id: 'lastName',
      head: t('last-name'),
      names: true,
      sortBy: ({ lastName, firstName }) => `${lastName} ${firstName}`,
      csv: ({ lastName }) => lastName,
      cell: ({ lastName }) => lastName,
    },
    {
      id: 'firstName',
      head: t('first-name'),
      sortBy: ({ firstName }) => firstName,
      cell: ({ firstName }) => firstName,
    },
    {
      id: 'birthDate',
      head: t('birth-date'),
      sortBy: ({ birthDate }) => birthDate ?? undefined,
      cell: ({ birthDate }) => (birthDate ? <span class="k-number">{shortDate(birthDate)}</span> : '–'),
    },
    {
      id: 'do',
      head: t('pictures'),
      cell: (learner) => (
        <Button
          small
          aria-label={`${t('new-pictures')} · ${learner.firstName} ${learner.lastName}`}
          onClick={() => setForgetful(learner)}
        >
          {t('new-pictures')}
        </Button>
      ),
    },
  ];
  return (
    <div class="o-tight">
      <Table
        caption={t('pupils')}
        columns={columns}
        rows={learners.filter(({ firstName, lastName }) => matches(typed, `${firstName} ${lastName}`))}
        rowKey={({ id }) => id}
        sortedBy="lastName"
        csvName={csvName}
        tools={<Field type="search" label={t('find-pupil')} value={typed} onInput={setTyped} />}
        empty={<EmptyState title={typed === '' ? t('class-empty') : t('no-pupil-found', { typed })} />}
      />
      <PicturesDialog learner={forgetful} onClose={() => setForgetful(undefined)} />
    </div>
  );
}

function shortDate(birthDate: string): string {
  return formatDate(`${birthDate}T12:00:00Z`, { dateStyle: 'short', timeZone: 'UTC' });
}

import { useRoute } from 'preact-iso';
import { checkUai } from '../../../core/classroom/uai.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { formatDate } from '../../kit/i18n.ts';
import { Note } from '../../kit/note.tsx';
import { type Column, Table } from '../../kit/table.tsx';
import { addresses } from '../addresses.ts';
import { call, type Team } from '../calls.ts';
import { Page } from '../page.tsx';
import { SaidReply } from '../said-reply.tsx';
import { useReply } from '../use-reply.ts';
import { InviteForm } from './invite-form.tsx';
import { t } from './texts.ts';
import './schools.css';

/** A school's team: for its head, or for the administrator who sets the school up. */
export function TeamPage({ organisationId: own }: { readonly organisationId?: string }) {
  const { params } = useRoute();
  const organisationId = own || (params.school ?? '');
  const asked = useReply(organisationId, (signal) =>
    call('GET /api/organisations/:organisationId/team', { params: { organisationId }, signal }),
  );
  const team = asked.reply.state === 'ready' ? asked.reply.value : undefined;
  const isOwn = own !== undefined && own !== '';
  return (
    <Page
      title={isOwn ? t('team') : (team?.organisation.name ?? t('school'))}
      over={isOwn ? team?.organisation.name : <a href={addresses.schools}>{t('schools')}</a>}
    >
      <SaidReply asked={asked}>
        {(found) => (
          <>
            {!isOwn && <School team={found} />}
            <InviteForm
              organisationId={organisationId}
              first={found.members.length === 0 ? 'head' : 'teacher'}
              onInvited={() => void asked.again()}
            />
            <Members team={found} />
            {found.invitations.length > 0 && <Invitations team={found} />}
          </>
        )}
      </SaidReply>
    </Page>
  );
}

function School({ team: { organisation } }: { readonly team: Team }) {
  const warning = organisation.uai ? checkUai(organisation.uai).warning : undefined;
  return (
    <>
      <dl class="o-facts">
        <div>
          <dt>{t('uai')}</dt>
          <dd>{organisation.uai ?? t('no-uai')}</dd>
        </div>
        <div>
          <dt>{t('staff')}</dt>
          <dd>{organisation.staff}</dd>
        </div>
        <div>
          <dt>{t('pupils')}</dt>
          <dd>{organisation.learners}</dd>
        </div>
      </dl>
      {warning && (
        <Note kind="info" title={t('uai-odd')}>
          {warning === 'uai-check-letter' ? t('uai-check-letter') : t('uai-shape')}
        </Note>
      )}
    </>
  );
}

function Members({ team }: { readonly team: Team }) {
  const columns: readonly Column<Team['members'][number]>[] = [
    { id: 'name', head: t('person'), names: true, sortBy: ({ name }) => name, cell: ({ name }) => name },
    { id: 'role', head: t('role'), sortBy: ({ role }) => t(`role-${role}`), cell: ({ role }) => t(`role-${role}`) },
    { id: 'email', head: t('email'), sortBy: ({ email }) => email, cell: ({ email }) => email },
  ];
  return (
    <div class="k-stack">
      <h2>{t('members')}</h2>
      <Table
        caption={t('members')}
        columns={columns}
        rows={team.members}
        rowKey={({ accountId }) => accountId}
        sortedBy="name"
        empty={<EmptyState title={t('nobody-yet')}>{t('nobody-yet-why')}</EmptyState>}
      />
    </div>
  );
}

function Invitations({ team }: { readonly team: Team }) {
  const columns: readonly Column<Team['invitations'][number]>[] = [
    { id: 'email', head: t('email'), names: true, sortBy: ({ email }) => email, cell: ({ email }) => email },
    { id: 'role', head: t('role'), sortBy: ({ role }) => t(`role-${role}`), cell: ({ role }) => t(`role-${role}`) },
    {
      id: 'expires',
      head: t('valid-until'),
      sortBy: ({ expiresAt }) => expiresAt,
      cell: ({ expiresAt }) => formatDate(expiresAt),
    },
  ];
  return (
    <div class="k-stack">
      <h2>{t('invitations')}</h2>
      <Table caption={t('invitations')} columns={columns} rows={team.invitations} rowKey={({ id }) => id} />
    </div>
  );
}

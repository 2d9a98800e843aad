import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { Segments } from '../../kit/display-settings.tsx';
import { formatDate } from '../../kit/i18n.ts';
import { Icon } from '../../kit/icons.tsx';
import { Note } from '../../kit/note.tsx';
import { type Column, Table } from '../../kit/table.tsx';
import { Tag } from '../../kit/tag.tsx';
import type { RosterPreview, RosterRow } from '../calls.ts';
import { RosterFixes } from './roster-fixes.tsx';
import { sayColumn, sayRosterProblem } from './roster-words.ts';
import { t } from './texts.ts';

const tones = { new: 'yes', known: 'plain', refused: 'try' } as const;
const rowViews = ['all', 'refused', 'new', 'known'] as const;
type RowView = (typeof rowViews)[number];

export interface RosterPreviewProps {
  readonly preview: RosterPreview;
  readonly text: string;
  readonly onCheck: (text: string) => Promise<void>;
  readonly onConfirm: () => Promise<void>;
  readonly onBack: () => void;
}

/** What a list would do, before anything is written. */
export function RosterPreviewTable({ preview, text, onCheck, onConfirm, onBack }: RosterPreviewProps) {
  const { counts, columns, rows, groups } = preview;
  const [view, setView] = useState<RowView>('all');
  const refused = rows.filter(({ status }) => status === 'refused');
  const heading = useRef<HTMLHeadingElement>(null);
  // Each reading of the list takes the place of what was pressed: the focus goes to what was read.
  useEffect(() => heading.current?.focus(), [preview]);
  return (
    <div class="o-import">
      <h2 ref={heading} tabIndex={-1}>
        {t('what-is-read')}
      </h2>
      <div class="o-import-sum">
        <p>
          <b>{counts.new}</b>
          <span>{t('will-be-added', { n: counts.new })}</span>
        </p>
        <p>
          <b>{counts.known}</b>
          <span>{t('already-known')}</span>
        </p>
        <p>
          <b>{counts.refused}</b>
          <span>{t('to-fix', { n: counts.refused })}</span>
        </p>
        {groups.length > 0 && (
          <p>
            <b>{groups.length}</b>
            <span>{t('classes-read', { n: groups.length, names: groups.join(', ') })}</span>
          </p>
        )}
      </div>
      <p class="o-columns">
        <span class="k-small">{t('columns-read')}</span>
        {columns.map((column, place) => (
          <Tag key={place} tone={column === 'ignored' ? 'plain' : 'info'}>
            {sayColumn(column)}
          </Tag>
        ))}
      </p>
      {refused.length > 0 ? (
        <RosterFixes key={text} refused={refused} text={text} onCheck={onCheck} />
      ) : (
        counts.new === 0 && <Note kind="info">{t('nothing-new')}</Note>
      )}
      <Table
        caption={t('lines')}
        columns={rowColumns()}
        rows={rows.filter(({ status }) => view === 'all' || status === view)}
        rowKey={({ line }) => String(line)}
        tools={
          <Segments
            legend={t('show')}
            value={view}
            onPick={setView}
            options={rowViews.map((id) => ({
              id,
              label: `${t(`rows-${id}`)} ${id === 'all' ? rows.length : counts[id]}`,
            }))}
          />
        }
      />
      <div class="k-actions" data-sticky>
        <Button onClick={onBack}>{t('edit-list')}</Button>
        {counts.refused > 0 ? (
          <p class="k-small">{t('fix-first', { n: counts.refused })}</p>
        ) : (
          counts.new > 0 && (
            <Button look="signal" onClick={onConfirm}>
              {t('add', { n: counts.new })}
            </Button>
          )
        )}
      </div>
    </div>
  );
}

function rowColumns(): readonly Column<RosterRow>[] {
  return [
    { id: 'line', head: t('line'), numeric: true, sortBy: ({ line }) => line, cell: ({ line }) => line },
    {
      id: 'status',
      head: t('status'),
      sortBy: ({ status }) => rowViews.indexOf(status),
      cell: ({ status }) => <Tag tone={tones[status]}>{t(`row-${status}`)}</Tag>,
    },
    {
      id: 'lastName',
      head: t('last-name'),
      names: true,
      sortBy: ({ lastName }) => lastName,
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
      cell: ({ birthDate }) =>
        birthDate ? formatDate(`${birthDate}T12:00:00Z`, { dateStyle: 'short', timeZone: 'UTC' }) : '–',
    },
    { id: 'group', head: t('class'), sortBy: ({ group }) => group, cell: ({ group }) => group },
    {
      id: 'problems',
      head: t('remarks'),
      cell: ({ problems, status }) => (
        <ul class="o-why">
          {problems.map((problem) => (
            <li key={`${problem.field} ${problem.code}`}>
              <Icon name={status === 'refused' ? 'warning' : 'info'} size={16} />
              {sayRosterProblem(problem)}
            </li>
          ))}
        </ul>
      ),
    },
  ];
}

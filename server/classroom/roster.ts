import { type RosterReading, readRoster } from '../../core/classroom/read-roster.ts';
import type { World } from '../platform/world.ts';
import { drawPictures, sealPictures } from './pictures.ts';
import { listEveryLearner, listGroups } from './store.ts';

export interface RosterText {
  readonly text: string;
  readonly group: string | null;
}

/** What a list would do, line by line; nothing is written. */
export async function previewRoster(
  world: World,
  organisationId: string,
  { text, group }: RosterText,
): Promise<RosterReading | { readonly refused: 'roster-unreadable' }> {
  const known = await listEveryLearner(world, organisationId);
  return readRoster(text, { defaultGroup: group, known, today: world.now().toISOString().slice(0, 10) });
}

/** Writes a list whole, in one transaction, or not at all. */
export async function importRoster(world: World, organisationId: string, roster: RosterText) {
  const reading = await previewRoster(world, organisationId, roster);
  if ('refused' in reading) return reading;
  if (reading.counts.refused > 0) return { refused: 'roster-has-problems' } as const;

  const rows = reading.rows.filter(({ status }) => status === 'new');
  const now = world.now();
  await world.database.transaction(async (transaction) => {
    const names = [...new Set(rows.map(({ group }) => group))];
    if (names.length === 0) return;
    await transaction
      .insertInto('class_group')
      .values(
        names.map((name) => ({
          organisation_id: organisationId,
          group_id: world.newId(),
          name,
          grade: null,
          created_at: now,
        })),
      )
      .onConflict((conflict) => conflict.columns(['organisation_id', 'name']).doNothing())
      .execute();
    const groups = await transaction
      .selectFrom('class_group')
      .select(['group_id', 'name'])
      .where('organisation_id', '=', organisationId)
      .where('name', 'in', names)
      .execute();
    const idOf = new Map(groups.map(({ name, group_id }) => [name, group_id]));
    const learners = rows.map((row) => {
      const learnerId = world.newId();
      const groupId = idOf.get(row.group);
      if (groupId === undefined) throw new Error('importRoster: a class just written is not there');
      return {
        organisation_id: organisationId,
        learner_id: learnerId,
        group_id: groupId,
        first_name: row.firstName,
        last_name: row.lastName,
        birth_date: row.birthDate,
        pictures: sealPictures(world, learnerId, drawPictures()),
        created_at: now,
      };
    });
    for (let start = 0; start < learners.length; start += 500) {
      await transaction
        .insertInto('learner')
        .values(learners.slice(start, start + 500))
        .execute();
    }
  });
  const groups = await listGroups(world, organisationId);
  const touched = new Set(reading.rows.map(({ group }) => group));
  return {
    created: rows.length,
    known: reading.counts.known,
    groups: groups.filter(({ name }) => touched.has(name)),
  };
}

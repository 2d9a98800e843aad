import type { World } from '../platform/world.ts';

/** Whose day is counted. */
export interface Counted {
  readonly organisationId: string;
  readonly groupId: string;
  readonly learnerId: string;
}

export interface Limits {
  readonly promptsPerPupil: number;
  readonly promptsPerClass: number;
}

/**
 * Takes one prompt from the day of a class and of a pupil, or none and says whose is used up. Both limits hold in one
 * statement on one row: thirty pupils who press together cannot pass them.
 */
export async function takePrompt(
  world: World,
  { organisationId, groupId, learnerId }: Counted,
  limits: Limits,
): Promise<'taken' | 'quota-of-pupil' | 'quota-of-class'> {
  const day = dayOf(world.now());
  const taken = await world.database.named(
    `insert into assistant_quota as q (organisation_id, group_id, day, used, used_by)
     values ($1, $2, $3, 1, jsonb_build_object($4::text, 1))
     on conflict (organisation_id, group_id, day) do update set
       used = q.used + 1,
       used_by = jsonb_set(q.used_by, array[$4::text], to_jsonb(coalesce((q.used_by ->> $4::text)::int, 0) + 1))
     where q.used < $5 and coalesce((q.used_by ->> $4::text)::int, 0) < $6
     returning used`,
    [organisationId, groupId, day, learnerId, limits.promptsPerClass, limits.promptsPerPupil],
  );
  if (taken.length > 0) return 'taken';
  const left = await promptsLeft(world, { organisationId, groupId, learnerId }, limits);
  return left.ofPupil <= 0 ? 'quota-of-pupil' : 'quota-of-class';
}

/** Gives a prompt back: nothing came of it. */
export async function givePromptBack(world: World, { organisationId, groupId, learnerId }: Counted): Promise<void> {
  await world.database.named(
    `update assistant_quota set used = used - 1,
       used_by = jsonb_set(used_by, array[$4::text], to_jsonb((used_by ->> $4::text)::int - 1))
     where organisation_id = $1 and group_id = $2 and day = $3 and (used_by ->> $4::text)::int > 0`,
    [organisationId, groupId, dayOf(world.now()), learnerId],
  );
}

export async function promptsLeft(
  world: World,
  { organisationId, groupId, learnerId }: Counted,
  limits: Limits,
): Promise<{ readonly ofPupil: number; readonly ofClass: number }> {
  const [row] = await world.database.named<{ used: number; mine: number }>(
    `select used, coalesce((used_by ->> $4::text)::int, 0) as mine
     from assistant_quota where organisation_id = $1 and group_id = $2 and day = $3`,
    [organisationId, groupId, dayOf(world.now()), learnerId],
  );
  return {
    ofPupil: limits.promptsPerPupil - (row?.mine ?? 0),
    ofClass: limits.promptsPerClass - (row?.used ?? 0),
  };
}

/** The day of a French school, `YYYY-MM-DD`. */
function dayOf(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(now);
}

import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openTwoSchools, type TwoSchools } from '../tests/two-schools.ts';
import { followOutbox } from './follow-outbox.ts';

let schools: TwoSchools;
beforeAll(async () => {
  schools = await openTwoSchools();
});
afterAll(() => schools.close());

const assistant = {
  url: 'http://127.0.0.1:9/v1',
  key: () => 'a key that stays here',
  model: 'local',
  name: 'Assistant',
  moderationModel: undefined,
  schools: [],
  promptsPerPupil: 1,
  promptsPerClass: 1,
  patienceMs: 1,
  atMostMs: 1,
};

test('what a pupil does reaches the live class by a thread of its own, which stops when told', async () => {
  const { world, place, content, ours, database, warnings } = schools;
  const following = followOutbox({ ...world.config, assistant }, place, content, world.warn);
  const { learnerId, organisationId, runId } = ours;
  const joinAgain = () =>
    database.kysely
      .insertInto('outbox')
      .values({
        learner_id: learnerId,
        id: world.newId(),
        organisation_id: organisationId,
        topic: 'joined',
        payload: JSON.stringify({ runId }),
        at: world.now(),
      })
      .execute();
  const waiting = () => database.kysely.selectFrom('outbox').select('id').execute();
  await joinAgain();
  const live = () => database.kysely.selectFrom('run_progress').select('stage').where('run_id', '=', runId).execute();
  await vi.waitFor(async () => expect(await live()).toEqual([{ stage: 'joined' }]), { timeout: 20_000 });
  expect(await waiting()).toEqual([]);

  await following.stop();
  await joinAgain();
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await waiting()).toHaveLength(1);
  expect(warnings).toEqual([]);
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ModuleEvent } from '../../core/learning/module-event.ts';
import { openTestWorld, type TestWorld } from '../platform/test-database.ts';
import { keepEvents, openPassage } from './store.ts';
import { listWorkInstants } from './work-instants.ts';

let opened: TestWorld;
beforeAll(async () => {
  opened = await openTestWorld();
});
afterAll(() => opened.close());

const at = (time: string) => `2026-11-23T${time}.500Z`;
const reach = (time: string): ModuleEvent => ({
  kind: 'step-reached',
  id: randomUUID(),
  at: at(time),
  step: time,
  section: 'explore',
});

test('what was done until a module is finished is dated by passage; what comes after is not work', async () => {
  const [learnerId, organisationId, runId] = [randomUUID(), randomUUID(), randomUUID()];
  const open = (moduleId: string) =>
    openPassage(opened.world, { learnerId, organisationId, runId, moduleId, moduleVersion: '1', checkTestId: null });
  const [done, begun] = [await open('done'), await open('begun')];
  await keepEvents(opened.world, learnerId, begun.passageId, [reach('09:00:00')]);
  await keepEvents(opened.world, learnerId, done.passageId, [reach('09:01:00'), reach('09:03:00')]);
  await keepEvents(opened.world, learnerId, done.passageId, [
    { kind: 'module-finished', id: randomUUID(), at: at('09:06:00') },
  ]);
  opened.clock.advance(60_000);
  await keepEvents(opened.world, learnerId, done.passageId, [reach('09:30:00')]);
  const instants = await listWorkInstants(opened.world, learnerId, runId);
  expect([...instants.keys()]).toEqual([done.passageId]);
  expect([...(instants.get(done.passageId) ?? [])].sort()).toEqual(
    ['09:01:00', '09:03:00', '09:06:00'].map((time) => Date.parse(at(time))),
  );
});

import type { z } from 'zod';
import type { Language } from '../../../core/items/item.ts';
import type { LearningContract } from '../../../core/learning/contract.ts';
import { foldProgress, type ModuleProgress } from '../../../core/learning/progress.ts';
import type { Outcome } from '../../kit/api.ts';
import { call } from '../calls.ts';
import { callOrKept, durableStore, hasNames } from '../sending/kept-replies.ts';
import type { Unsent } from '../sending/parcel.ts';
import { pupilOutbox } from '../sending/pupil-outbox.ts';

/** All a module needs to go on without a network, and where the pupil is in it. */
export type Pack = z.output<LearningContract['openModule']['reply']>;

const nameOf = (runId: string, moduleId: string, language: Language) => `module.${runId}.${moduleId}.${language}`;

/**
 * Opens a module: from the server, or as it was kept here when the network is away. What this computer has not sent yet is
 * folded on top, so that the pupil is exactly where they were.
 */
export async function openPack(runId: string, moduleId: string, language: Language): Promise<Outcome<Pack>> {
  const outcome = await callOrKept(nameOf(runId, moduleId, language), isPack, () =>
    call('POST /api/journeys/:runId/modules/:moduleId', { params: { runId, moduleId }, body: { language } }),
  );
  if (!outcome.ok) return outcome;
  const pack = withUnsent(outcome.value, await (await pupilOutbox()).unsentOf(outcome.value.passageId));
  await keepPack(runId, moduleId, language, pack);
  return { ok: true, value: pack };
}

/** Keeps a pack as it now stands, for a reload without a network. */
export async function keepPack(runId: string, moduleId: string, language: Language, pack: Pack): Promise<void> {
  await (await durableStore()).keep(nameOf(runId, moduleId, language), pack);
}

/** A pack with what the server does not know yet: events folded, answers counted. Folding twice changes nothing more. */
export function withUnsent(pack: Pack, unsent: readonly Unsent[]): Pack {
  const progress = unsent.reduce<ModuleProgress>(
    (before, one) => (one.kind === 'event' ? foldProgress(before, one.event) : before),
    pack.progress,
  );
  const { check } = pack;
  const answered = unsent.flatMap((one) =>
    one.kind === 'answer' && one.testId === check?.testId ? [one.answer.turn + 1] : [],
  );
  return { ...pack, progress, check: check && { ...check, turn: Math.max(check.turn, ...answered) } };
}

function isPack(value: unknown): value is Pack {
  return hasNames(value, 'passageId', 'module', 'practice', 'check', 'progress');
}

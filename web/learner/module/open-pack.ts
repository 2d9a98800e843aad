import type { Language } from '../../../core/items/item.ts';
import { foldProgress, type ModuleProgress } from '../../../core/learning/progress.ts';
import type { Outcome } from '../../kit/api.ts';
import { call } from '../calls.ts';
import { callOrKept } from '../sending/kept-replies.ts';
import type { Unsent } from '../sending/parcel.ts';
import { pupilOutbox } from '../sending/pupil-outbox.ts';
import { isPack, keepPack, type Pack, packName } from './kept-pack.ts';

/**
 * Opens a module: from the server, or as it was kept here when the network is away. What this computer has not sent yet is
 * folded on top, so that the pupil is exactly where they were.
 */
export async function openPack(runId: string, moduleId: string, language: Language): Promise<Outcome<Pack>> {
  const outcome = await callOrKept(packName(runId, moduleId, language), isPack, () =>
    call('POST /api/journeys/:runId/modules/:moduleId', { params: { runId, moduleId }, body: { language } }),
  );
  if (!outcome.ok) return outcome;
  const pack = withUnsent(outcome.value, await (await pupilOutbox()).unsentOf(outcome.value.passageId));
  await keepPack(runId, moduleId, language, pack);
  return { ok: true, value: pack };
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

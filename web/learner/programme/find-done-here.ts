import { languages } from '../../../core/items/item.ts';
import { findPack } from '../module/kept-pack.ts';
import type { DoneHere } from './with-done-here.ts';

/** Which modules of a course were opened or finished on this computer, from the packs it keeps. */
export async function findDoneHere(
  runId: string,
  moduleIds: readonly string[],
): Promise<ReadonlyMap<string, DoneHere>> {
  const found = new Map<string, DoneHere>();
  for (const id of moduleIds)
    for (const language of languages) {
      const pack = await findPack(runId, id, language);
      if (pack) found.set(id, { finished: pack.progress.finished || found.get(id)?.finished === true });
    }
  return found;
}

import type { z } from 'zod';
import type { Language } from '../../../core/items/item.ts';
import type { LearningContract } from '../../../core/learning/contract.ts';
import { durableStore, hasNames } from '../sending/kept-replies.ts';

/** All a module needs to go on without a network, and where the pupil is in it. */
export type Pack = z.output<LearningContract['openModule']['reply']>;

/** The name a pack is kept under. */
export function packName(runId: string, moduleId: string, language: Language): string {
  return `module.${runId}.${moduleId}.${language}`;
}

/** Keeps a pack as it now stands, for a reload without a network. */
export async function keepPack(runId: string, moduleId: string, language: Language, pack: Pack): Promise<void> {
  await (await durableStore()).keep(packName(runId, moduleId, language), pack);
}

/** The pack kept on this computer, if the module was ever opened here. */
export async function findPack(runId: string, moduleId: string, language: Language): Promise<Pack | undefined> {
  const kept = await (await durableStore()).find(packName(runId, moduleId, language));
  return isPack(kept) ? kept : undefined;
}

export function isPack(value: unknown): value is Pack {
  return hasNames(value, 'passageId', 'module', 'practice', 'check', 'progress');
}

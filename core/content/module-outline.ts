import type { Module } from '../learning/module.ts';
import type { ModuleOutline } from '../learning/programme.ts';
import type { Library } from './library.ts';
import { timeOf } from './module-time.ts';

/** What a programme needs to know of a module. Languages differ in words, hardly in time: the one given counts for both. */
export function outlineOf(module: Module, library: Pick<Library, 'items'>): ModuleOutline {
  const { id, minutes, level, teaches, presupposes } = module;
  const { reading, doing, thinking } = timeOf(module, library);
  return { id, minutes, takes: reading + doing + thinking, level, teaches, presupposes };
}

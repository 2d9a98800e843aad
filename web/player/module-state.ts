import type { Json } from '../../core/learning/module.ts';

/** The server takes a state of this size at most once written as JSON; a larger one is not kept. */
const largestState = 4096;

/** A state as plain JSON, or undefined when it cannot be written or is too large to keep. */
export function readJson(state: unknown): Json | undefined {
  try {
    const text = JSON.stringify(state);
    if (text === undefined || text.length > largestState) return undefined;
    const copy: Json = JSON.parse(text);
    return copy;
  } catch (unwritable) {
    console.warn('This state cannot be kept.', unwritable);
    return undefined;
  }
}

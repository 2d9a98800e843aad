import type { CodeReading } from '../../../core/classroom/code.ts';
import { t } from '../texts.ts';

/** What is wrong with a typed code, in one sentence that helps; undefined when it may be a code. */
export function sayCodeProblem(reading: CodeReading): string | undefined {
  if ('code' in reading) return undefined;
  switch (reading.refused) {
    case 'length':
      return reading.length === 0 ? t('code-empty') : t('code-length', { n: reading.length });
    case 'characters':
      return t('code-characters', { characters: listCharacters(reading.unusable) });
    case 'check':
      return t('code-check');
  }
}

function listCharacters(characters: readonly string[]): string {
  return [...new Set(characters)].map((character) => t('quoted', { text: character })).join(', ');
}

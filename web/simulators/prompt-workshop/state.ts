import { type PromptPart, promptParts } from '../../../core/conversation/prompt-part.ts';
import { addressed } from '../../kit/address.ts';
import { punctuate } from '../../kit/punctuate.ts';
import type { Language } from '../exploration.ts';
import { isRecord, readBoolean, readList, readRecord, readString, readText } from '../reading.ts';
import { readWhen, type Situation } from './situation.ts';
import { situationIds, situations } from './situations.ts';

export const mostCharacters = 600;
/** The latest and the one before: what a comparison needs. */
const keptPrompts = 2;

/** What the pupil is writing, what was sent in this situation (the latest last), and what was marked in the latest answer. */
export interface Lab {
  readonly situation: string;
  readonly draft: string;
  readonly sent: readonly string[];
  readonly comparing: boolean;
  readonly marked: readonly string[];
}

/** The situations to choose from, by name. */
export type Choices = ReadonlyMap<string, Situation>;

export function startLab(choices: Choices, settings: Readonly<Record<string, unknown>>): Lab {
  const [situation = ''] = choices.keys();
  return { situation, draft: readText(settings.prompt, '', mostCharacters), sent: [], comparing: false, marked: [] };
}

/** The lab of a kept state, or undefined when the state comes from elsewhere or its situation is no longer offered. */
export function readLab(kept: unknown, choices: Choices): Lab | undefined {
  if (!isRecord(kept) || typeof kept.situation !== 'string' || !choices.has(kept.situation)) return undefined;
  const texts = (value: unknown) => readList(value, readString).map((text) => text.slice(0, mostCharacters));
  return {
    situation: kept.situation,
    draft: readText(kept.draft, '', mostCharacters),
    sent: texts(kept.sent).slice(-keptPrompts),
    comparing: readBoolean(kept.comparing, false),
    marked: texts(kept.marked).slice(-10),
  };
}

/** How a passage is named among those marked: its beginning is enough, and a state stays small. */
export function nameOfPassage({ say }: { readonly say: string }): string {
  return say.slice(0, 40);
}

/** Adds a prompt to those sent; only the latest are kept, so that a state stays small. */
export function withSent(lab: Lab, prompt: string): Lab {
  return { ...lab, sent: [...lab.sent, prompt].slice(-keptPrompts), comparing: false, marked: [] };
}

/** The author's own situation when it holds together, otherwise those named, otherwise all of ours. */
export function readChoices(settings: Readonly<Record<string, unknown>>, language: Language): Choices {
  const own = readOwn(settings);
  const named = Array.isArray(settings.situation) ? settings.situation : [settings.situation];
  const wanted = situationIds.filter((id) => named.includes(id));
  const ids = wanted.length > 0 ? wanted : situationIds;
  const listed: readonly (readonly [string, Situation])[] = own
    ? [['own', own]]
    : ids.map((id) => [id, situations[id][language]]);
  const asked = readList(settings.parts, readPart);
  return new Map(
    listed.map(([id, situation]) => {
      const parts = asked.length > 0 ? promptParts.filter((part) => asked.includes(part)) : situation.parts;
      return [id, dress({ ...situation, parts }, language)];
    }),
  );
}

/** The texts in the reader's address, with the spaces of French. */
function dress(situation: Situation, language: Language): Situation {
  const say = (text: string) => (language === 'fr' ? punctuate(addressed(text)) : text);
  return {
    ...situation,
    title: say(situation.title),
    need: say(situation.need),
    passages: situation.passages.map((passage) => ({
      ...passage,
      say: say(passage.say),
      ...(passage.check ? { check: say(passage.check) } : {}),
    })),
  };
}

function readOwn(settings: Readonly<Record<string, unknown>>): Situation | undefined {
  const passages = readList(settings.passages, readPassage, 40);
  const need = readText(settings.need, '', 600);
  if (passages.length === 0 || need === '') return undefined;
  return {
    title: readText(settings.title, need.slice(0, 60), 120),
    need,
    about: readList(settings.about, readString, 40),
    readers: readList(settings.public, readString, 40),
    parts: promptParts.filter(
      (part) => part === 'task' || passages.some(({ needs, lacks }) => needs.includes(part) || lacks.includes(part)),
    ),
    passages,
  };
}

function readPassage(entry: unknown) {
  const { when, say, check } = readRecord(entry);
  const read = readWhen(readText(when, '', 120));
  const said = readString(say);
  const why = readString(check);
  return read && said ? { ...read, say: said, ...(why ? { check: why } : {}) } : undefined;
}

function readPart(entry: unknown): PromptPart | undefined {
  return promptParts.find((part) => part === entry);
}

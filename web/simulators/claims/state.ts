import type { Language } from '../exploration.ts';
import {
  isRecord,
  readBoolean,
  readList,
  readNumber,
  readOneOf,
  readRecord,
  readString,
  readText,
} from '../reading.ts';
import { huntIds, openHunt } from './hunts.ts';
import { type Claim, type Hunt, type Source, type Verdict, verdicts } from './model.ts';

/** What the pupil has marked, which claim is open, and what is searched for. */
export interface Lab {
  readonly marks: Readonly<Record<string, Verdict>>;
  readonly open: string;
  readonly query: string;
}

export const startLab = (): Lab => ({ marks: {}, open: '', query: '' });

/** The lab of a kept state, or undefined when the state comes from elsewhere. */
export function readLab(kept: unknown): Lab | undefined {
  if (!isRecord(kept) || !isRecord(kept.marks)) return undefined;
  const marks: Record<string, Verdict> = {};
  for (const [id, mark] of Object.entries(kept.marks).slice(0, 20)) {
    const verdict = verdicts.find((known) => known === mark);
    if (verdict) marks[id] = verdict;
  }
  return { marks, open: readText(kept.open, '', 40), query: readText(kept.query, '', 80) };
}

/** The author's own hunt (`question`, `claims`, `library`) when it holds together, otherwise a built-in one (`set`), or its first `sentences`. */
export function readHunt(settings: Readonly<Record<string, unknown>>, language: Language): Hunt {
  const claims = readList(settings.claims, readClaim, 10);
  const library = readList(settings.library, readSource, 12);
  if (claims.length === 0 || library.length === 0) {
    const hunt = openHunt(readOneOf(settings.set, huntIds, 'marie-curie'), language);
    return { ...hunt, claims: hunt.claims.slice(0, readNumber(settings.sentences, hunt.claims.length, 3, 10)) };
  }
  return {
    question: readText(settings.question, ''),
    claims,
    library,
    invented: readBoolean(settings.invented, false),
  };
}

function readClaim(entry: unknown): Claim | undefined {
  const { id, text, verdict, why, hint } = readRecord(entry);
  const known = verdicts.find((v) => v === verdict);
  const said = readString(text);
  if (!known || !said) return undefined;
  return {
    id: readText(id, said.slice(0, 40), 40),
    text: said,
    verdict: known,
    why: readText(why, ''),
    hint: readText(hint, ''),
  };
}

function readSource(entry: unknown): Source | undefined {
  const { id, title, kind, year, text } = readRecord(entry);
  const named = readString(title);
  const said = readString(text);
  if (!named || !said) return undefined;
  return {
    id: readText(id, named, 60),
    title: named,
    kind: readText(kind, ''),
    year: readNumber(year, 0, 0, 3000),
    text: said,
  };
}

import { isRecord, readBoolean, readList, readOneOf, readRecord, readString, readText } from '../reading.ts';
import type { Case } from './cases.ts';
import { type Degree, degrees, type Evidence, type Verdict, verdicts } from './model.ts';
import { type CaseId, caseIds } from './scenes.ts';

export const tools = ['look', 'origin', 'documents', 'metadata'] as const;
export type Tool = (typeof tools)[number];

/** What was done about one picture. */
export interface Notes {
  /** For each place looked at, whether something was said to be wrong there. */
  readonly zones: Readonly<Record<string, boolean>>;
  readonly zone: string;
  readonly searched: boolean;
  readonly origin: boolean;
  readonly papers: readonly string[];
  readonly verified: boolean;
  readonly verdict: Verdict | '';
  readonly degree: Degree | '';
  /** The opinion was given; it is taken back when anything changes. */
  readonly given: boolean;
}

export interface Lab {
  readonly case: CaseId;
  readonly tool: Tool;
  readonly notes: Readonly<Partial<Record<CaseId, Notes>>>;
  /** The pictures rightly judged. */
  readonly judged: readonly CaseId[];
}

export const noNotes: Notes = {
  zones: {},
  zone: '',
  searched: false,
  origin: false,
  papers: [],
  verified: false,
  verdict: '',
  degree: '',
  given: false,
};

function listed<T extends string>(given: unknown, known: readonly T[]): readonly T[] {
  const found = readList(Array.isArray(given) ? given : [given], (name) => known.find((one) => one === name));
  return found.length > 0 ? [...new Set(found)] : known;
}

/** The pictures and tools a module offers, in its order; all when it says nothing. */
export function offeredIn(settings: Readonly<Record<string, unknown>>) {
  return { cases: listed(settings.cases, caseIds), tools: listed(settings.tools, tools) };
}

export function startLab(settings: Readonly<Record<string, unknown>>): Lab {
  const offered = offeredIn(settings);
  return { case: offered.cases[0] ?? 'whale', tool: offered.tools[0] ?? 'look', notes: {}, judged: [] };
}

/** The evidence in the notes of a case: places rightly judged, an earlier publication, documents, a verified file. */
export function evidenceIn(notes: Notes, { zones }: Case): Evidence {
  return {
    zones: zones.filter(({ id, fault }) => notes.zones[id] === fault).length,
    origin: notes.origin,
    papers: notes.papers.length,
    verified: notes.verified,
  };
}

export function readLab(settings: Readonly<Record<string, unknown>>) {
  return (kept: unknown): Lab | undefined => {
    if (!isRecord(kept) || !isRecord(kept.notes) || !readString(kept.case)) return undefined;
    const offered = offeredIn(settings);
    const start = startLab(settings);
    const all = readRecord(kept.notes);
    return {
      case: readOneOf(kept.case, offered.cases, start.case),
      tool: readOneOf(kept.tool, offered.tools, start.tool),
      notes: Object.fromEntries(offered.cases.flatMap((id) => (isRecord(all[id]) ? [[id, readNotes(all[id])]] : []))),
      judged: readList(kept.judged, (id) => caseIds.find((one) => one === id)),
    };
  };
}

function readNotes(kept: Readonly<Record<string, unknown>>): Notes {
  return {
    zones: Object.fromEntries(
      Object.entries(readRecord(kept.zones))
        .slice(0, 8)
        .flatMap(([id, odd]) => (typeof odd === 'boolean' ? [[id, odd]] : [])),
    ),
    zone: readText(kept.zone, '', 20),
    searched: readBoolean(kept.searched, false),
    origin: readBoolean(kept.origin, false),
    papers: readList(kept.papers, readString, 6),
    verified: readBoolean(kept.verified, false),
    verdict: verdicts.find((one) => one === kept.verdict) ?? '',
    degree: degrees.find((one) => one === kept.degree) ?? '',
    given: readBoolean(kept.given, false),
  };
}

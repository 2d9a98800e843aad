import type { Language } from '../exploration.ts';
import { isRecord, readList, readNumber, readOneOf, readRecord, readString, readText } from '../reading.ts';
import { type Notes, type Page, type Trail, type Verdict, verdicts } from './model.ts';
import { openTrail, type TrailId, trailIds } from './trails.ts';

/** Where the pupil says the meaning changed: a page, or `nowhere`, and what changed there. */
export interface Pointed {
  readonly page: string;
  readonly what: string;
}

/** The investigation, what was opened and noted, and what was concluded. */
export interface Lab {
  readonly trail: string;
  readonly opened: readonly string[];
  /** The page being read. */
  readonly open: string;
  readonly notes: Notes;
  readonly pointed: Pointed;
  readonly counted: number;
  /** The last count that was checked; 0 before. */
  readonly asked: number;
  readonly verdict: Verdict | '';
}

export function startLab(trail: string): Lab {
  return { trail, opened: [], open: '', notes: {}, pointed: { page: '', what: '' }, counted: 0, asked: 0, verdict: '' };
}

/** The investigations a module offers, by name: the author's own (`own`), or built-in ones. */
export function offeredIn(settings: Readonly<Record<string, unknown>>, language: Language): ReadonlyMap<string, Trail> {
  const own = readTrail(settings);
  if (own) return new Map([['own', own]]);
  const asked = Array.isArray(settings.case) ? settings.case : [settings.case];
  const known = readList(asked, (name) => trailIds.find((id) => id === name));
  const ids: readonly TrailId[] = known.length > 0 ? known : trailIds;
  return new Map(ids.map((id) => [id, openTrail(id, language)]));
}

export function readLab(offered: ReadonlyMap<string, Trail>) {
  return (kept: unknown): Lab | undefined => {
    if (!isRecord(kept) || !isRecord(kept.notes)) return undefined;
    const trail = readText(kept.trail, '', 40);
    if (!offered.has(trail)) return undefined;
    const pointed = readRecord(kept.pointed);
    const verdict = readText(kept.verdict, '', 20);
    return {
      trail,
      opened: readList(kept.opened, readString, 12),
      open: readText(kept.open, '', 40),
      notes: Object.fromEntries(
        Object.entries(kept.notes)
          .slice(0, 12)
          .flatMap(([page, from]) => (typeof from === 'string' ? [[page, from.slice(0, 40)]] : [])),
      ),
      pointed: { page: readText(pointed.page, '', 40), what: readText(pointed.what, '', 80) },
      counted: readNumber(kept.counted, 0, 0, 12),
      asked: readNumber(kept.asked, 0, 0, 12),
      verdict: verdicts.find((known) => known === verdict) ?? '',
    };
  };
}

/** The author's own investigation, when its pages hold together; otherwise none. */
export function readTrail(settings: Readonly<Record<string, unknown>>): Trail | undefined {
  const claim = readString(settings.claim);
  const pages = readList(settings.pages, readPage, 9);
  const ids = new Set(pages.map(({ id }) => id));
  const holds = pages.every(({ rests }) => rests.every((id) => ids.has(id)));
  if (!claim || pages.length < 3 || ids.size < pages.length || !holds) return undefined;
  return {
    claim,
    pages,
    verdict: readOneOf(settings.verdict, verdicts, 'unknown'),
    why: readText(settings.why, ''),
  };
}

function readPage(entry: unknown): Page | undefined {
  const page = readRecord(entry);
  const [id, site, text] = [readString(page.id), readString(page.site), readString(page.text)];
  if (!id || !site || !text) return undefined;
  return {
    id: id.slice(0, 40),
    site,
    kind: readText(page.kind, ''),
    title: readText(page.title, site),
    author: readText(page.author, ''),
    date: readText(page.date, '', 10),
    text,
    rests: readList(page.rests, readString, 6),
    says: Object.fromEntries(
      Object.entries(readRecord(page.says)).flatMap(([what, stated]) =>
        typeof stated === 'string' || typeof stated === 'number' ? [[what, String(stated)]] : [],
      ),
    ),
  };
}

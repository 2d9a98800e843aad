import type { Language } from '../exploration.ts';

/** The kinds of personal data a prompt may give away. `indirect`: no name, but only one person fits. */
export const dataKinds = ['name', 'contact', 'place', 'school', 'date', 'health', 'indirect'] as const;
export type DataKind = (typeof dataKinds)[number];

/** A stretch of a text, from `start` to `end` (excluded), and what it gives away. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly kind: DataKind;
}

/** A part of a prepared prompt: kept as it is, or personal, with what to write instead. */
export interface Part {
  readonly text: string;
  readonly kind?: DataKind;
  readonly instead?: string;
  /** Harmless, yet offered for marking. */
  readonly decoy?: boolean;
}

const firstNames =
  'Lina|Malo|Inès|Sacha|Awa|Noé|Jade|Léo|Emma|Louise|Gabriel|Raphaël|Arthur|Adam|Lucas|Hugo|Jules|Nathan|Tom|Théo|Sarah|Yasmine|Mehdi|Karim|Fatou|Amine|Chloé|Manon|Camille|Zoé|Lou|Mathilde|Paul|Pierre|Marie|Julie|Thomas|Nicolas|Kevin|Sofia|Ana|Ibrahim|Mohamed|Nora|Oscar|Olivia|Jack|Emily|Harry|James|Sophie|Daniel|Grace|Amy|Ben';

type Pattern = readonly [kind: DataKind, pattern: RegExp];

const everywhere: readonly Pattern[] = [
  ['contact', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu],
  ['contact', /(?:\+33[ .]?|0)[1-9](?:[ .-]?\d{2}){4}/gu],
  ['contact', /\b0\d{4}[ ]?\d{6}\b/gu],
  ['contact', /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_.]{3,}/gu],
  ['date', /\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d{2}\b/gu],
  [
    'name',
    new RegExp(
      `(?:(?:M\\.|Mme|Mr|Mrs|Ms)\\s+)?(?<!\\p{L})(?:${firstNames})(?!\\p{L})(?:\\s+\\p{Lu}[\\p{L}’-]+)*`,
      'gu',
    ),
  ],
];

const ofLanguage: Readonly<Record<Language, readonly Pattern[]>> = {
  fr: [
    [
      'place',
      /\d+\s*(?:bis\s+|ter\s+)?,?\s*(?:rue|avenue|boulevard|place|impasse|allée|chemin|quai)\s+(?:(?:de la|de l’|des|du|de|d’|la|le|les)\s*)?\p{Lu}?[\p{L}’-]+/giu,
    ],
    [
      'date',
      /\b(?:1er|\d{1,2})\s+(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\s+(?:19|20)\d{2}/giu,
    ],
    ['school', /(?:collège|lycée|école)\s+\p{Lu}[\p{L}’-]+(?:[ -]\p{Lu}[\p{L}’-]+)*/gu],
    ['school', /\b[3-6]e\s?[A-H]\b/gu],
    [
      'health',
      /(?<!\p{L})(?:asthm\w*|allerg\p{L}*|diab[èe]t\p{L}*|épilep\p{L}*|dépress\p{L}*|handicap\p{L}*|cancer|enceinte|dyslexi\p{L}*)/giu,
    ],
    ['name', /(?<=je m’appelle\s)\p{Lu}[\p{L}’-]+(?:\s+\p{Lu}[\p{L}’-]+)*/giu],
  ],
  en: [
    ['place', /\d+\s+(?:\p{Lu}[\p{L}’-]+\s+){1,2}(?:Street|Road|Avenue|Lane|Close|Drive|Square)\b/gu],
    [
      'date',
      /\b\d{1,2}(?:st|nd|rd|th)?\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+(?:19|20)\d{2}/giu,
    ],
    ['school', /\p{Lu}[\p{L}’-]+(?:\s\p{Lu}[\p{L}’-]+)*\s+(?:School|Academy|College)\b/gu],
    ['school', /\bclass\s+\d{1,2}[A-H]\b/giu],
    [
      'health',
      /(?<!\p{L})(?:asthma\w*|allerg\w*|diabet\w*|epilep\w*|depress\w*|disab\w*|cancer|pregnant|dyslexi\w*)/giu,
    ],
    ['name', /(?<=my name is\s)\p{Lu}[\p{L}’-]+(?:\s+\p{Lu}[\p{L}’-]+)*/giu],
  ],
};

/** What a detector made of patterns finds: addresses, numbers, dates, known first names… It cannot see what only the context gives away. */
export function detect(text: string, language: Language): readonly Finding[] {
  const found = [...everywhere, ...ofLanguage[language]].flatMap(([kind, pattern]) =>
    [...text.replaceAll("'", '’').matchAll(pattern)].map(
      (match): Finding => ({ start: match.index, end: match.index + match[0].length, kind }),
    ),
  );
  const kept: Finding[] = [];
  for (const finding of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (finding.start >= (kept.at(-1)?.end ?? 0)) kept.push(finding);
  }
  return kept;
}

/** The text with each finding replaced by a word that says what stood there. */
export function replaceFindings(text: string, findings: readonly Finding[], word: (kind: DataKind) => string): string {
  let rewritten = '';
  let at = 0;
  for (const { start, end, kind } of findings) {
    rewritten += text.slice(at, start) + word(kind);
    at = end;
  }
  return rewritten + text.slice(at);
}

/** The parts of a prepared prompt where the detector found something, by their index. */
export function detectedParts(parts: readonly Part[], language: Language): ReadonlySet<number> {
  const findings = detect(parts.map((part) => part.text).join(''), language);
  const hit = new Set<number>();
  let at = 0;
  parts.forEach((part, i) => {
    const end = at + part.text.length;
    if (findings.some((finding) => finding.start < end && finding.end > at)) hit.add(i);
    at = end;
  });
  return hit;
}

/** How a part fared: marked by the pupil or not, found by the detector or not, and personal in truth or not. */
export type Fate = 'both' | 'you' | 'detector' | 'nobody' | 'needless' | 'fine';

export function fateOf(part: Part, marked: boolean, detected: boolean): Fate {
  if (!part.kind) return marked ? 'needless' : 'fine';
  if (marked) return detected ? 'both' : 'you';
  return detected ? 'detector' : 'nobody';
}

/** The prompt with the marked personal parts replaced: what one may send. */
export function rewrite(parts: readonly Part[], marked: ReadonlySet<number>): string {
  return parts
    .map((part, i) => (marked.has(i) && part.kind ? (part.instead ?? '') : part.text))
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/ ([.,])/g, '$1')
    .trim();
}

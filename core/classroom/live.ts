/** Where a pupil is, as kept for the live class. Instants are milliseconds since 1970. */
export interface KeptProgress {
  readonly stage: 'joined' | 'diagnostic' | 'programme' | 'module' | 'finished';
  readonly question: number | null;
  readonly atMost: number | null;
  readonly modulesDone: number;
  readonly modulesPlanned: number | null;
  /** The section of the module being done. */
  readonly section: string | null;
  readonly seenAt: number;
  readonly movedAt: number;
  readonly helpWantedAt: number | null;
}

/** What a teacher reads of it. */
export interface LiveReading {
  readonly percent: number;
  readonly stuckMinutes: number | null;
  readonly away: boolean;
  readonly needsYou: boolean;
}

const minute = 60_000;

/** No step forward for this long on one question or step is "stuck": three times the expected time of a long item (60 s). */
export const stuckAfterMinutes = 3;

/** Nothing received for this long is "away": off line, closed, or gone; the answers are kept on the pupil's computer. */
export const awayAfterMinutes = 12;

/** The diagnostic is counted as this share of the way; the rest is shared by the modules planned. */
const diagnosticPercent = 30;

/** Reads a pupil's progress at an instant. */
export function readProgress(kept: KeptProgress, now: number): LiveReading {
  const working = kept.stage === 'diagnostic' || kept.stage === 'module';
  const stillMinutes = Math.floor((now - kept.movedAt) / minute);
  const away = kept.stage !== 'finished' && now - kept.seenAt >= awayAfterMinutes * minute;
  const stuckMinutes = working && !away && stillMinutes >= stuckAfterMinutes ? stillMinutes : null;
  return {
    percent: percentOf(kept),
    stuckMinutes,
    away,
    needsYou: kept.helpWantedAt !== null || stuckMinutes !== null,
  };
}

/** Share of a module that lies behind a pupil who is in this section. */
const shareBehind: Readonly<Record<string, number>> = { explore: 0.15, retain: 0.5, practise: 0.6, further: 0.9 };

function percentOf({ stage, question, atMost, modulesDone, modulesPlanned, section }: KeptProgress): number {
  if (stage === 'finished') return 100;
  if (stage === 'joined') return 0;
  if (stage === 'diagnostic') return Math.round((diagnosticPercent * ((question ?? 1) - 1)) / Math.max(1, atMost ?? 8));
  const inModule = stage === 'module' ? (shareBehind[section ?? ''] ?? 0) : 0;
  const share = (modulesDone + inModule) / Math.max(1, modulesPlanned ?? 3, modulesDone + 1);
  return Math.round(diagnosticPercent + (100 - diagnosticPercent) * share);
}

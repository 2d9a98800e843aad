import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../kit/api.ts';
import { call, type Live } from '../calls.ts';
import { become } from '../who.ts';

/** A live class is asked for this often; nothing is asked while the page is hidden. */
const everyMs = 3_000;

export interface LiveClass {
  readonly live: Live | undefined;
  /** The last reply did not come: what is shown is from before. */
  readonly lost: boolean;
  /** The server refused: this course is not there, or not ours. */
  readonly problem: Problem | undefined;
  /** Changes what is shown at once, before the next reply confirms it. */
  readonly change: (edit: (live: Live) => Live) => void;
}

/** The class as it works, kept fresh while someone looks. */
export function useLive(runId: string): LiveClass {
  const [shown, show] = useState<Omit<LiveClass, 'change'>>({ live: undefined, lost: false, problem: undefined });
  const edits = useRef(0);
  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      clearTimeout(timer);
      if (document.hidden) return;
      const before = edits.current;
      const outcome = await call('GET /api/runs/:runId/live', { params: { runId }, signal: abort.signal });
      if (abort.signal.aborted) return;
      timer = setTimeout(ask, everyMs);
      if (outcome.ok) {
        // A reply asked for before a change of ours would undo it for three seconds.
        if (before === edits.current) show({ live: outcome.value, lost: false, problem: undefined });
      } else if (outcome.problem?.status === 401) become(null);
      else if (outcome.problem && outcome.problem.status < 500)
        show({ live: undefined, lost: false, problem: outcome.problem });
      else show((last) => ({ ...last, lost: true }));
    };
    const wake = () => void ask();
    void ask();
    document.addEventListener('visibilitychange', wake);
    addEventListener('online', wake);
    return () => {
      abort.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wake);
      removeEventListener('online', wake);
    };
  }, [runId]);
  const change = (edit: (live: Live) => Live) => {
    edits.current += 1;
    show((last) => ({ ...last, live: last.live && edit(last.live) }));
  };
  return { ...shown, change };
}

import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ExplorationEvent, ExplorationProps, Goal } from './exploration.ts';
import { readList, readRecord, readString } from './reading.ts';

/** What an exploration works with: its own state (`lab`), and the ways to change it and to tell what happened. */
export interface Exploration<Lab> {
  readonly lab: Lab;
  readonly change: (next: (lab: Lab) => Lab) => void;
  /** A gesture worth keeping for the teacher. */
  readonly did: (what: string, data?: ExplorationEvent['data']) => void;
  /** Reports a condition: the goals that wait for it are ticked, once. */
  readonly reach: (condition: string, data?: ExplorationEvent['data']) => void;
  /** The pupil went for a condition and it did not come. */
  readonly miss: (condition: string, data?: ExplorationEvent['data']) => void;
  /** Says aloud what changed on the screen. */
  readonly say: (text: string) => void;
  readonly said: string;
  readonly reset: () => void;
  readonly goals: readonly (Goal & { readonly reached: boolean })[];
  /** Goal ids, the latest reached last. */
  readonly reached: readonly string[];
  /** For a goal that no condition watches. */
  readonly declare: (goal: string) => void;
}

const pauseBeforeKeeping = 250;

/**
 * Joins an exploration to its player: resumes the lab from the kept state, keeps each change after a short pause, ticks the goals.
 * `read` gives the lab of a kept state, or undefined when the state is foreign; `start` makes a new one.
 */
export function useExploration<Lab>(
  props: ExplorationProps,
  start: () => Lab,
  read: (kept: unknown) => Lab | undefined,
): Exploration<Lab> {
  const player = useRef(props);
  player.current = props;
  const resumed = useMemo(() => {
    const kept = readRecord(props.state);
    return { lab: read(kept.lab) ?? start(), reached: readList(kept.reached, readString) };
  }, []);
  const now = useRef(resumed);
  const [, draw] = useState(0);
  const [said, setSaid] = useState('');
  const keep = useKeeping(() => player.current.onState(now.current));

  const put = useCallback((next: typeof resumed) => {
    now.current = next;
    draw((n) => n + 1);
    keep();
  }, []);
  const tick = useCallback((goal: Goal, what: string, data: ExplorationEvent['data']) => {
    if (now.current.reached.includes(goal.id)) return;
    put({ ...now.current, reached: [...now.current.reached, goal.id] });
    player.current.onEvent({ what, goal: goal.id, outcome: 'reached', data });
  }, []);
  const actions = useMemo(
    () => ({
      change: (next: (lab: Lab) => Lab) => put({ ...now.current, lab: next(now.current.lab) }),
      did: (what: string, data?: ExplorationEvent['data']) => player.current.onEvent({ what, data }),
      reach: (condition: string, data?: ExplorationEvent['data']) => {
        for (const goal of player.current.goals) if (goal.when === condition) tick(goal, condition, data);
      },
      miss: (condition: string, data?: ExplorationEvent['data']) => {
        const waiting = player.current.goals.find((g) => g.when === condition && !now.current.reached.includes(g.id));
        if (waiting) player.current.onEvent({ what: condition, goal: waiting.id, outcome: 'tried', data });
      },
      // An unbreakable space more or less makes the same sentence heard again.
      say: (text: string) => setSaid((before) => (before === text ? `${text}\u00a0` : text)),
      reset: () => {
        put({ ...now.current, lab: start() });
        player.current.onEvent({ what: 'reset' });
      },
      declare: (id: string) => {
        const goal = player.current.goals.find((g) => g.id === id);
        if (goal) tick(goal, 'declared', undefined);
      },
    }),
    [],
  );
  const goals = props.goals.map((goal) => ({ ...goal, reached: now.current.reached.includes(goal.id) }));
  return { ...actions, lab: now.current.lab, said, goals, reached: now.current.reached };
}

/** Calls `send` a little after the last change, and at once when the page or the exploration goes away. */
function useKeeping(send: () => void): () => void {
  const latest = useRef(send);
  latest.current = send;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const flush = useCallback(() => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    latest.current();
  }, []);
  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, pauseBeforeKeeping);
  }, []);
}

/** What this computer knows of a module that the server may not know yet. */
export interface DoneHere {
  readonly finished: boolean;
}

interface Proposed {
  readonly id: string;
  readonly minutes: number;
  readonly status: 'done' | 'here' | 'next' | 'optional';
  readonly started: boolean;
}

/**
 * A programme with what was done off line on top: a module finished here is done, one opened here is started, and the next
 * one takes the turn. The server composes the programme anew as soon as it knows; until then nothing done looks undone.
 */
export function withDoneHere<
  M extends Proposed,
  P extends { readonly modules: readonly M[]; readonly minutesLeft: number },
>(programme: P, here: ReadonlyMap<string, DoneHere>): P {
  let minutesLeft = programme.minutesLeft;
  const marked = programme.modules.map((module): M => {
    const known = here.get(module.id);
    if (!known || module.status === 'done') return module;
    if (!known.finished) return { ...module, started: true };
    if (module.status !== 'optional') minutesLeft -= module.minutes;
    return { ...module, started: true, status: 'done' };
  });
  const hasTurn = marked.some(({ status }) => status === 'here');
  const next = hasTurn ? -1 : marked.findIndex(({ status }) => status === 'next');
  const modules = marked.map((module, index): M => (index === next ? { ...module, status: 'here' } : module));
  return { ...programme, modules, minutesLeft: Math.max(0, minutesLeft) };
}

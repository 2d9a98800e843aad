import type { Programme } from './programme.ts';

/** A programme in figures, the same on the pupil's page, in the live class and in the teacher's lists. */
export interface ProgrammeFigures {
  readonly done: number;
  /** Modules of the route, done ones included. */
  readonly planned: number;
  readonly minutesLeft: number;
  /** Every module of the route is done, and there was at least one. */
  readonly finished: boolean;
}

/** The one place where a programme is counted: whoever shows a status or a time takes it from here. */
export function countProgramme({ modules, minutesLeft }: Programme): ProgrammeFigures {
  const route = modules.filter(({ status }) => status !== 'optional');
  const done = route.filter(({ status }) => status === 'done').length;
  return { done, planned: route.length, minutesLeft, finished: route.length > 0 && done === route.length };
}

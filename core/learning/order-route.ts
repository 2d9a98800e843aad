import type { ModuleLevel } from './module.ts';
import type { ModuleDone, ModuleOutline } from './programme.ts';

/** A module of a route before it has its place. */
export interface Placed {
  readonly outline: ModuleOutline;
  /** Place among the course's modules. */
  readonly position: number;
  readonly state: ModuleDone | undefined;
}

const levelOrder: Readonly<Record<ModuleLevel, number>> = { novice: 0, independent: 1, advanced: 2, expert: 3 };

/**
 * Done first, in the course's order; then started; then those the teacher put in order, then the others from the easiest level on,
 * never before the module that teaches what they presuppose. The teacher's order is kept even against that.
 */
export function orderRoute<P extends Placed>(placed: readonly P[], wanted: readonly string[]): P[] {
  const teachers = new Map(placed.flatMap(({ outline }) => outline.teaches.map((skill) => [skill, outline.id])));
  const placeOf = new Map(wanted.map((id, place) => [id, place]));
  const place = ({ outline }: Placed) => placeOf.get(outline.id) ?? wanted.length;
  const rest = [...placed].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (rank(a) === 0 ? 0 : place(a) - place(b)) ||
      (rank(a) === 0 ? 0 : levelOrder[a.outline.level] - levelOrder[b.outline.level]) ||
      a.position - b.position,
  );
  const route: P[] = [];
  while (rest.length > 0) {
    const ready = rest.findIndex(
      (candidate) =>
        rank(candidate) < 2 ||
        placeOf.has(candidate.outline.id) ||
        candidate.outline.presupposes.every((skill) => {
          const teacher = teachers.get(skill);
          return teacher === candidate.outline.id || !rest.some((other) => other.outline.id === teacher);
        }),
    );
    route.push(...rest.splice(Math.max(0, ready), 1));
  }
  return route;
}

function rank({ state }: Placed): number {
  if (state?.finished) return 0;
  return state ? 1 : 2;
}

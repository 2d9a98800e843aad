import { reasonForBelief } from '../../core/learning/belief-reason.ts';
import { countSkills } from '../../core/learning/count-skills.ts';
import { minutesWorked } from '../../core/learning/minutes-worked.ts';
import type { EvidenceLog } from '../../core/measurement/evidence-log.ts';
import type { Published, PublishedCourse } from '../content/published.ts';
import { type Evidenced, logOf, masteryOf, programmeOf } from './journey.ts';
import { showModule } from './show-programme.ts';
import type { Passage } from './store.ts';

/** At most this many modules are named as what to do next. */
const mostNext = 3;

/** What was gained since the diagnostic, with margins, and what is worth doing now. `instants`: when something was done, by passage. */
export function showGains(content: Published, journey: Evidenced, instants: ReadonlyMap<string, readonly number[]>) {
  const { published, passages } = journey;
  const before = masteryOf(journey, 'before');
  const now = masteryOf(journey, 'now');
  const log = logOf(journey);
  const finished = passages.filter(({ finishedAt }) => finishedAt !== null);
  const worked = new Set(finished.flatMap(({ moduleId }) => published.outlines.get(moduleId)?.teaches ?? []));
  const chains = [...Map.groupBy(published.skills, ({ topic }) => topic).values()];
  const count = (mastery: (skill: string) => number) =>
    countSkills(chains.map((chain) => chain.map(({ id }) => mastery(id))));
  const open = programmeOf(journey).modules.filter(({ status }) => status !== 'done');
  const onRoute = open.filter(({ status }) => status !== 'optional');
  const optional = open
    .filter(({ status, expectedGain }) => status === 'optional' && expectedGain > 0)
    .sort((a, b) => b.expectedGain - a.expectedGain);
  return {
    modulesDone: finished.length,
    minutes: finished.reduce((sum, passage) => sum + minutesOf(passage, instants.get(passage.passageId) ?? []), 0),
    skills: published.skills.map(({ id, label, statement, area }) => ({
      id,
      label,
      statement,
      area,
      before: before(id),
      now: now(id),
      worked: worked.has(id),
      why: explain(published, log, id),
    })),
    count: { before: count(before), now: count(now) },
    next: (onRoute.length > 0 ? onRoute : optional)
      .slice(0, mostNext)
      .flatMap((module) => showModule(content, published, module)),
  };
}

/** The reason of a belief with the label of the skill it names. */
function explain({ bank, labels }: PublishedCourse, log: EvidenceLog, skillId: string) {
  const reason = reasonForBelief(bank.model, log, skillId);
  if (reason.code === 'asked' || reason.code === 'from-others') return reason;
  const label = labels.get(reason.skill);
  return label ? { code: reason.code, label } : { code: 'from-others' as const };
}

function minutesOf({ startedAt, finishedAt }: Passage, instants: readonly number[]): number {
  return finishedAt ? minutesWorked(finishedAt.getTime() - startedAt.getTime(), instants) : 0;
}

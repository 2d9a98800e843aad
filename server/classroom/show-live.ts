import { readProgress } from '../../core/classroom/live.ts';
import { shortNames } from '../../core/classroom/names.ts';
import type { Published } from '../content/published.ts';
import type { World } from '../platform/world.ts';
import { listProgress } from './progress.ts';
import type { Run } from './runs.ts';
import { showRun } from './show-run.ts';
import { listLearners } from './store.ts';

/** The live class: every pupil of the list, joined or not, and the figures of the top of the page. */
export async function showLive(world: World, content: Published, run: Run) {
  const [learners, progress] = await Promise.all([
    listLearners(world, run.organisationId, run.groupId),
    listProgress(world, run.organisationId, run.id),
  ]);
  const now = world.now();
  const rows = new Map(progress.map((row) => [row.learnerId, row]));
  const shown = shortNames(learners).map(({ learner, name }) => {
    const row = rows.get(learner.id);
    if (!row) return { ...absent, id: learner.id, name };
    const reading = readProgress(row, now.getTime());
    const module = row.stage === 'module' && row.moduleId ? content.modules.get(row.moduleId) : undefined;
    return {
      id: learner.id,
      name,
      stage: row.stage,
      percent: reading.percent,
      question: row.stage === 'diagnostic' ? row.question : null,
      module: module
        ? { id: module.fr.id, title: { fr: module.fr.title, en: module.en.title }, section: row.section }
        : null,
      seenAt: new Date(row.seenAt).toISOString(),
      stuckMinutes: reading.stuckMinutes,
      helpWantedAt: row.helpWantedAt === null ? null : new Date(row.helpWantedAt).toISOString(),
      away: reading.away,
      needsYou: reading.needsYou,
    };
  });
  return {
    run: showRun(content, run),
    now: now.toISOString(),
    learners: shown,
    counts: {
      learners: shown.length,
      joined: shown.filter(({ stage }) => stage !== 'not-joined').length,
      diagnostic: shown.filter(({ stage }) => stage === 'diagnostic').length,
      modules: shown.filter(({ stage }) => stage === 'module' || stage === 'programme').length,
      finished: shown.filter(({ stage }) => stage === 'finished').length,
      needYou: shown.filter(({ needsYou }) => needsYou).length,
    },
  };
}

const absent = {
  stage: 'not-joined',
  percent: 0,
  question: null,
  module: null,
  seenAt: null,
  stuckMinutes: null,
  helpWantedAt: null,
  away: false,
  needsYou: false,
} as const;

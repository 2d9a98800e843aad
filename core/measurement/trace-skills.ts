import { type EvidenceLog, inOrder, type LoggedAnswer, measures } from './evidence-log.ts';
import { type DatedEvidence, evidenceAt, type ForgettingRules } from './evidence-over-time.ts';
import type { SkillModel } from './skill-model.ts';
import { capByPrerequisites, type Evidence, skillPosterior } from './skill-posterior.ts';

export interface TraceOptions extends ForgettingRules {
  /** Chance of learning a skill from one answer and its feedback. Default 0.1 in practice, 0.05 in a check or a refresher, none in the others: starting values until `fitTracing` has data. */
  readonly learn?: Partial<Readonly<Record<LoggedAnswer['kind'], number>>>;
  /** Chance that a skill was learnt in the lesson that a check closes, counted before its first answer on the skill. Default 0.4: a starting value too. */
  readonly taught?: number;
  /** Whether right and wrong practice answers count as evidence too (inside a module). Default false: they are only chances to learn. */
  readonly practiceCounts?: boolean;
  /** The present, for forgetting: what was answered before learning began weighs less with age. Default: nothing ages. */
  readonly now?: number;
}

const taughtRate = 0.4;
const learnRates = { diagnostic: 0, practice: 0.1, check: 0.05, refresher: 0.05, ability: 0 } as const;

/**
 * P(mastered) of each skill of the model from everything a learner answered. Answers of the diagnostic go through `skillPosterior`; from
 * the first other answer on, each topic's chain of states is followed in time: Bayes' rule on the states, and steps up the chain with
 * the chance of having learnt (from the lesson before a check, from each answer after it). On a chain of one skill this is Bayesian knowledge tracing (Corbett & Anderson 1995) started at the posterior.
 * The order of the log's rows does not matter: answers are taken by their instants. Skills the model does not know are left out.
 */
export function traceSkills(model: SkillModel, log: EvidenceLog, options: TraceOptions = {}): Float64Array {
  const skillIndex = new Map(model.skillIds.map((id, index) => [id, index]));
  const ordered = inOrder(log).filter(({ skill }) => skillIndex.has(skill));
  const begins = ordered.findIndex(({ kind }) => kind !== 'diagnostic');
  const before = begins < 0 ? ordered : ordered.slice(0, begins);
  const after = begins < 0 ? [] : ordered.slice(begins);
  const { states, mastery } = skillPosterior(model, weigh(before, skillIndex, options));
  if (after.length === 0) return mastery;

  const moved = new Set<number>();
  const lessons = new Set<string>();
  for (const answer of after) {
    const skill = skillIndex.get(answer.skill)!;
    const topic = model.topicOfSkill[skill]!;
    const chain = states.subarray(model.firstState[topic]!, model.firstState[topic + 1]!);
    const place = skill - model.firstSkill[topic]!;
    const lesson = `${answer.source} ${answer.skill}`;
    if (answer.kind === 'check' && !lessons.has(lesson)) climb(chain, place, options.taught ?? taughtRate);
    lessons.add(lesson);
    if (measures(answer) || options.practiceCounts === true) condition(chain, place, answer);
    climb(chain, place, options.learn?.[answer.kind] ?? learnRates[answer.kind]);
    moved.add(topic);
  }
  for (const topic of moved) {
    let tail = 0;
    for (let skill = model.firstSkill[topic + 1]! - 1; skill >= model.firstSkill[topic]!; skill--) {
      tail += states[model.firstState[topic]! + skill - model.firstSkill[topic]! + 1]!;
      mastery[skill] = Math.min(1, tail);
    }
  }
  capByPrerequisites(model, mastery);
  return mastery;
}

function weigh(
  answers: EvidenceLog,
  skillIndex: ReadonlyMap<string, number>,
  options: TraceOptions,
): readonly Evidence[] {
  const dated = answers.map(
    ({ skill, score, slip, guess, at }): DatedEvidence => ({
      skill: skillIndex.get(skill)!,
      score: score ?? 0,
      slip,
      guess,
      at,
      dontKnow: score === null,
    }),
  );
  return options.now === undefined ? dated : evidenceAt(dated, options.now, options);
}

/** Bayes' rule on the states of a chain: the skill at `place` is mastered in the states above it. */
function condition(chain: Float64Array, place: number, { score, slip, guess }: LoggedAnswer): void {
  const chance = (right: number) => {
    const inside = Math.min(1 - 1e-9, Math.max(1e-9, right));
    return inside ** (score ?? 0) * (1 - inside) ** (1 - (score ?? 0));
  };
  const ifMastered = chance(1 - slip);
  const ifNot = chance(score === null ? 0 : guess);
  let total = 0;
  for (let state = 0; state < chain.length; state++) {
    chain[state]! *= state > place ? ifMastered : ifNot;
    total += chain[state]!;
  }
  for (let state = 0; state < chain.length; state++) chain[state]! /= total;
}

/** Who does not master the skill climbs one state with probability `learn`: on to it, or nearer to it. */
function climb(chain: Float64Array, place: number, learn: number): void {
  for (let state = place; state >= 0; state--) {
    const learnt = chain[state]! * learn;
    chain[state]! -= learnt;
    chain[state + 1]! += learnt;
  }
}

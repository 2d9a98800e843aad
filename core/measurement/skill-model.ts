import { type LinkedTopics, linkTopics } from './linked-topics.ts';

/** A topic is a chain of skills, easiest first: a learner masters the first k of them. Difficulties are on the ability scale (logit metric). */
export interface TopicChain {
  readonly id: string;
  readonly skills: readonly { readonly id: string; readonly difficulty: number }[];
  /** Skill ids (of other topics) without which no skill of this topic can be mastered. */
  readonly prerequisites?: readonly string[];
  /** Topics of one area resemble each other more than the general ability explains, when `areaSd` is above 0. */
  readonly area?: string;
}

/**
 * Topics compiled to tables. `skillIds[i]` names skill i everywhere (evidence, mastery, candidates).
 * Rows of `stateProbability` are P(state = s | ability point), `gridPoints` numbers a row, states of a topic side by side.
 */
export interface SkillModel {
  readonly topics: readonly TopicChain[];
  readonly skillIds: readonly string[];
  readonly discrimination: number;
  /** Ability points on which topics are tabulated, evenly spaced; the general ability uses the inner ones, `reach` points away from either end. */
  readonly grid: Float64Array;
  /** P(general ability = inner point), sums to 1. */
  readonly prior: Float64Array;
  /** P(area deviation = step − reach), sums to 1; the single value 1 when areas do not deviate. */
  readonly areaKernel: Float64Array;
  readonly reach: number;
  readonly areaOfTopic: Int32Array;
  readonly areaCount: number;
  readonly topicOfSkill: Int32Array;
  /** First skill of each topic; one more entry closes the last topic. */
  readonly firstSkill: Int32Array;
  /** First row of each topic in `stateProbability`. */
  readonly firstState: Int32Array;
  readonly stateProbability: Float64Array;
  /** For each topic, the skill indices it presupposes. */
  readonly prerequisiteSkills: readonly Int32Array[];
  /** Topics whose prerequisites are exact. */
  readonly linked: readonly LinkedTopics[];
  /** 1 for the topics in `linked`. */
  readonly isLinked: Uint8Array;
  /** Whether some prerequisites are approximated: their topics are too many together, or in several areas. */
  readonly hasLoosePrerequisites: boolean;
  /** Memory the posterior works in, overwritten by each call and never read back: allocating typed arrays would cost more than the sums. */
  readonly workspace: SkillWorkspace;
}

export interface SkillWorkspace {
  readonly logRatio: Float64Array;
  readonly hasEvidence: Uint8Array;
  readonly areaHasEvidence: Uint8Array;
  readonly stateLikelihood: Float64Array;
  readonly topicLikelihood: Float64Array;
  readonly areaLikelihood: Float64Array;
  readonly areaMessage: Float64Array;
  readonly areaWeight: Float64Array;
  readonly abilityWeight: Float64Array;
  readonly padded: Float64Array;
  readonly topicWeight: Float64Array;
}

export interface SkillModelOptions {
  /** Points of the general ability, over ±4 SD. Default 21: step 0.4 SD, where the sum already equals the integral to 1e-6. */
  readonly gridPoints?: number;
  readonly abilityMean?: number;
  readonly abilitySd?: number;
  /** Slope of P(state ≥ k | ability); 1.7 / s for a topic-specific deviation of SD s. Default 2.1 (s ≈ 0.8). */
  readonly discrimination?: number;
  /** SD of an area's deviation from the general ability. Default 0: areas are ignored. */
  readonly areaSd?: number;
}

/** Two steps of a chain are at least this far apart, so that every state stays possible whatever calibration says. */
const smallestStep = 0.1;

/**
 * Compiles topics once; the posterior then only multiplies and adds.
 * P(state ≥ k | ability) = logistic(a · (ability − difficulty_k)) (graded response model, Samejima 1969), difficulties raised where
 * needed so that they increase along the chain and are not below those of the prerequisites.
 * Throws on a repeated skill id, an unknown prerequisite or a circle of prerequisites: content errors found before learners come.
 */
export function compileSkillModel(topics: readonly TopicChain[], options: SkillModelOptions = {}): SkillModel {
  const discrimination = options.discrimination ?? 2.1;
  const skillIds = topics.flatMap((topic) => topic.skills.map((skill) => skill.id));
  const indexOfSkill = new Map(skillIds.map((id, index) => [id, index]));
  if (indexOfSkill.size !== skillIds.length) throw new Error('compileSkillModel: a skill id appears twice');

  const { firstSkill, firstState, topicOfSkill } = layOut(topics);
  const prerequisiteSkills = topics.map((topic) =>
    Int32Array.from(topic.prerequisites ?? [], (id) => {
      const index = indexOfSkill.get(id);
      if (index === undefined)
        throw new Error(`compileSkillModel: topic ${topic.id} presupposes the unknown skill ${id}`);
      return index;
    }),
  );
  const difficulty = orderedDifficulties(topics, firstSkill, topicOfSkill, prerequisiteSkills);
  const { grid, prior, areaKernel, reach } = abilityGrid(options);

  const areas = new Map<string, number>();
  const areaOfTopic = Int32Array.from(topics, (topic) => {
    const name = areaKernel.length > 1 ? (topic.area ?? '') : '';
    if (!areas.has(name)) areas.set(name, areas.size);
    return areas.get(name)!;
  });

  const points = grid.length;
  const stateProbability = new Float64Array((skillIds.length + topics.length) * points);
  for (let topic = 0; topic < topics.length; topic++) {
    for (let point = 0; point < points; point++) {
      let atLeast = 1;
      const last = firstSkill[topic + 1]!;
      let row = firstState[topic]!;
      for (let skill = firstSkill[topic]!; skill <= last; skill++, row++) {
        const atLeastNext =
          skill === last ? 0 : 1 / (1 + Math.exp(-discrimination * (grid[point]! - difficulty[skill]!)));
        stateProbability[row * points + point] = atLeast - atLeastNext;
        atLeast = atLeastNext;
      }
    }
  }
  const linked = linkTopics({
    topics,
    grid,
    areaOfTopic,
    topicOfSkill,
    firstSkill,
    firstState,
    stateProbability,
    prerequisiteSkills,
  });
  const isLinked = new Uint8Array(topics.length);
  for (const group of linked) for (const topic of group.topics) isLinked[topic] = 1;
  return {
    topics,
    skillIds,
    discrimination,
    grid,
    prior,
    areaKernel,
    reach,
    areaOfTopic,
    areaCount: areas.size,
    topicOfSkill,
    firstSkill,
    firstState,
    stateProbability,
    prerequisiteSkills,
    linked,
    isLinked,
    hasLoosePrerequisites: prerequisiteSkills.some((required, topic) => required.length > 0 && isLinked[topic] === 0),
    workspace: {
      logRatio: new Float64Array(skillIds.length),
      hasEvidence: new Uint8Array(topics.length),
      areaHasEvidence: new Uint8Array(areas.size),
      stateLikelihood: new Float64Array(skillIds.length + topics.length),
      topicLikelihood: new Float64Array(topics.length * points),
      areaLikelihood: new Float64Array(areas.size * points),
      areaMessage: new Float64Array(areas.size * prior.length),
      areaWeight: new Float64Array(areas.size * points),
      abilityWeight: new Float64Array(prior.length),
      padded: new Float64Array(points + 2 * reach),
      topicWeight: new Float64Array(points),
    },
  };
}

/**
 * Difficulty (logit metric, ability N(0, 1)) expected of an authored level 1 to 8 before calibration: −2.2 + 0.9 · (level − 1),
 * so that a median learner masters levels 1 to 3 and has an even chance between 3 and 4. A starting point for calibration, not a measurement.
 */
export function difficultyOfLevel(level: number): number {
  return -2.2 + 0.9 * (level - 1);
}

function layOut(topics: readonly TopicChain[]) {
  const firstSkill = new Int32Array(topics.length + 1);
  const firstState = new Int32Array(topics.length + 1);
  topics.forEach((topic, index) => {
    firstSkill[index + 1] = firstSkill[index]! + topic.skills.length;
    firstState[index + 1] = firstState[index]! + topic.skills.length + 1;
  });
  const topicOfSkill = new Int32Array(firstSkill[topics.length]!);
  for (let topic = 0; topic < topics.length; topic++)
    topicOfSkill.fill(topic, firstSkill[topic]!, firstSkill[topic + 1]!);
  return { firstSkill, firstState, topicOfSkill };
}

function orderedDifficulties(
  topics: readonly TopicChain[],
  firstSkill: Int32Array,
  topicOfSkill: Int32Array,
  prerequisiteSkills: readonly Int32Array[],
): Float64Array {
  const difficulty = new Float64Array(topicOfSkill.length);
  const state = new Int8Array(topics.length);
  const settle = (topic: number): void => {
    if (state[topic] === 2) return;
    if (state[topic] === 1)
      throw new Error(`compileSkillModel: the prerequisites of topic ${topics[topic]!.id} run in a circle`);
    state[topic] = 1;
    let floor = Number.NEGATIVE_INFINITY;
    for (const skill of prerequisiteSkills[topic]!) {
      settle(topicOfSkill[skill]!);
      floor = Math.max(floor, difficulty[skill]!);
    }
    topics[topic]!.skills.forEach((skill, position) => {
      floor = Math.max(floor, skill.difficulty);
      difficulty[firstSkill[topic]! + position] = floor;
      floor += smallestStep;
    });
    state[topic] = 2;
  };
  for (let topic = 0; topic < topics.length; topic++) settle(topic);
  return difficulty;
}

function abilityGrid({ gridPoints = 21, abilityMean = 0, abilitySd = 1, areaSd = 0 }: SkillModelOptions) {
  const step = (8 * abilitySd) / (gridPoints - 1);
  const reach = areaSd > 0 ? Math.ceil((3.2 * areaSd) / step) : 0;
  const normal = (points: number, sd: number) => {
    const weights = Float64Array.from({ length: points }, (_, i) =>
      Math.exp(-0.5 * (((i - (points - 1) / 2) * step) / sd) ** 2),
    );
    const sum = weights.reduce((a, b) => a + b, 0);
    return weights.map((weight) => weight / sum);
  };
  const prior = normal(gridPoints, abilitySd);
  const areaKernel = reach > 0 ? normal(2 * reach + 1, areaSd) : Float64Array.of(1);
  const points = gridPoints + 2 * reach;
  const grid = Float64Array.from({ length: points }, (_, i) => abilityMean + (i - (points - 1) / 2) * step);
  return { grid, prior, areaKernel, reach };
}

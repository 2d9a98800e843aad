import type { SkillModel } from './skill-model.ts';

/**
 * Topics linked by prerequisites, taken together: their joint states that break no prerequisite, with
 * P(joint state | ability point) = Π P(state of each topic | point), renormalised over those states.
 */
export interface LinkedTopics {
  readonly topics: Int32Array;
  readonly area: number;
  readonly count: number;
  /** Row in `stateProbability` of each topic in each joint state, topics side by side. */
  readonly rows: Int32Array;
  /** P(joint state | ability point), points side by side. */
  readonly prior: Float64Array;
  /** Overwritten by each call, like the model's workspace. */
  readonly jointLikelihood: Float64Array;
  readonly pointLikelihood: Float64Array;
  readonly weight: Float64Array;
}

/** More joint states than this are too many for a turn: the prerequisites of such topics are approximated. */
const mostJointStates = 2048;

type Tables = Pick<
  SkillModel,
  | 'topics'
  | 'grid'
  | 'areaOfTopic'
  | 'topicOfSkill'
  | 'firstSkill'
  | 'firstState'
  | 'stateProbability'
  | 'prerequisiteSkills'
>;

/** Every group of linked topics that is small enough and lies in one area; the others are left to the approximation. */
export function linkTopics(model: Tables): readonly LinkedTopics[] {
  return groupsOf(model).flatMap((topics) => {
    const states = topics.map((topic) => model.firstState[topic + 1]! - model.firstState[topic]!);
    const joint = states.reduce((product, count) => product * count, 1);
    const areas = new Set(topics.map((topic) => model.areaOfTopic[topic]!));
    return topics.length < 2 || areas.size > 1 || joint > mostJointStates
      ? []
      : [compile(model, topics, states, joint)];
  });
}

function groupsOf({ topics, topicOfSkill, prerequisiteSkills }: Tables): number[][] {
  const group = topics.map((_, topic) => topic);
  const find = (topic: number): number => (group[topic] === topic ? topic : find(group[topic]!));
  prerequisiteSkills.forEach((required, topic) => {
    for (const skill of required) group[find(topicOfSkill[skill]!)] = find(topic);
  });
  return [...Map.groupBy(topics.keys(), find).values()].map((members) => members.sort((a, b) => a - b));
}

function compile(model: Tables, topics: readonly number[], states: readonly number[], joint: number): LinkedTopics {
  const points = model.grid.length;
  const rows: number[] = [];
  for (let number = 0; number < joint; number++) {
    let rest = number;
    const levels = states.map((count) => {
      const level = rest % count;
      rest = Math.floor(rest / count);
      return level;
    });
    if (isAllowed(model, topics, levels)) rows.push(...topics.map((topic, i) => model.firstState[topic]! + levels[i]!));
  }
  const count = rows.length / topics.length;
  const prior = new Float64Array(count * points);
  for (let g = 0; g < points; g++) {
    let total = 0;
    for (let j = 0; j < count; j++) {
      let product = 1;
      for (let i = 0; i < topics.length; i++)
        product *= model.stateProbability[rows[j * topics.length + i]! * points + g]!;
      prior[j * points + g] = product;
      total += product;
    }
    for (let j = 0; j < count; j++) prior[j * points + g]! /= total;
  }
  return {
    topics: Int32Array.from(topics),
    area: model.areaOfTopic[topics[0]!]!,
    count,
    rows: Int32Array.from(rows),
    prior,
    jointLikelihood: new Float64Array(count),
    pointLikelihood: new Float64Array(points),
    weight: new Float64Array(points),
  };
}

function isAllowed(model: Tables, topics: readonly number[], levels: readonly number[]): boolean {
  return topics.every((topic, i) => {
    if (levels[i] === 0) return true;
    return Array.from(model.prerequisiteSkills[topic]!).every((skill) => {
      const other = model.topicOfSkill[skill]!;
      return levels[topics.indexOf(other)]! > skill - model.firstSkill[other]!;
    });
  });
}

/** P(answers on these topics | ability point) into `pointLikelihood`, from the likelihood of each state. */
export function weighLinked(linked: LinkedTopics, stateLikelihood: Float64Array, points: number, least: number): void {
  const { topics, rows, prior, jointLikelihood, pointLikelihood, count } = linked;
  pointLikelihood.fill(least);
  for (let j = 0; j < count; j++) {
    let likelihood = 1;
    for (let i = 0; i < topics.length; i++) likelihood *= stateLikelihood[rows[j * topics.length + i]!]!;
    jointLikelihood[j] = likelihood;
    for (let g = 0; g < points; g++) pointLikelihood[g]! += likelihood * prior[j * points + g]!;
  }
}

/** Adds P(topic in state) of each linked topic to `states`, and writes mastery; `areaWeight` is P(ability point) with all the evidence. */
export function readLinked(
  model: Pick<SkillModel, 'grid' | 'firstSkill' | 'firstState'>,
  linked: LinkedTopics,
  areaWeight: Float64Array,
  states: Float64Array,
  mastery: Float64Array,
): void {
  const { topics, rows, prior, jointLikelihood, pointLikelihood, weight, count, area } = linked;
  const points = model.grid.length;
  for (let g = 0; g < points; g++) weight[g] = areaWeight[area * points + g]! / pointLikelihood[g]!;
  for (let j = 0; j < count; j++) {
    let probability = 0;
    for (let g = 0; g < points; g++) probability += weight[g]! * prior[j * points + g]!;
    probability *= jointLikelihood[j]!;
    for (let i = 0; i < topics.length; i++) states[rows[j * topics.length + i]!]! += probability;
  }
  for (const topic of topics) {
    let tail = 0;
    let skill = model.firstSkill[topic + 1]! - 1;
    for (let state = model.firstState[topic + 1]! - 1; skill >= model.firstSkill[topic]!; state--, skill--) {
      tail = Math.min(1, tail + states[state]!);
      mastery[skill] = tail;
    }
  }
}

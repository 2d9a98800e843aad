import { chainRule } from '../measurement/chain-rule.ts';
import { standardNormal } from '../measurement/choose-item.ts';
import { type Candidate, type ChooseSkillItemOptions, chooseSkillItem } from '../measurement/choose-skill-item.ts';
import { type Chances, chancesFrom, countChances, noChances } from '../measurement/learn-chances.ts';
import type { SkillModel } from '../measurement/skill-model.ts';
import { type Evidence, skillPosterior } from '../measurement/skill-posterior.ts';
import { chooseClassically } from './classical-positioning.ts';

/** Learners whose skills are known to the simulation: ability N(0, 1), plus deviations by area and by topic, against thresholds. */
export interface SkillPopulation {
  /** The ability (with deviations) from which each skill is mastered. */
  readonly thresholds: readonly number[];
  readonly topicSd: number;
  readonly areaSd?: number;
  readonly slip: number;
  readonly guess: number;
}

export interface SkillSimulation {
  readonly model: SkillModel;
  readonly population: SkillPopulation;
  readonly learners: number;
  readonly random: () => number;
}

export interface PosteriorRun {
  /** Slip and guess that the engine believes. */
  readonly slip: number;
  readonly guess: number;
  /** Items per skill in the bank. */
  readonly itemsPerSkill: number;
  readonly bestOf: number;
  /** Numbers of items after which decisions are counted, ascending. */
  readonly after: readonly number[];
  /** What the next item is chosen for. Default: information. */
  readonly objective?: ChooseSkillItemOptions['objective'];
  /** Learns slips, guesses and the learners' level from the tests taken (`learn-chances`), compiling the model again each 50 learners; only learners after the first 500 are then counted. */
  readonly learn?: (abilityMean: number) => SkillModel;
}

/** Learners before which a run that learns is not judged, and after how many it believes anew. */
const warmUp = 500;
const relearnEvery = 50;

export interface SkillResult {
  readonly items: number;
  /** Share of skills decided wrongly, deciding "mastered" from probability 0.5 on. */
  readonly wrong: number;
  /** Reliability diagram: mean believed and true share of mastery in tenths of belief, with how many skills fell there. */
  readonly reliability: readonly { readonly believed: number; readonly mastered: number; readonly skills: number }[];
  /** Expected calibration error: mean gap between belief and truth over that diagram. */
  readonly calibrationError: number;
}

/** Diagnoses simulated learners by the posterior and reports what was decided after each of `run.after` items. */
export function simulatePosterior(
  { model: given, population, learners, random }: SkillSimulation,
  run: PosteriorRun,
): readonly SkillResult[] {
  const believed: Chances = { slip: run.slip, guess: run.guess, abilityMean: 0 };
  let model = given;
  let chances = believed;
  let counts = noChances;
  const ignored = run.learn ? warmUp : 0;
  const tallies = run.after.map(() => ({
    wrong: 0,
    believed: new Float64Array(10),
    mastered: new Float64Array(10),
    skills: new Float64Array(10),
  }));
  const skillCount = model.skillIds.length;
  for (let learner = -ignored; learner < learners; learner++) {
    if (run.learn && learner > -ignored && learner % relearnEvery === 0) {
      chances = chancesFrom(counts, believed);
      model = run.learn(chances.abilityMean);
    }
    const mastered = drawMastery(model, population, random);
    const evidence: Evidence[] = [];
    const left: Candidate[] = [];
    for (let skill = 0; skill < skillCount; skill++) {
      for (let copy = 0; copy < run.itemsPerSkill; copy++)
        left.push({ skill, slip: chances.slip, guess: chances.guess });
    }
    let posterior = skillPosterior(model, evidence);
    run.after.forEach((items, mark) => {
      while (evidence.length < items) {
        const item = chooseSkillItem(model, posterior, left, random(), {
          bestOf: run.bestOf,
          objective: run.objective,
        });
        if (!item) break;
        left.splice(left.indexOf(item), 1);
        evidence.push({ ...item, score: drawScore(mastered[item.skill]!, population, random) });
        posterior = skillPosterior(model, evidence);
      }
      const tally = tallies[mark]!;
      if (learner < 0) return;
      for (let skill = 0; skill < skillCount; skill++) {
        const belief = posterior.mastery[skill]!;
        const bin = Math.min(9, Math.floor(belief * 10));
        if (belief >= 0.5 !== mastered[skill]) tally.wrong++;
        tally.believed[bin]! += belief;
        tally.mastered[bin]! += mastered[skill] ? 1 : 0;
        tally.skills[bin]! += 1;
      }
    });
    if (run.learn) counts = countChances(counts, evidence, posterior);
  }
  const decisions = learners * skillCount;
  return tallies.map(({ wrong, believed, mastered, skills }, mark) => ({
    items: run.after[mark]!,
    wrong: wrong / decisions,
    reliability: Array.from(skills, (count, bin) => ({
      believed: believed[bin]! / count,
      mastered: mastered[bin]! / count,
      skills: count,
    })),
    calibrationError: believed.reduce((sum, value, bin) => sum + Math.abs(value - mastered[bin]!), 0) / decisions,
  }));
}

/** Diagnoses simulated learners by the classical rule until it stops by itself: its mean number of items and share of wrong decisions (unknown counts as not mastered). */
export function simulateClassical({ model, population, learners, random }: SkillSimulation, levels: readonly number[]) {
  let items = 0;
  let wrong = 0;
  for (let learner = 0; learner < learners; learner++) {
    const mastered = drawMastery(model, population, random);
    const evidence: Evidence[] = [];
    for (;;) {
      const skill = chooseClassically(model, levels, evidence, random);
      if (skill === undefined) break;
      evidence.push({ skill, score: drawScore(mastered[skill]!, population, random), slip: 0, guess: 0 });
    }
    items += evidence.length;
    chainRule(model, evidence).forEach((verdict, skill) => {
      if ((verdict === 'validated') !== mastered[skill]) wrong++;
    });
  }
  return { items: items / learners, wrong: wrong / (learners * model.skillIds.length) };
}

function drawMastery(
  model: SkillModel,
  { thresholds, topicSd, areaSd = 0 }: SkillPopulation,
  random: () => number,
): readonly boolean[] {
  const ability = standardNormal(random);
  const areas = new Map<string, number>();
  const mastered: boolean[] = [];
  for (const topic of model.topics) {
    const area = topic.area ?? '';
    if (!areas.has(area)) areas.set(area, areaSd > 0 ? areaSd * standardNormal(random) : 0);
    const own = ability + areas.get(area)! + topicSd * standardNormal(random);
    for (let k = 0; k < topic.skills.length; k++) mastered.push(own >= thresholds[mastered.length]!);
  }
  return mastered;
}

function drawScore(mastered: boolean, { slip, guess }: SkillPopulation, random: () => number): number {
  return random() < (mastered ? 1 - slip : guess) ? 1 : 0;
}

import { compileSkillModel, type TopicChain } from '../../core/measurement/skill-model.ts';
import { skillPosterior } from '../../core/measurement/skill-posterior.ts';
import { seededRandom } from '../../core/simulation/seeded-random.ts';
import { simulateClassical, simulatePosterior } from '../../core/simulation/simulate-skills.ts';

/** `npm run bench:skills [learners]`: the skill posterior against the classical rule, on the populations of issue 3. */
const learners = Number(process.argv[2] ?? 10_000);
const threshold = (level: number) => -2.2 + 0.9 * (level - 1);
const levels = Array.from({ length: 48 }, (_, skill) => 1 + (skill % 6));
const competence = (shift: number, abilityMean = 0) =>
  compileSkillModel(
    Array.from({ length: 8 }, (_, topic) => ({
      id: `topic ${topic}`,
      skills: [1, 2, 3, 4, 5, 6].map((level) => ({ id: `${topic}.${level}`, difficulty: threshold(level) + shift })),
    })),
    { abilityMean },
  );
const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
const truth = { thresholds: levels.map(threshold), topicSd: 0.8, slip: 0.05, guess: 0.2 };
const run = { slip: 0.05, guess: 0.2, itemsPerSkill: 4, bestOf: 1, after: [8, 10, 13, 16, 20, 25, 30] };

for (const [title, shift, slip, guess] of [
  ['as believed', 0, 0.05, 0.2],
  ['slip 0.10, guess 0.30, thresholds believed 0.5 too high', 0.5, 0.1, 0.3],
  ['slip 0.10, guess 0.30, thresholds believed 0.5 too low', -0.5, 0.1, 0.3],
] as const) {
  const setting = {
    model: competence(shift),
    population: { ...truth, slip, guess },
    learners,
    random: seededRandom(1),
  };
  const classical = simulateClassical(setting, levels);
  console.log(`8 topics × 6 levels, ${title}: ${learners} learners`);
  console.log(`  classical rule: ${classical.items.toFixed(1)} items, ${percent(classical.wrong)} wrong`);
  for (const bestOf of [1, 3]) {
    for (const { items, wrong, calibrationError } of simulatePosterior(setting, { ...run, bestOf })) {
      console.log(
        `  posterior (best of ${bestOf}): ${items} items, ${percent(wrong)} wrong, calibration error ${calibrationError.toFixed(4)}`,
      );
    }
  }
  for (const { items, wrong, calibrationError } of simulatePosterior(setting, {
    ...run,
    bestOf: 3,
    objective: 'decisions',
  })) {
    console.log(
      `  chosen for decisions: ${items} items, ${percent(wrong)} wrong, calibration error ${calibrationError.toFixed(4)}`,
    );
  }
  const learn = (abilityMean: number) => competence(shift, abilityMean);
  for (const after of [8, 13, 20]) {
    for (const { items, wrong, calibrationError } of simulatePosterior(setting, {
      ...run,
      bestOf: 3,
      after: [after],
      learn,
    })) {
      console.log(
        `  learning from 500 earlier learners: ${items} items, ${percent(wrong)} wrong, calibration error ${calibrationError.toFixed(4)}`,
      );
    }
  }
}

for (const highestLevel of [4, 5, 6]) {
  const difficulty = (skill: number) => -1.8 + 0.8 * (skill % highestLevel);
  const model = compileSkillModel(
    Array.from({ length: 26 }, (_, skill) => ({
      id: `t${skill}`,
      area: `a${Math.floor(skill / 5.2)}`,
      skills: [{ id: `s${skill}`, difficulty: difficulty(skill) }],
    })),
    { areaSd: 0.5, discrimination: 1.702 / 0.6 },
  );
  const thresholds = Array.from({ length: 26 }, (_, skill) => difficulty(skill));
  const setting = {
    model,
    population: { ...truth, thresholds, topicSd: 0.6, areaSd: 0.5 },
    learners,
    random: seededRandom(3),
  };
  for (const itemsPerSkill of [1, 3]) {
    for (const { items, wrong, calibrationError } of simulatePosterior(setting, {
      ...run,
      bestOf: 3,
      itemsPerSkill,
      after: [8, 15],
    })) {
      console.log(
        `26 skills in 5 areas, levels 1 to ${highestLevel}, ${itemsPerSkill} items a skill: ${items} items, ${percent(1 - wrong)} right, calibration error ${calibrationError.toFixed(4)}`,
      );
    }
  }
}

/** How far the approximation of prerequisites (a cap on mastery) is from the exact sum, on networks small enough for both. */
const networks: readonly (readonly [string, readonly TopicChain[]])[] = [
  [
    'two topics in a row',
    network([
      ['a', 3],
      ['b', 2, 'a1'],
    ]),
  ],
  [
    'four topics in a row',
    network([
      ['a', 3],
      ['b', 2, 'a1'],
      ['c', 2, 'b0'],
      ['d', 1, 'c0'],
    ]),
  ],
  [
    'one topic before three',
    network([
      ['a', 2],
      ['b', 2, 'a0'],
      ['c', 2, 'a0'],
      ['d', 2, 'a1'],
    ]),
  ],
];
for (const [title, topics] of networks) {
  const exact = compileSkillModel(topics);
  const capped = { ...exact, linked: [], isLinked: new Uint8Array(topics.length), hasLoosePrerequisites: true };
  const random = seededRandom(7);
  let [gap, largest, turned, count] = [0, 0, 0, 0];
  for (let learner = 0; learner < 2000; learner++) {
    const evidence = Array.from({ length: 1 + Math.floor(random() * 8) }, () => ({
      skill: Math.floor(random() * exact.skillIds.length),
      score: random() < 0.6 ? 1 : 0,
      slip: 0.05,
      guess: 0.2,
    }));
    const truth = skillPosterior(exact, evidence).mastery;
    skillPosterior(capped, evidence).mastery.forEach((mastery, skill) => {
      const difference = Math.abs(mastery - truth[skill]!);
      gap += difference;
      largest = Math.max(largest, difference);
      if (mastery >= 0.5 !== truth[skill]! >= 0.5) turned++;
      count++;
    });
  }
  console.log(
    `prerequisites, ${title}: the cap differs from the exact mastery by ${(gap / count).toFixed(3)} on average, at most ${largest.toFixed(2)}; ${percent(turned / count)} of decisions turn`,
  );
}

function network(chains: readonly (readonly [string, number, string?])[]): readonly TopicChain[] {
  return chains.map(([id, length, needs]) => ({
    id,
    skills: Array.from({ length }, (_, k) => ({ id: `${id}${k}`, difficulty: -0.8 + 0.8 * k })),
    ...(needs === undefined ? {} : { prerequisites: [needs] }),
  }));
}

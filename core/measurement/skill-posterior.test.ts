import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chainRule } from './chain-rule.ts';
import { compileSkillModel, type SkillModel, type SkillModelOptions, type TopicChain } from './skill-model.ts';
import { type Evidence, skillPosterior } from './skill-posterior.ts';

const topics: readonly TopicChain[] = [
  { id: 'a', area: 'x', skills: [-1.5, -0.5, 0.4, 1.3].map((difficulty, i) => ({ id: `a${i}`, difficulty })) },
  { id: 'b', area: 'x', skills: [-1, 0.8].map((difficulty, i) => ({ id: `b${i}`, difficulty })) },
  { id: 'c', area: 'y', skills: [{ id: 'c0', difficulty: 0 }] },
];
const model = compileSkillModel(topics);
const skillCount = 7;

const answer: fc.Arbitrary<Evidence> = fc.record({
  skill: fc.nat(skillCount - 1),
  score: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  slip: fc.double({ min: 0, max: 0.3, noNaN: true }),
  guess: fc.double({ min: 0, max: 0.5, noNaN: true }),
  weight: fc.double({ min: 0, max: 1, noNaN: true }),
  dontKnow: fc.boolean(),
});
const answers = fc.array(answer, { maxLength: 12 });

test('the states of each topic sum to 1 and mastery decreases along a chain, whatever the answers', () => {
  fc.assert(
    fc.property(answers, (evidence) => {
      const { states, mastery, abilitySd } = skillPosterior(model, evidence);
      for (let topic = 0; topic < topics.length; topic++) {
        const own = states.subarray(model.firstState[topic]!, model.firstState[topic + 1]!);
        expect(own.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        for (let skill = model.firstSkill[topic]! + 1; skill < model.firstSkill[topic + 1]!; skill++) {
          expect(mastery[skill]!).toBeLessThanOrEqual(mastery[skill - 1]!);
        }
      }
      expect(abilitySd).toBeGreaterThan(0);
    }),
  );
});

test('a right answer never lowers any mastery, in its topic or elsewhere', () => {
  fc.assert(
    fc.property(answers, answer, (evidence, next) => {
      const before = skillPosterior(model, evidence).mastery;
      const after = skillPosterior(model, [...evidence, { ...next, score: 1, dontKnow: false }]).mastery;
      for (let skill = 0; skill < skillCount; skill++)
        expect(after[skill]!).toBeGreaterThanOrEqual(before[skill]! - 1e-9);
    }),
  );
});

test('topics that are asked for alone are what they are among all; of the others nothing is said', () => {
  const inAreas = compileSkillModel(topics, { areaSd: 0.6 });
  fc.assert(
    fc.property(answers, fc.constantFrom(model, inAreas), fc.nat(topics.length - 1), (evidence, compiled, only) => {
      const all = skillPosterior(compiled, evidence);
      const some = skillPosterior(compiled, evidence, {
        topics: Uint8Array.from(topics, (_, topic) => Number(topic === only)),
      });
      expect([some.ability, some.abilitySd]).toEqual([all.ability, all.abilitySd]);
      for (let skill = 0; skill < skillCount; skill++)
        expect(some.mastery[skill]).toBe(compiled.topicOfSkill[skill] === only ? all.mastery[skill] : Number.NaN);
      const [first, last] = [compiled.firstState[only]!, compiled.firstState[only + 1]!];
      expect(some.states.subarray(first, last)).toEqual(all.states.subarray(first, last));
    }),
  );
});

test('the order of the answers does not matter', () => {
  fc.assert(
    fc.property(answers, (evidence) => {
      const forth = skillPosterior(model, evidence).mastery;
      const back = skillPosterior(model, [...evidence].reverse()).mastery;
      for (let skill = 0; skill < skillCount; skill++) expect(back[skill]!).toBeCloseTo(forth[skill]!, 9);
    }),
  );
});

test('the posterior equals a brute-force sum over every joint state, with and without areas', () => {
  const options: SkillModelOptions[] = [
    {},
    { areaSd: 0.6 },
    { abilityMean: -0.4, abilitySd: 1.3, discrimination: 1.2, gridPoints: 31 },
  ];
  const evidence: Evidence[] = [
    { skill: 2, score: 1, slip: 0.05, guess: 0.2 },
    { skill: 5, score: 0, slip: 0.1, guess: 0.25 },
    { skill: 1, score: 0.6, slip: 0.05, guess: 0.3, weight: 0.7 },
    { skill: 6, score: 0, slip: 0.05, guess: 0.2, dontKnow: true },
  ];
  for (const option of options) {
    const compiled = compileSkillModel(topics, option);
    const exact = bruteForce(option, evidence, compiled.areaKernel, compiled.grid, compiled.reach);
    const { mastery, ability, abilitySd } = skillPosterior(compiled, evidence);
    for (let skill = 0; skill < skillCount; skill++) expect(mastery[skill]!).toBeCloseTo(exact.mastery[skill]!, 10);
    expect(ability).toBeCloseTo(exact.ability, 10);
    expect(abilitySd).toBeCloseTo(exact.abilitySd, 10);
  }
});

test('without slip or guess it reproduces the classical rule', () => {
  const truth = fc.tuple(fc.nat(4), fc.nat(2), fc.nat(1));
  fc.assert(
    fc.property(truth, fc.array(fc.nat(skillCount - 1), { maxLength: 10 }), (levels, asked) => {
      const evidence = asked.map((skill): Evidence => {
        const topic = model.topicOfSkill[skill]!;
        return { skill, score: skill - model.firstSkill[topic]! < levels[topic]! ? 1 : 0, slip: 0, guess: 0 };
      });
      const { mastery } = skillPosterior(model, evidence);
      chainRule(model, evidence).forEach((verdict, skill) => {
        if (verdict === 'validated') expect(mastery[skill]!).toBeGreaterThan(1 - 1e-6);
        else if (verdict === 'invalidated') expect(mastery[skill]!).toBeLessThan(1e-6);
        else {
          expect(mastery[skill]!).toBeGreaterThan(1e-5);
          expect(mastery[skill]!).toBeLessThan(1 - 1e-5);
        }
      });
    }),
  );
});

test('a grid five times finer changes no belief by more than 1e-4', () => {
  const fine = compileSkillModel(topics, { gridPoints: 101 });
  const evidence = [0, 2, 4, 6].map((skill, i) => ({ skill, score: i % 2, slip: 0.05, guess: 0.2 }));
  const coarse = skillPosterior(model, evidence).mastery;
  skillPosterior(fine, evidence).mastery.forEach((mastery, skill) => {
    expect(Math.abs(mastery - coarse[skill]!)).toBeLessThan(1e-4);
  });
});

test('a wrong answer lowers the belief less when a slip is likely, and "I don\'t know" at least as much as a wrong answer', () => {
  const after = (slip: number, dontKnow: boolean) =>
    skillPosterior(model, [{ skill: 2, score: 0, slip, guess: 0.25, dontKnow }]).mastery[2]!;
  expect(after(0.3, false)).toBeGreaterThan(after(0.05, false));
  expect(after(0.05, true)).toBeLessThan(after(0.05, false));
});

test('no skill is believed mastered more surely than what it presupposes', () => {
  const linked = compileSkillModel([
    ...topics,
    { id: 'd', skills: [{ id: 'd0', difficulty: -3 }], prerequisites: ['a2'] },
  ]);
  fc.assert(
    fc.property(answers, fc.boolean(), (evidence, right) => {
      const { mastery } = skillPosterior(linked, [
        ...evidence,
        { skill: 7, score: right ? 1 : 0, slip: 0.05, guess: 0.1 },
      ]);
      expect(mastery[7]!).toBeLessThanOrEqual(mastery[2]!);
    }),
  );
});

test('prerequisites are exact: the posterior equals brute force over the joint states that break none', () => {
  const chains = [
    { id: 'a', skills: [-1, 0.2, 1].map((difficulty, i) => ({ id: `a${i}`, difficulty })) },
    { id: 'b', skills: [0.3, 1.2].map((difficulty, i) => ({ id: `b${i}`, difficulty })), prerequisites: ['a0'] },
    { id: 'c', skills: [{ id: 'c0', difficulty: 0.9 }], prerequisites: ['a1', 'b0'] },
    { id: 'd', skills: [{ id: 'd0', difficulty: 0 }] },
  ];
  const linked = compileSkillModel(chains);
  fc.assert(
    fc.property(
      fc.array(fc.record({ skill: fc.nat(6), score: fc.constantFrom(0, 0.5, 1), guess: fc.constantFrom(0.05, 0.25) }), {
        maxLength: 8,
      }),
      (given) => {
        const evidence = given.map((answer) => ({ ...answer, slip: 0.1 }));
        const expected = bruteForceLinked(linked, evidence);
        skillPosterior(linked, evidence).mastery.forEach((mastery, skill) => {
          expect(mastery).toBeCloseTo(expected[skill]!, 9);
        });
      },
    ),
    { numRuns: 60 },
  );
});

test('a success flows back to what it presupposes, and an unknown prerequisite holds its followers down', () => {
  const link = (prerequisites: string[]) =>
    compileSkillModel([
      { id: 'a', skills: [{ id: 'a0', difficulty: 0 }] },
      { id: 'b', skills: [{ id: 'b0', difficulty: 0 }], prerequisites },
    ]);
  const right = [{ skill: 1, score: 1, slip: 0.05, guess: 0.2 }];
  const wrongBefore = [{ skill: 0, score: 0, slip: 0.05, guess: 0.2 }];
  expect(skillPosterior(link(['a0']), right).mastery[0]!).toBeGreaterThan(
    skillPosterior(link([]), right).mastery[0]! + 0.1,
  );
  expect(skillPosterior(link(['a0']), wrongBefore).mastery[1]!).toBeLessThan(
    skillPosterior(link([]), wrongBefore).mastery[1]! - 0.05,
  );
});

test('prerequisites across areas are approximated, and still hold mastery down', () => {
  const across = compileSkillModel(
    [
      { id: 'a', area: 'x', skills: [{ id: 'a0', difficulty: 0 }] },
      { id: 'b', area: 'y', skills: [{ id: 'b0', difficulty: 0 }], prerequisites: ['a0'] },
    ],
    { areaSd: 0.5 },
  );
  expect(across.linked).toEqual([]);
  expect(across.hasLoosePrerequisites).toBe(true);
  const { mastery } = skillPosterior(across, [{ skill: 0, score: 0, slip: 0.05, guess: 0.1 }]);
  expect(mastery[1]!).toBeLessThanOrEqual(mastery[0]!);
});

test('a hundred contradictory answers leave finite beliefs', () => {
  const evidence = Array.from({ length: 100 }, (_, i) => ({ skill: i % skillCount, score: i % 2, slip: 0, guess: 0 }));
  expect(
    skillPosterior(compileSkillModel(topics, { discrimination: 40, areaSd: 0.4 }), evidence).mastery.every(
      Number.isFinite,
    ),
  ).toBe(true);
});

function bruteForce(
  options: SkillModelOptions,
  evidence: readonly Evidence[],
  kernel: Float64Array,
  grid: Float64Array,
  reach: number,
) {
  const { abilityMean = 0, abilitySd = 1, discrimination = 2.1, gridPoints = 21 } = options;
  const mastery = new Array<number>(skillCount).fill(0);
  let total = 0;
  let mean = 0;
  let square = 0;
  const deviations = Array.from(kernel, (weight, i) => ({ weight, offset: i - reach }));
  for (let t = 0; t < gridPoints; t++) {
    const ability = grid[t + reach]!;
    const prior = Math.exp(-0.5 * ((ability - abilityMean) / abilitySd) ** 2);
    for (const x of deviations)
      for (const y of deviations) {
        const abilities = [grid[t + reach + x.offset]!, grid[t + reach + x.offset]!, grid[t + reach + y.offset]!];
        for (let a = 0; a <= 4; a++)
          for (let b = 0; b <= 2; b++)
            for (let c = 0; c <= 1; c++) {
              const levels = [a, b, c];
              let weight = prior * x.weight * y.weight;
              topics.forEach((topic, i) => {
                const atLeast = (k: number) => {
                  if (k === 0) return 1;
                  return k > topic.skills.length
                    ? 0
                    : 1 / (1 + Math.exp(-discrimination * (abilities[i]! - topic.skills[k - 1]!.difficulty)));
                };
                weight *= atLeast(levels[i]!) - atLeast(levels[i]! + 1);
              });
              const masters = [0, 1, 2, 3, 4, 5, 6].map((skill) =>
                skill < 4 ? skill < a : skill < 6 ? skill - 4 < b : c === 1,
              );
              for (const { skill, score, slip, guess, weight: w = 1, dontKnow } of evidence) {
                const right = masters[skill] ? 1 - slip : dontKnow ? 1e-9 : guess;
                weight *= right ** (score * w) * (1 - right) ** ((1 - score) * w);
              }
              total += weight;
              mean += weight * ability;
              square += weight * ability * ability;
              masters.forEach((is, skill) => {
                if (is) mastery[skill]! += weight;
              });
            }
      }
  }
  return {
    mastery: mastery.map((m) => m / total),
    ability: mean / total,
    abilitySd: Math.sqrt(square / total - (mean / total) ** 2),
  };
}

function bruteForceLinked(linked: SkillModel, evidence: readonly Evidence[]): readonly number[] {
  const mastery = linked.skillIds.map(() => 0);
  let total = 0;
  const points = linked.grid.length;
  const lengths = linked.topics.map((topic) => topic.skills.length);
  const joints = lengths.reduce<number[][]>(
    (known, length) => known.flatMap((levels) => Array.from({ length: length + 1 }, (_, level) => [...levels, level])),
    [[]],
  );
  const masters = (levels: readonly number[], skill: number) => {
    const topic = linked.topicOfSkill[skill]!;
    return levels[topic]! > skill - linked.firstSkill[topic]!;
  };
  const allowed = joints.filter((levels) =>
    levels.every(
      (level, topic) =>
        level === 0 || Array.from(linked.prerequisiteSkills[topic]!).every((skill) => masters(levels, skill)),
    ),
  );
  for (let g = 0; g < points; g++) {
    const chance = (levels: readonly number[]) =>
      levels.reduce(
        (product, level, topic) => product * linked.stateProbability[(linked.firstState[topic]! + level) * points + g]!,
        1,
      );
    const possible = allowed.reduce((sum, levels) => sum + chance(levels), 0);
    for (const levels of allowed) {
      let weight = (linked.prior[g]! * chance(levels)) / possible;
      for (const { skill, score, slip, guess } of evidence) {
        const right = masters(levels, skill) ? 1 - slip : guess;
        weight *= right ** score * (1 - right) ** (1 - score);
      }
      total += weight;
      mastery.forEach((_, skill) => {
        if (masters(levels, skill)) mastery[skill]! += weight;
      });
    }
  }
  return mastery.map((sum) => sum / total);
}

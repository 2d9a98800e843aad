import type { Library } from '../../core/content/library.ts';
import { timeOf } from '../../core/content/module-time.ts';
import type { CourseReport } from '../../core/simulation/describe-course.ts';
import type { LearnerPopulation } from '../../core/simulation/synthetic-learner.ts';

/** Who takes each course in the report: first as the course expects, then otherwise. */
export const populations: readonly { readonly name: string; readonly population: LearnerPopulation }[] = [
  { name: 'as expected', population: {} },
  { name: 'weaker class (−1 logit)', population: { shift: -1 } },
  { name: 'stronger class (+1 logit)', population: { shift: 1 } },
  { name: 'twice the slips, and fatigue', population: { slips: 2, fatigue: 0.1 } },
  { name: 'a third know half the items beforehand', population: { preKnowledge: { learners: 1 / 3, items: 0.5 } } },
  {
    name: 'readers of 140 to 260 words a minute, uneven pace',
    population: { wordsPerMinute: { mean: 200, sd: 30 }, paceSd: 0.25 },
  },
];

/** A module that fewer learners than this do is told. */
const hardlyEver = 0.05;

/** The page `docs/reference/courses.md`: `reports[c][p]` is course c with population p. */
export function coursesReport(library: Library, reports: readonly (readonly CourseReport[])[]): string {
  const learners = reports[0]?.[0]?.learners ?? 0;
  const sections = reports.map((byPopulation) => courseSection(library, byPopulation));
  return `# Courses, simulated

Written by \`npx balise simulate --course all --learners ${learners} --report docs/reference/courses.md\`; run it again when courses, modules or items change.

${learners.toLocaleString('en')} synthetic learners a course take the real diagnostic (real items and variants, real grading, \`takeTurn\`), the real programme and the real check at the end of each module, without a database
(\`core/simulation/simulate-course.ts\`). A learner is an ability, area and topic deviations, hence the skills mastered; who masters slips as often as each item's authors expect; who does not says "I don't know" 3 times in 10 and else answers
blindly, so that luck and partial credit are those of the items. Reading is counted at 200 words a minute, doing as the authors of items and activities expect, times a pace of log-SD 0.15 between learners. A finished module teaches each of
its open skills with probability 0.6: a planning figure until real checks replace it. What is *measured* here is the machinery (length, decisions, ways forward); nothing in it says that real pupils learn this much.

## All courses, learners as expected

${table(
  ['course', ...figures],
  reports.flatMap((byPopulation) => (byPopulation[0] ? [row(`\`${byPopulation[0].course}\``, byPopulation[0])] : [])),
)}

*items*: asked by the diagnostic, mean. *skills right*: target skills on the right side of an even bet after the diagnostic. *decided, right*: shown or not yet, and how many of those are so. *stuck*: learners without a way forward, to be 0.

${sections.join('\n\n')}
`;
}

/** What `row` gives after its name. */
const figures = [
  'items',
  'diagnostic, min',
  'course, min (95 %)',
  'in 25–45',
  'skills right',
  'decided, right',
  'calibration error',
  'modules',
  'with a module',
  'stuck',
] as const;

function courseSection(library: Library, reports: readonly CourseReport[]): string {
  const [expected] = reports;
  const course = library.courses.find(({ id }) => id === expected?.course);
  if (!course || !expected) return '';
  const modules = course.modules.flatMap(({ id }) => {
    const pair = library.modules.find(({ fr }) => fr.id === id);
    if (!pair) return [];
    const { reading, doing, thinking } = timeOf(pair.fr, library);
    return [
      [
        `\`${id}\``,
        String(pair.fr.minutes),
        (reading + doing + thinking).toFixed(1),
        percent(expected.moduleShares[id] ?? 0),
      ],
    ];
  });
  const rare = course.modules.map(({ id }) => id).filter((id) => (expected.moduleShares[id] ?? 0) < hardlyEver);
  return `## \`${course.id}\`: ${course.title.en}

${expected.skills} target skills, at most ${course.diagnostic.maxItems} items. Mastered before ${percent(expected.mastered.before)}, after ${percent(expected.mastered.after)} (assumed learning); most shown item ${percent(expected.maxExposure)} of learners, overlap between two learners ${percent(expected.overlap)}.

${table(
  ['learners', ...figures],
  reports.map((report, place) => row(populations[place]?.name ?? '', report)),
)}

${table(['module', 'announced, min', 'reading, doing and thinking, min', 'done by'], modules)}${rare.length === 0 ? '' : `\n\nHardly ever on a route (others teach more skills in the same time; \`always\` in the course file would put it there): ${rare.map((id) => `\`${id}\``).join(', ')}.`}`;
}

function row(name: string, report: CourseReport): string[] {
  const { diagnosticMinutes, minutes, modulesProposed, decided } = report;
  return [
    name,
    report.diagnosticItems.mean.toFixed(1),
    `${diagnosticMinutes.low.toFixed(0)}–${diagnosticMinutes.high.toFixed(0)}`,
    `${minutes.low.toFixed(0)}–${minutes.high.toFixed(0)}, median ${minutes.median.toFixed(0)}`,
    percent(report.inTime),
    percent(report.classified.before),
    `${percent(decided.share)}, ${percent(decided.right)}`,
    report.calibrationError.toFixed(3),
    `${modulesProposed.mean.toFixed(1)} (${modulesProposed.min}–${modulesProposed.max})`,
    percent(report.withModule),
    String(report.withoutWayForward),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const aligned = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [line(head), line(aligned), ...rows.map(line)].join('\n');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { MalformedInput, refusing } from './malformed-input.ts';
import { refusingUsage, wholeNumber } from './options.ts';
import { responsesCsv } from './write-responses.ts';

/** Under this many tests a line could be somebody's: nothing is exported. */
const fewestTests = 30;

interface ExportOptions {
  readonly course: string;
  readonly least: string;
  readonly out?: string;
}

/** `balise export-responses --course …`: the answers of a course's diagnostics, for calibration. */
export function addExportResponsesCommand(program: Command): void {
  refusingUsage(program.command('export-responses'))
    .description(
      'write the answers to the diagnostics of a course as balise calibrate reads them, without anything personal',
    )
    .requiredOption('--course <id>', 'the course whose ended diagnostics are read')
    .option('--least <number>', 'leave out items answered by fewer people', '10')
    .option('--out <file>', 'instead of the standard output')
    .addHelpText(
      'after',
      `
A line holds 1, 0 or nothing for each item, and nothing else: no name, key, class, school, date or order. Under
${fewestTests} tests nothing is written. Lines are still answers of pupils: keep the file as you keep the database.`,
    )
    .action((options: ExportOptions) => refusing(() => exportResponses(options)));
}

async function exportResponses({ course, least, out }: ExportOptions): Promise<void> {
  const fewest = wholeNumber(least, '--least');
  const [{ openFoundation }, { readConfig }, { listAnsweredTests }] = await Promise.all([
    import('../../server/open-service.ts'),
    import('../../server/platform/config.ts'),
    import('../../server/assessment/public.ts'),
  ]);
  const foundation = await openFoundation(readConfig(process.env), 'join');
  try {
    const tests = await listAnsweredTests(foundation.world, course);
    if (tests.length < fewestTests)
      throw new MalformedInput(course, `${tests.length} ended diagnostics; nothing is exported under ${fewestTests}`);
    const { csv, tests: lines, items } = responsesCsv(tests, fewest);
    if (items === 0) throw new MalformedInput(course, `no item was answered by ${fewest} people`);
    if (out === undefined) process.stdout.write(csv);
    else await writeFile(out, csv);
    process.stderr.write(`${lines} tests, ${items} items\n`);
  } finally {
    await foundation.close();
  }
}

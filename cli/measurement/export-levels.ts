import { join } from 'node:path';
import type { Command } from 'commander';
import { skillsOf } from '../../core/content/framework.ts';
import { projectFolder } from '../../server/platform/config.ts';
import { refusing } from './malformed-input.ts';
import { printJson, refusingUsage } from './options.ts';

/** `balise export-levels`: the authored level of every item, as `balise calibrate --priors` reads it. */
export function addExportLevelsCommand(program: Command): void {
  refusingUsage(program.command('export-levels'))
    .description('print the authored level of every item of the content, for balise calibrate --priors')
    .option('--content <folder>', 'another folder than the project’s content/')
    .action((options: { content?: string }) => refusing(() => exportLevels(options.content)));
}

async function exportLevels(content = join(projectFolder, 'content')): Promise<void> {
  const { readLibrary } = await import('../../server/content/read-library.ts');
  const library = await readLibrary(content);
  const levels = new Map(
    library.frameworks.flatMap((framework) => skillsOf(framework).map(({ skill }) => [skill.id, skill.level] as const)),
  );
  const items = library.items.flatMap(({ id, skill, practice }) => {
    const level = levels.get(skill);
    return practice || level === undefined ? [] : [{ id, level }];
  });
  printJson({ items: items.sort((x, y) => x.id.localeCompare(y.id)) });
}

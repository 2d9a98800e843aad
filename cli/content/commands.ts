import type { Command } from 'commander';

/** Adds what authors use: `check-content`, `preview`, `content-schemas`. */
export function addContentCommands(program: Command): void {
  program
    .command('check-content')
    .description('is every item, module and course right? File, line and reason for each problem')
    .argument('[path...]', 'tell only of these files or folders, with their warnings')
    .option('--json', 'for a program')
    .option('--warnings', 'list the warnings and old facts of all files')
    .addHelpText(
      'after',
      `
Examples:
  npx balise check-content                                    everything: problems, then the coverage
  npx balise check-content content/items/ai/bias              what concerns a folder, warnings included
  npx balise check-content --json | jq .coverage              for a program

Exit code: 0 when nothing prevents publishing, 2 when there are problems. Warnings do not fail.
The formats are described in docs/reference/content-format.md.`,
    )
    .action(async (paths: string[], options: { json?: boolean; warnings?: boolean }) => {
      const { checkContent } = await import('./check-content.ts');
      await checkContent({ paths, json: options.json === true, warnings: options.warnings === true });
    });

  program
    .command('preview')
    .description('see an item or a module in the browser while you write it')
    .argument('[file]', 'the file to open first')
    .option('--port <number>', 'the port to listen on (the first free one from 4400 on)')
    .option('--content <folder>', 'another folder than the project’s content/')
    .addHelpText(
      'after',
      `
Examples:
  npx balise preview
  npx balise preview content/items/ai/bias/ai-c4-compter-pour-savoir.item.yaml

The page follows the file: save, and it changes. Keys are shown: it listens on this computer only.`,
    )
    .action(async (file: string | undefined, options: { port?: string; content?: string }) => {
      const { preview } = await import('./preview.ts');
      await preview({
        file,
        port: options.port === undefined ? undefined : Number(options.port),
        content: options.content,
      });
    });

  program
    .command('content-schemas')
    .description('write content/schemas from the code, so that editors complete and check content')
    .option('--check', 'write nothing; fail when they are out of date')
    .action(async (options: { check?: boolean }) => {
      const { writeContentSchemas } = await import('./content-schemas.ts');
      await writeContentSchemas({ check: options.check === true });
    });
}

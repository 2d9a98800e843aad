import { Command } from 'commander';
import { addContentCommands } from './content/commands.ts';
import { explain } from './explain.ts';
import { addMeasurementCommands } from './measurement/commands.ts';

const program = new Command('balise')
  .description('Balise: find out what you can do with digital technology, learn what you lack, prove it.')
  .showHelpAfterError('(balise --help shows what exists)')
  .addHelpText(
    'after',
    `
Examples:
  npm start                                try everything, with a demonstration school
  npm start -- --empty                     start a real school: then, in another terminal,
  npx balise create-admin                  make the first account
  PORT=8080 HOST=0.0.0.0 npm start         let a class in, on port 8080
  DATABASE_URL=postgres://… npm start      use your own PostgreSQL (15 or newer)
  npx balise doctor                        what is wrong here?
  npx balise check-content                 is every item and module right?

Environment:
  PORT (3000)  HOST (localhost)  DATABASE_URL (embedded)  BALISE_DATA (./data)
  BALISE_PUBLIC_URL  BALISE_SECRET  BALISE_PROXIES (0)  BALISE_NAMED_STATEMENTS (on)  BALISE_LOG (warn)`,
  );

program
  .command('start')
  .description('build the web if needed, start the database, migrate, and serve')
  .option('--empty', 'no demonstration school, even the first time')
  .addHelpText('after', '\nCtrl-C stops everything. What was acknowledged is on the disk, whatever happens.')
  .action(async (options: { empty?: boolean }) => {
    const { start } = await import('./start.ts');
    await start({ empty: options.empty === true });
  });

program
  .command('migrate')
  .description('bring the database to this version; changes nothing when it is already there')
  .option('--json', 'for a program')
  .action(async (options: { json?: boolean }) => {
    const { migrateNow } = await import('./migrate.ts');
    await migrateNow({ json: options.json === true });
  });

program
  .command('seed')
  .description('plant the demonstration school in this database, and show its logins')
  .option('--json', 'for a program')
  .action(async (options: { json?: boolean }) => {
    const { seed } = await import('./seed.ts');
    await seed({ json: options.json === true });
  });

program
  .command('create-admin')
  .description('make an administrator: the account that creates schools')
  .option('--email <address>', 'instead of asking for it')
  .option('--name <name>', 'first and last name, instead of asking for it')
  .option('--password-stdin', 'read the password from the standard input')
  .addHelpText(
    'after',
    `
Examples:
  npx balise create-admin
  pass show balise | npx balise create-admin --email ada@example.org --name "Ada Lovelace" --password-stdin`,
  )
  .action(async (options: { email?: string; name?: string; passwordStdin?: boolean }) => {
    const { createAdmin } = await import('./create-admin.ts');
    await createAdmin({ email: options.email, name: options.name, passwordFromInput: options.passwordStdin === true });
  });

program
  .command('backup')
  .description('copy the database and the secret into a new folder, while Balise runs or not')
  .argument('<folder>', 'a folder that does not exist yet, or is empty')
  .addHelpText(
    'after',
    '\nWith DATABASE_URL, pg_dump makes the copy of the database. Whole or not at all: a backup that failed leaves nothing.',
  )
  .action(async (folder: string) => {
    const { backUp } = await import('./backup.ts');
    await backUp(folder);
  });

program
  .command('restore')
  .description(
    'put a backup into the empty data folder (BALISE_DATA), or its dump into the empty database of DATABASE_URL',
  )
  .argument('<folder>', 'what balise backup made')
  .action(async (folder: string) => {
    const { restore } = await import('./restore.ts');
    await restore(folder);
  });

program
  .command('doctor')
  .description('check Node, the lock, the database, the content, the disk and the web build, and say what to do')
  .option('--json', 'for a program')
  .action(async (options: { json?: boolean }) => {
    const { doctor } = await import('./doctor.ts');
    await doctor({ json: options.json === true });
  });

program
  .command('schema')
  .description('write server/schema.sql and its types from what the migrations amount to')
  .option('--check', 'write nothing; fail when they are out of date')
  .action(async (options: { check?: boolean }) => {
    const { showSchema } = await import('./schema.ts');
    await showSchema({ check: options.check === true });
  });

program
  .command('build-web')
  .description('build the web if its sources changed')
  .action(async () => {
    const { buildWebIfOld } = await import('./build-web.ts');
    await buildWebIfOld();
  });

program
  .command('run-tests')
  .description('every test: units and server, then browser journeys (npm test)')
  .action(async () => {
    const { runTests } = await import('./run-tests.ts');
    await runTests();
  });

program
  .command('check')
  .description('types, style, boundaries, dead code, spelling, content, schema, budgets (npm run check)')
  .action(async () => {
    const { check } = await import('./check.ts');
    await check();
  });

addContentCommands(program);
addMeasurementCommands(program);
try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}

/** What is wrong with a file or an option, and where. Thrown by readers, turned into a message and exit code 2 by `refusing`. */
export class MalformedInput extends Error {
  constructor(where: string, reason: string) {
    super(`${where}: ${reason}`);
    this.name = 'MalformedInput';
  }
}

/** Runs a command; malformed input is told on stderr with exit code 2 and nothing on stdout. Anything else is a bug and stays one. A reader that has seen enough (`| head`) ends the command quietly. */
export async function refusing(run: () => Promise<void>): Promise<void> {
  process.stdout.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  try {
    await run();
  } catch (error) {
    if (!(error instanceof MalformedInput)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoaderGround, LoaderJob, LoaderReport } from './loader.ts';

/** The loader in a process of its own, so that its work is told apart from the server's. */
export interface Loader {
  readonly run: (job: LoaderJob) => Promise<LoaderReport>;
  readonly stop: () => void;
}

export async function startLoader(folder: string, ground: LoaderGround): Promise<Loader> {
  const file = join(folder, 'ground.json');
  writeFileSync(file, JSON.stringify(ground));
  const child = fork(join(import.meta.dirname, 'loader.ts'), [file], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const reply = <T>() =>
    new Promise<T>((resolve, reject) => {
      const fail = (code: number | null) => reject(new Error(`The loader ended (${code}).`));
      child.once('exit', fail);
      child.once('message', (message: T) => {
        child.off('exit', fail);
        resolve(message);
      });
    });
  await reply<'ready'>();
  return {
    run: (job) => {
      const report = reply<LoaderReport>();
      child.send(job);
      return report;
    },
    stop: () => void child.kill(),
  };
}

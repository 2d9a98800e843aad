import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect } from '@playwright/test';

export interface Preview {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** The real command that authors use, once it says where its page is. */
export async function startPreview(
  parameters: readonly string[] = [],
  variables: Readonly<Record<string, string>> = {},
): Promise<Preview> {
  const command = spawn(process.execPath, ['cli/balise.ts', 'preview', ...parameters], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  command.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const findOrigin = () => /Preview: (http:\/\/localhost:\d+)/.exec(said)?.[1];
  await expect(() => expect(findOrigin()).toBeDefined()).toPass({ timeout: 60_000 });
  return {
    origin: findOrigin() ?? '',
    stop: async () => {
      if (command.exitCode === null && command.kill('SIGTERM')) await once(command, 'exit');
    },
  };
}

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from '../../server/platform/config.ts';

/** What a step found: nothing to say when it is good. */
export interface Verdict {
  readonly isGood: boolean;
  readonly says: string;
}

export interface Step {
  readonly name: string;
  readonly run: () => Promise<Verdict>;
}

/** A tool of node_modules, run by our own Node, judged by its exit code. */
export function runTool(file: string, ...parameters: readonly string[]): () => Promise<Verdict> {
  return () => runProgram(process.execPath, [join(projectFolder, 'node_modules', file), ...parameters]);
}

/** A program of its own (Biome's is not JavaScript). */
export function runBinary(file: string, ...parameters: readonly string[]): () => Promise<Verdict> {
  return () => runProgram(join(projectFolder, 'node_modules', file), parameters);
}

/** `balise …` itself. */
export function runBalise(...parameters: readonly string[]): () => Promise<Verdict> {
  return () => runProgram(process.execPath, [join(projectFolder, 'cli/balise.ts'), ...parameters]);
}

function runProgram(program: string, parameters: readonly string[]): Promise<Verdict> {
  const child = spawn(program, parameters, {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
  });
  const heard: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => heard.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => heard.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ isGood: code === 0, says: Buffer.concat(heard).toString().trim() }));
  });
}

/** A list of complaints: good when empty. */
export function complain(complaints: readonly string[]): Verdict {
  return { isGood: complaints.length === 0, says: complaints.join('\n') };
}

#!/usr/bin/env node
// Plain JavaScript that any Node from 20 reads, with nothing installed: it installs what the lock says when that is
// missing or old, then hands over to cli/balise.ts on the Node 24 that came with it.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = resolve(dirname(realpathSync(fileURLToPath(import.meta.url))), '..');
const oldestForInstall = 20;
const oldestToRun = 24;

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const ownMajor = Number(process.versions.node.split('.')[0]);
if (ownMajor < oldestForInstall) {
  stop(`Balise needs Node ${oldestForInstall} or newer to install itself; this is Node ${process.versions.node}.`);
}

installFromLock();
handOver(chooseNode());

/** Compares what is installed with the lock, and installs again when they differ. */
function installFromLock() {
  const stamp = join(project, 'node_modules/.balise-lock');
  const wanted = `${createHash('sha256')
    .update(readFileSync(join(project, 'package-lock.json')))
    .digest('hex')} ${process.platform}-${process.arch}\n`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (isInstalledByHand()) {
    writeStamp(stamp, wanted);
    return;
  }
  process.stderr.write('Installing what is missing from the lock (npm ci), once: about half a minute…\n');
  const npm = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: project,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: '' },
  });
  if (npm.error) stop(`npm could not be started (${npm.error.message}). Balise needs npm beside Node.`);
  if (npm.signal) process.kill(process.pid, npm.signal);
  if (npm.status !== 0) stop('npm ci failed: see above. Balise was not started.');
  writeStamp(stamp, wanted);
}

/** Someone ran `npm ci` or `npm install` themselves: npm's own record, when it agrees with the lock, is believed. */
function isInstalledByHand() {
  const record = join(project, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(
    ([path, entry]) => path === '' || entry.optional === true || installed[path]?.version === entry.version,
  );
}

function writeStamp(stamp, wanted) {
  try {
    writeFileSync(stamp, wanted);
  } catch (error) {
    process.stderr.write(`(${stamp} could not be written: ${error.code}; it will be checked again next time.)\n`);
  }
}

function chooseNode() {
  const ours = join(project, 'node_modules/.bin/node');
  const itsPackage = join(project, `node_modules/node-${process.platform}-${process.arch}/package.json`);
  if (existsSync(ours) && existsSync(itsPackage)) {
    const { version } = JSON.parse(readFileSync(itsPackage, 'utf8'));
    if (Number(version.split('.')[0]) >= oldestToRun) return ours;
  }
  if (ownMajor >= oldestToRun) return process.execPath;
  return stop(
    `Balise runs on Node ${oldestToRun}: none came with the packages for ${process.platform}-${process.arch}, ` +
      `and this is Node ${process.versions.node}. Install Node ${oldestToRun} or newer.`,
  );
}

/** Runs the command line in our place: same terminal, same signals, same exit code. */
function handOver(node) {
  const child = spawn(
    node,
    ['--disable-warning=ExperimentalWarning', join(project, 'cli/balise.ts'), ...process.argv.slice(2)],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        PATH: `${join(project, 'node_modules/.bin')}:${process.env.PATH}`,
        // Compiled code is kept from one run to the next: a third of a second less before anything happens.
        NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(project, 'node_modules/.cache/node'),
      },
    },
  );
  // The child decides when to end. Ctrl-C in a terminal reaches it twice, once through us: it counts for one.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => stop(`${node} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}

import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

/** Processor seconds used so far by a process and, when asked, by its children (PostgreSQL's backends). */
export function processorSeconds(pid: number, withChildren = false): number {
  const own = readStat(pid);
  if (!withChildren) return own?.seconds ?? 0;
  const children = readdirSync('/proc')
    .map(Number)
    .filter((other) => Number.isInteger(other) && readStat(other)?.parent === pid);
  return children.reduce(
    (sum, each) => sum + (readStat(each)?.seconds ?? 0),
    (own?.seconds ?? 0) + (own?.ofEnded ?? 0),
  );
}

/** Share of the machine's processors that idled between two readings of `machineTicks`. */
export function machineTicks(): { readonly busy: number; readonly idle: number } {
  const [user = 0, nice = 0, system = 0, idle = 0, wait = 0, irq = 0, soft = 0, stolen = 0] = (
    readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? ''
  )
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return { busy: user + nice + system + irq + soft + stolen, idle: idle + wait };
}

function readStat(
  pid: number,
): { readonly parent: number; readonly seconds: number; readonly ofEnded: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = (first: number) => (Number(fields[first]) + Number(fields[first + 1])) / ticksPerSecond;
    return { parent: Number(fields[1]), seconds: ticks(11), ofEnded: ticks(13) };
  } catch {
    return undefined;
  }
}

import { glob, readFile } from 'node:fs/promises';
import { basename, join, posix, sep } from 'node:path';
import { buildLibrary, type ContentFile, kindOf, type Library } from '../../core/content/library.ts';
import type { Problem } from '../../core/content/yaml-file.ts';

/** Reads the content of a folder (the project's `content/`). Throws with all the problems listed, a line each. */
export async function readLibrary(folder: string): Promise<Library> {
  const built = buildLibrary(await readContentFiles(folder));
  if (built.problems) throw new Error(`The content has problems:\n${built.problems.map(sayProblem).join('\n')}`);
  return built.library;
}

/** The files of a content folder, their paths beginning with its name (`content/items/…`). Pictures and sounds are named, not read. */
export async function readContentFiles(folder: string): Promise<ContentFile[]> {
  const paths: string[] = [];
  for await (const path of glob('{frameworks,items,modules,courses}/**/*.*', { cwd: folder })) paths.push(path);
  return Promise.all(
    paths.map(async (path) => {
      const named = posix.join(basename(folder), path.split(sep).join('/'));
      return { path: named, text: kindOf(named) === 'media' ? '' : await readFile(join(folder, path), 'utf8') };
    }),
  );
}

/** A problem on one line: where, then what. */
function sayProblem({ file, line, at, message }: Problem): string {
  return `${file}:${line}  ${at.length > 0 ? `${at.join('.')}: ` : ''}${message}`;
}

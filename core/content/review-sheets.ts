import type { Finding } from './finding.ts';
import type { Library } from './library.ts';

/** Modules that a teacher could not prepare: they have no lesson sheet. */
export function missingSheets({ modules, sheets, fileOf }: Pick<Library, 'modules' | 'sheets' | 'fileOf'>): Finding[] {
  return modules
    .filter(({ fr }) => !sheets.has(fr.id))
    .map(({ fr }) => ({
      severity: 'problem',
      file: fileOf.get(`${fr.id}.fr`) ?? fr.id,
      at: [],
      message: `no lesson sheet for the teacher: write ${fr.id}.sheet.yaml beside the module`,
    }));
}

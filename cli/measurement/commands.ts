import type { Command } from 'commander';
import { addCalibrateCommand } from './calibrate.ts';
import { addExportLevelsCommand } from './export-levels.ts';
import { addExportResponsesCommand } from './export-responses.ts';
import { addNextCommand } from './next.ts';
import { addScoreCommand } from './score.ts';
import { addSimulateCommand } from './simulate.ts';

/** Registers the psychometric commands: calibrate, score, next, simulate. */
export function addMeasurementCommands(program: Command): void {
  addCalibrateCommand(program);
  addScoreCommand(program);
  addExportLevelsCommand(program);
  addExportResponsesCommand(program);
  addNextCommand(program);
  addSimulateCommand(program);
}

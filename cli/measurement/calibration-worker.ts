import { parentPort, workerData } from 'node:worker_threads';
import { type CalibrationData, type CalibrationPass, runPass } from '../../core/measurement/calibration-pass.ts';

const data: CalibrationData = workerData;

parentPort?.on('message', (pass: CalibrationPass) => parentPort?.postMessage(runPass(data, pass)));

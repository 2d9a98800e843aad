import { parentPort, workerData } from 'node:worker_threads';
import { type CalibrationPass, runPass } from '../../core/measurement/calibrate.ts';
import type { ResponseData } from '../../core/measurement/response-data.ts';

const data: ResponseData = workerData;

parentPort?.on('message', (pass: CalibrationPass) => parentPort?.postMessage(runPass(data, pass)));

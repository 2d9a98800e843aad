import type { World } from '../platform/world.ts';
import type { Pupil } from '../platform/sessions.ts';
import { clearFailures, findLock, recordFailure } from '../platform/throttle.ts';
import { samePictures, unsealPictures } from './pictures.ts';
import type { Run } from './runs.ts';
import { findLearner, findSealedPictures } from './store.ts';

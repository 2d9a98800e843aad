/** What other areas, the outbox and the demonstration may ask of learning. */
export { evidenceTopics, followEvidence } from './follow-evidence.ts';
export { programmeOf, readJourney } from './journey.ts';
export { openModule } from './open-module.ts';
export { keepEvents, postHelp } from './store.ts';

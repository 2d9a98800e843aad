/** What other areas, and the outbox, may ask of learning. */
export { followEvidence } from './follow-evidence.ts';

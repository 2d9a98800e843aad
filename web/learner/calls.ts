import type { AssessmentContract } from '../../core/assessment/contract.ts';
import type { ClassroomContract } from '../../core/classroom/contract.ts';
import type { ConversationContract } from '../../core/conversation/contract.ts';
import type { LearningContract } from '../../core/learning/contract.ts';
import type { PeopleContract } from '../../core/people/contract.ts';
import { createApi } from '../kit/api.ts';

/** What a pupil's pages may ask of the server. */
export const { call } = createApi<
  AssessmentContract | ClassroomContract | ConversationContract | LearningContract | PeopleContract
>();

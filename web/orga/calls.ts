import type { z } from 'zod';
import type { ClassroomContract } from '../../core/classroom/contract.ts';
import type { ConversationContract } from '../../core/conversation/contract.ts';
import type { FrameworksContract } from '../../core/frameworks/contract.ts';
import type { TeachingContract } from '../../core/learning/teaching-contract.ts';
import type { TrialContract } from '../../core/learning/trial-contract.ts';
import type { PeopleContract } from '../../core/people/contract.ts';
import { createApi } from '../kit/api.ts';

/** What the staff's pages may ask of the server. */
export const { call } = createApi<
  ClassroomContract | ConversationContract | FrameworksContract | PeopleContract | TeachingContract
>();

/** Trials have their own client: the ten types of answers make one union of all contracts too much for the compiler. */
export const { call: callTrial } = createApi<TrialContract>();

type ReplyOf<R extends { readonly reply: z.ZodType }> = z.output<R['reply']>;

/** The person signed in, when they are staff. */
export type Staff = Extract<ReplyOf<PeopleContract['readMe']>['who'], { readonly kind: 'staff' }>;
export type Team = ReplyOf<PeopleContract['listTeam']>;
export type Organisation = ReplyOf<PeopleContract['listOrganisations']>['organisations'][number];
export type Group = ReplyOf<ClassroomContract['listGroups']>['groups'][number];
export type GroupLearner = ReplyOf<ClassroomContract['readGroup']>['learners'][number];
export type Course = ReplyOf<ClassroomContract['listCourses']>['courses'][number];
export type Run = ReplyOf<ClassroomContract['readRun']>['run'];
export type Exchanges = ReplyOf<ConversationContract['listExchanges']>;
export type Live = ReplyOf<ClassroomContract['readLive']>;
export type LiveLearner = Live['learners'][number];
export type SkillMap = ReplyOf<ClassroomContract['readSkillMap']>;
export type RosterPreview = ReplyOf<ClassroomContract['previewRoster']>;
export type RosterRow = RosterPreview['rows'][number];
export type Cards = ReplyOf<ClassroomContract['readCards']>;
export type Suggestion = ReplyOf<FrameworksContract['listSuggestions']>['suggestions'][number];
export type ClassProgramme = ReplyOf<TeachingContract['readClassProgramme']>;
export type PupilProgramme = ReplyOf<TeachingContract['readPupilProgramme']>;
export type ModuleList = ReplyOf<TeachingContract['listModules']>;
export type CourseHead = ReplyOf<TrialContract['readCourse']>;
export type Trial = ReplyOf<TrialContract['openTrial']>;
export type Verdict = ReplyOf<TrialContract['gradeTrial']>;
export type Sheet = ReplyOf<TeachingContract['readSheet']>;

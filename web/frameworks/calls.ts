import type { z } from 'zod';
import type { FrameworksContract } from '../../core/frameworks/contract.ts';
import { createApi } from '../kit/api.ts';

/** What the frameworks' pages may ask of the server. */
export const { call } = createApi<FrameworksContract>();

export type FrameworkReply = z.output<FrameworksContract['readFramework']['reply']>;
export type Framework = FrameworkReply['framework'];
export type Area = Framework['areas'][number];
export type Topic = Area['competences'][number]['topics'][number];
export type Skill = Topic['skills'][number];
export type Suggestion = z.output<FrameworksContract['suggest']['reply']>['suggestion'];

import type { FastifyInstance } from 'fastify';
import { assessmentContract } from '../core/assessment/contract.ts';
import { classroomContract } from '../core/classroom/contract.ts';
import { conversationContract } from '../core/conversation/contract.ts';
import { frameworksContract } from '../core/frameworks/contract.ts';
import { learningContract } from '../core/learning/contract.ts';
import { teachingContract } from '../core/learning/teaching-contract.ts';
import { trialContract } from '../core/learning/trial-contract.ts';
import { peopleContract } from '../core/people/contract.ts';
import { mountAssessment } from './assessment/routes.ts';
import { mountClassroom } from './classroom/routes.ts';
import type { Published } from './content/published.ts';
import { serveMedia } from './content/serve-media.ts';
import { mountConversation } from './conversation/routes.ts';
import { mountFrameworks } from './frameworks/routes.ts';
import { mountLearning } from './learning/routes.ts';
import { mountTeaching } from './learning/teaching-routes.ts';
import { mountTrial } from './learning/trial-routes.ts';
import { mountPeople } from './people/routes.ts';
import { openDocumentation } from './platform/documentation.ts';
import { mountHealth } from './platform/health.ts';
import { mountMetrics } from './platform/metrics.ts';
import { openHttp } from './platform/open-http.ts';
import { serveWeb } from './platform/static-web.ts';
import type { World } from './platform/world.ts';

const areas = {
  people: peopleContract,
  frameworks: frameworksContract,
  classroom: classroomContract,
  assessment: assessmentContract,
  learning: learningContract,
  teaching: teachingContract,
  trial: trialContract,
  conversation: conversationContract,
};

/** The table of contents of the API: every area is mounted here, and only here. */
export async function createApp(world: World, content: Published): Promise<FastifyInstance> {
  const app = await openHttp(world);
  await openDocumentation(app, world.config, areas);
  mountMetrics(app, world, content.version);
  mountHealth(app, world, content.version);
  mountPeople(app, world);
  mountClassroom(app, world, content);
  mountAssessment(app, world, content);
  mountLearning(app, world, content);
  mountTeaching(app, world, content);
  mountTrial(app, world, content);
  mountFrameworks(app, world, content);
  mountConversation(app, world);
  await serveMedia(app);
  await serveWeb(app);
  return app;
}

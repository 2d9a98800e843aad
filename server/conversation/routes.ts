import type { FastifyInstance } from 'fastify';
import { shortNames } from '../../core/classroom/names.ts';
import { conversationContract, keptDays, mostPromptCharacters } from '../../core/conversation/contract.ts';
import { findClassOfRun, findRunOfLearner, listPupilsOfClass } from '../classroom/public.ts';
import { mount } from '../platform/http.ts';
import type { World } from '../platform/world.ts';
import { askAssistant, findAssistant } from './ask-assistant.ts';
import { openSwitchboard } from './converse.ts';
import { problems } from './problems.ts';
import { promptsLeft } from './quota.ts';
import { type Exchange, listExchangesOfLearner, listExchangesOfRun } from './store.ts';

/** Conversations with a real assistant over HTTP. */
export function mountConversation(app: FastifyInstance, world: World): void {
  const board = openSwitchboard();
  mount(
    app,
    world,
    conversationContract,
    {
      readAssistant: async ({ who, params }) => {
        const { organisationId, learnerId } = who;
        const run = await findRunOfLearner(world, organisationId, learnerId, params.runId);
        const group = run && (await findClassOfRun(world, organisationId, run.id));
        if (!group) return { refused: 'not-found' };
        const found = findAssistant(world, group);
        if (typeof found === 'string') return { assistant: null, why: found };
        const left = await promptsLeft(world, { organisationId, groupId: group.groupId, learnerId }, found);
        return {
          assistant: {
            name: found.name,
            mostCharacters: mostPromptCharacters,
            promptsLeft: Math.max(0, Math.min(left.ofPupil, left.ofClass)),
          },
          why: null,
        };
      },
      converse: async ({ who, params, body, meta }) => {
        const run = await findRunOfLearner(world, who.organisationId, who.learnerId, params.runId);
        const group = run && (await findClassOfRun(world, who.organisationId, run.id));
        if (!group) return { refused: 'not-found' };
        return askAssistant({ world, board, who, group, runId: params.runId, asked: body, language: meta.language });
      },
      listMyExchanges: async ({ who, params }) => {
        const { organisationId, learnerId } = who;
        const run = await findRunOfLearner(world, organisationId, learnerId, params.runId);
        if (!run) return { refused: 'not-found' };
        const exchanges = await listExchangesOfLearner(world, organisationId, run.id, learnerId);
        return { keptDays, exchanges: exchanges.map((one) => showExchange(world, one)) };
      },
      listExchanges: async ({ who, params }) => {
        const group = await findClassOfRun(world, who.organisationId, params.runId);
        // A colleague's course has no transcripts for anyone else, whatever their role.
        if (!group || group.openedBy !== who.accountId) return { refused: 'not-found' };
        const found = findAssistant(world, group);
        const [exchanges, pupils] = await Promise.all([
          listExchangesOfRun(world, who.organisationId, params.runId),
          listPupilsOfClass(world, who.organisationId, group.groupId),
        ]);
        const names = new Map(shortNames(pupils).map(({ learner, name }) => [learner.id, name]));
        return {
          group: group.name,
          assistant: typeof found === 'string' ? found : 'on',
          keptDays,
          exchanges: exchanges.map((exchange) => ({
            ...showExchange(world, exchange),
            learner: { id: exchange.learnerId, name: names.get(exchange.learnerId) ?? '' },
          })),
        };
      },
    },
    problems,
  );
}

/** Longer than an answer may ever take. */
const longestMs = 6 * 60_000;

/** A server that died left its exchanges "under way": they were interrupted. */
function showExchange(
  world: World,
  { id, conversationId, situation, prompt, answer, status: kept, askedAt }: Exchange,
) {
  const isLeft = kept === 'asked' && world.now().getTime() - askedAt.getTime() > longestMs;
  const status = isLeft ? 'cut' : kept;
  return { id, conversationId, situation, prompt, answer, status, askedAt: askedAt.toISOString() };
}

import { mayConverse } from '../../core/conversation/may-converse.ts';
import { findUnsuitable } from '../../core/conversation/moderate.ts';
import { findPersonalData } from '../../core/conversation/personal-data.ts';
import { systemPrompt } from '../../core/conversation/system-prompt.ts';
import type { Language } from '../../core/items/item.ts';
import { type ClassOfRun, listPupilsOfClass } from '../classroom/public.ts';
import type { AssistantConfig } from '../platform/assistant-config.ts';
import type { Pupil } from '../platform/sessions.ts';
import type { World } from '../platform/world.ts';
import { mostAtOnce, noteFailure, openAnswer, restingSeconds, type Switchboard } from './converse.ts';
import { EndPointError, isFlagged, type Line } from './end-point.ts';
import { sayWithdrawn } from './problems.ts';
import { givePromptBack, takePrompt } from './quota.ts';
import { endExchange, forgetExchange, insertExchange, listExchangesOfLearner } from './store.ts';

interface AskedBy {
  readonly world: World;
  readonly board: Switchboard;
  readonly who: Pupil;
  readonly group: ClassOfRun;
  readonly runId: string;
  readonly asked: {
    readonly exchangeId: string;
    readonly conversationId: string;
    readonly prompt: string;
    readonly situation: string;
    readonly language: Language;
  };
  /** The page's language, for what the pupil is told. */
  readonly language: Language;
}

/** The assistant of a class, or why it has none. */
export function findAssistant({ config }: World, group: ClassOfRun): AssistantConfig | 'off' | 'grade' {
  const { assistant } = config;
  if (!assistant) return 'off';
  if (assistant.schools.length > 0 && !assistant.schools.includes(group.uai ?? '')) return 'off';
  return mayConverse(group) ? assistant : 'grade';
}

/** From a prompt to a stream of answer: what must not leave is stopped first, and nothing is sent that is not counted. */
export async function askAssistant(by: AskedBy) {
  const { world, board, who, group, runId, asked, language } = by;
  const config = findAssistant(world, group);
  if (config === 'off') return { refused: 'assistant-off' } as const;
  if (config === 'grade') return { refused: 'grade-too-low' } as const;

  const errors = await findPersonal(by);
  if (errors.length > 0) return { refused: 'personal-data', errors } as const;

  const { organisationId, learnerId } = who;
  const key = { organisationId, runId, exchangeId: asked.exchangeId };
  const situation = await readSituation(by);
  const kept = { ...key, ...asked, situation, learnerId, model: config.model };
  const counted = { organisationId, groupId: group.groupId, learnerId };
  const unsuitable = findUnsuitable(asked.prompt);
  if (unsuitable) {
    // It counts, so that what is kept stays bounded; help is offered whatever the count.
    if ((await takePrompt(world, counted, config)) === 'taken') {
      await insertExchange(world, { ...kept, status: 'refused', reason: unsuitable });
    }
    return { refused: unsuitable === 'self-harm' ? 'in-distress' : 'not-suitable' } as const;
  }

  const retryAfterSeconds = restingSeconds(board, world);
  if (retryAfterSeconds > 0) return { refused: 'assistant-away', retryAfterSeconds } as const;
  if (board.asking >= mostAtOnce) return { refused: 'overloaded', retryAfterSeconds: 10 } as const;

  const history = await readHistory(by);
  if (!(await insertExchange(world, { ...kept, status: 'asked', reason: null }))) {
    return { refused: 'already-asked' } as const;
  }
  const taken = await takePrompt(world, counted, config);
  if (taken !== 'taken') {
    await forgetExchange(world, key);
    return { refused: taken } as const;
  }
  const asking = {
    world,
    config,
    lines: [
      { role: 'system', content: systemPrompt(asked.language, situation) },
      ...history,
      { role: 'user', content: asked.prompt },
    ] satisfies Line[],
    sayWithdrawn: sayWithdrawn[language],
    onEnd: async (status: 'answered' | 'cut' | 'withdrawn' | 'failed', answer: string, reason: string | null) => {
      await endExchange(world, key, status, answer, reason);
      if (status === 'failed') await givePromptBack(world, counted);
    },
  };
  const flagged = await checkBefore(asking.config, asked.prompt);
  if (flagged === true) {
    await forgetExchange(world, key);
    await insertExchange(world, { ...kept, status: 'refused', reason: 'moderation' });
    return { refused: 'not-suitable' } as const;
  }
  const answer = flagged instanceof EndPointError ? flagged : await openAnswer(asking, board);
  if (!(answer instanceof EndPointError)) return { stream: answer };
  if (answer === flagged) {
    noteFailure(board, world);
    await asking.onEnd('failed', '', answer.message);
  }
  world.warn('The assistant did not answer.', { reason: answer.message });
  return { refused: 'assistant-away' } as const;
}

/** The title of the situation comes from the page too: it is left out when it holds what a prompt may not. */
async function readSituation({ world, who, group, asked: { situation } }: AskedBy): Promise<string> {
  const classmates = await listPupilsOfClass(world, who.organisationId, group.groupId);
  const isPersonal = findPersonalData(situation, classmates, world.now().getUTCFullYear()).length > 0;
  return isPersonal || findUnsuitable(situation) ? '' : situation;
}

/** What lets someone be recognised, as the fields at fault: `prompt.<start>.<end>`. It is neither sent nor kept. */
async function findPersonal({ world, who, group, asked }: AskedBy) {
  const classmates = await listPupilsOfClass(world, who.organisationId, group.groupId);
  return findPersonalData(asked.prompt, classmates, world.now().getUTCFullYear()).map(({ kind, start, end }) => ({
    in: 'body' as const,
    path: `prompt.${start}.${end}`,
    code: kind,
    message: asked.prompt.slice(start, end),
  }));
}

const mostRemembered = 4;

/** The last exchanges of the same conversation, oldest first. */
async function readHistory({ world, who, runId, asked }: AskedBy): Promise<Line[]> {
  const exchanges = await listExchangesOfLearner(world, who.organisationId, runId, who.learnerId);
  return exchanges
    .filter(({ conversationId, status }) => conversationId === asked.conversationId && status === 'answered')
    .slice(0, mostRemembered)
    .reverse()
    .flatMap(({ prompt, answer }): Line[] => [
      { role: 'user', content: prompt },
      { role: 'assistant', content: answer },
    ]);
}

async function checkBefore(config: AssistantConfig, prompt: string): Promise<boolean | EndPointError> {
  try {
    return await isFlagged(config, prompt, new AbortController().signal);
  } catch (error) {
    if (error instanceof EndPointError) return error;
    throw error;
  }
}

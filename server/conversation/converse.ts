import { Readable } from 'node:stream';
import { afterFailure, type Breaker, closedBreaker, secondsToWait } from '../../core/conversation/breaker.ts';
import type { AnswerEvents } from '../../core/conversation/contract.ts';
import { findUnsuitable } from '../../core/conversation/moderate.ts';
import type { AssistantConfig } from '../platform/assistant-config.ts';
import type { World } from '../platform/world.ts';
import { EndPointError, isFlagged, type Line, streamAnswer } from './end-point.ts';

/** What a conversation needs to know while the answer comes. */
export interface Asking {
  readonly world: World;
  readonly config: AssistantConfig;
  readonly lines: readonly Line[];
  /** Called once, however it ends; before the last event is sent. */
  readonly onEnd: (status: AnswerEvents['end']['status'], answer: string, reason: string | null) => Promise<void>;
  /** A sentence for the pupil when the answer was withdrawn. */
  readonly sayWithdrawn: string;
}

/** What this process knows of the end point: shared by all who ask. */
export interface Switchboard {
  breaker: Breaker;
  asking: number;
}

export const openSwitchboard = (): Switchboard => ({ breaker: closedBreaker, asking: 0 });

/** Answers streamed at the same time by one server, at most. */
export const mostAtOnce = 100;

/** How long nobody should ask, in seconds; 0 when one may. */
export function restingSeconds(board: Switchboard, world: World): number {
  return secondsToWait(board.breaker, world.now().getTime());
}

/** The end point failed elsewhere than in an answer: it counts as well. */
export function noteFailure(board: Switchboard, world: World): void {
  board.breaker = afterFailure(board.breaker, world.now().getTime());
}

/**
 * Waits for the first words, so that an end point that is away is a plain refusal; then streams. Sentences are looked at
 * before they are shown, the whole answer once more at its end.
 */
export async function openAnswer(asking: Asking, board: Switchboard): Promise<Readable | EndPointError> {
  const left = new AbortController();
  board.asking += 1;
  const pieces = streamAnswer(asking.config, asking.lines, left.signal);
  const first = await firstOf(pieces);
  if (first instanceof EndPointError) {
    board.asking -= 1;
    noteFailure(board, asking.world);
    await asking.onEnd('failed', '', first.message);
    return first;
  }
  board.breaker = closedBreaker;
  const told = events(asking, first, pieces, left.signal);
  return new Readable({
    highWaterMark: 1,
    read() {
      told.next().then(
        ({ value, done }) => this.push(done ? null : value),
        (error: Error) => this.destroy(error),
      );
    },
    // The pupil has left, or all is said: the end point is let go first, so that the events can come to their end.
    destroy(error, done) {
      board.asking -= 1;
      left.abort();
      told.return(undefined).then(
        () => done(error),
        (failure: Error) => done(failure),
      );
    },
  });
}

async function firstOf(pieces: AsyncGenerator<string>): Promise<string | EndPointError> {
  try {
    const { value, done } = await pieces.next();
    return done || value === undefined ? new EndPointError('the answer is empty') : value;
  } catch (error) {
    if (error instanceof EndPointError) return error;
    throw error;
  }
}

async function* events(
  { world, config, onEnd, sayWithdrawn }: Asking,
  first: string,
  pieces: AsyncGenerator<string>,
  left: AbortSignal,
): AsyncGenerator<string, undefined> {
  let held = '';
  let shown = '';
  let status: AnswerEvents['end']['status'] = 'cut';
  let reason: string | null = 'the pupil has left';
  try {
    for await (const piece of startingWith(first, pieces)) {
      held += piece;
      const [ready, rest] = cutAtSentence(held);
      if (ready === '') continue;
      if (findUnsuitable(shown + ready) !== undefined) {
        [status, reason] = ['withdrawn', 'rules'];
        yield write('end', { status, say: sayWithdrawn });
        return undefined;
      }
      held = rest;
      shown += ready;
      yield write('text', { text: ready });
    }
    if (findUnsuitable(shown + held) !== undefined || (await isFlagged(config, shown + held, left))) {
      [status, reason] = ['withdrawn', 'moderation'];
      yield write('end', { status, say: sayWithdrawn });
      return undefined;
    }
    if (held !== '') {
      shown += held;
      yield write('text', { text: held });
    }
    [status, reason] = ['answered', null];
    yield write('end', { status, say: '' });
  } catch (error) {
    if (!(error instanceof EndPointError)) throw error;
    [status, reason] = [shown === '' ? 'failed' : 'cut', error.message];
    if (!left.aborted) world.warn('An answer of the assistant was interrupted.', { reason });
    yield write('end', { status, say: '' });
  } finally {
    await onEnd(status, shown, reason);
  }
  return undefined;
}

async function* startingWith(first: string, pieces: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* pieces;
}

/** What may be shown already: up to the end of the last sentence or line, or all of it when it grows long. */
function cutAtSentence(text: string): readonly [ready: string, rest: string] {
  const end = Math.max(text.lastIndexOf('. '), text.lastIndexOf('\n'), text.lastIndexOf('! '), text.lastIndexOf('? '));
  if (end >= 0) return [text.slice(0, end + 1), text.slice(end + 1)];
  const space = text.length > 160 ? text.lastIndexOf(' ') : -1;
  return space < 0 ? ['', text] : [text.slice(0, space + 1), text.slice(space + 1)];
}

function write<E extends keyof AnswerEvents>(event: E, data: AnswerEvents[E]): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

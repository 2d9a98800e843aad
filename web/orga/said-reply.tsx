import type { ComponentChildren } from 'preact';
import type { Problem } from '../kit/api.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Note } from '../kit/note.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { addresses } from './addresses.ts';
import { t } from './texts.ts';
import type { Asked } from './use-reply.ts';

/** Shows what came, its shape while it comes, or what went wrong and how to try again. */
export function SaidReply<T>({
  asked,
  cards,
  children,
}: {
  readonly asked: Asked<T>;
  readonly cards?: boolean;
  readonly children: (value: T) => ComponentChildren;
}) {
  const { reply, again } = asked;
  if (reply.state === 'waiting') return <Skeleton lines={6} cards={cards ?? false} />;
  if (reply.state === 'ready') return <>{children(reply.value)}</>;
  if (reply.problem?.status === 404)
    return (
      <EmptyState title={t('not-found')} action={<LinkButton href={addresses.home}>{t('back-home')}</LinkButton>}>
        {t('not-found-why')}
      </EmptyState>
    );
  return (
    <div class="k-stack" role="alert">
      <Note kind="problem" title={t('did-not-come')}>
        {sayProblem(reply.problem)}
      </Note>
      <div>
        <Button icon="try" onClick={again}>
          {t('try-again')}
        </Button>
      </div>
    </div>
  );
}

/** A refusal in the words of the server, which speaks the page's language; or that the network is away. */
export function sayProblem(problem: Problem | undefined): string {
  if (!problem) return t('offline');
  return problem.detail ? `${problem.title} ${problem.detail}` : problem.title;
}

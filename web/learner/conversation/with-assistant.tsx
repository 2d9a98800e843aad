import type { ComponentChildren } from 'preact';
import { useCallback } from 'preact/hooks';
import { AssistantContext } from '../../simulators/prompt-workshop/assistant.ts';

/** Lets a prompt workshop inside find the assistant of this course's class. Nothing is asked until there is one. */
export function WithAssistant({ runId, children }: { readonly runId: string; readonly children: ComponentChildren }) {
  const find = useCallback(async () => (await import('./class-assistant.ts')).findClassAssistant(runId), [runId]);
  return <AssistantContext.Provider value={find}>{children}</AssistantContext.Provider>;
}

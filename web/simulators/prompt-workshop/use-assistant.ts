import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../exploration.ts';
import { type Assistant, AssistantContext, type Ended } from './assistant.ts';

/** An exchange with the real assistant: what it has said so far, and how it ended once it has. */
export interface Exchange {
  readonly prompt: string;
  readonly said: string;
  readonly ended?: Ended;
}

/** The class's assistant when there is one, the conversation so far (the latest exchange last), and a way to ask. */
export function useAssistant(language: Language) {
  const find = useContext(AssistantContext);
  const [assistant, setAssistant] = useState<Assistant>();
  const [thread, setThread] = useState<readonly Exchange[]>([]);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    find?.()
      .then((found) => here.current && setAssistant(found))
      .catch((failure) => console.warn('The assistant could not be looked for; the simulation is here.', failure));
    return () => {
      here.current = false;
    };
  }, [find]);

  /** Gives the exchange as it ended; undefined when the page was left meanwhile. */
  const ask = async (prompt: string, situation: string): Promise<Exchange | undefined> => {
    if (!assistant) return undefined;
    let latest: Exchange = { prompt, said: '' };
    const show = (next: Exchange) => {
      latest = next;
      if (here.current) setThread((before) => [...before.slice(0, -1), next]);
    };
    // What was refused or had no answer is not part of the conversation.
    setThread((before) => [...before.filter(({ ended }) => ended?.ended === 'answered'), latest]);
    const ended = await assistant.ask({ prompt, situation, language }, (text) =>
      show({ ...latest, said: latest.said + text }),
    );
    show({ ...latest, said: ended.ended === 'withdrawn' ? '' : latest.said, ended });
    return here.current ? latest : undefined;
  };
  const forget = () => {
    setThread([]);
    assistant?.begin();
  };
  return { assistant, thread, ask, forget };
}

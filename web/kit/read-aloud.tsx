import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../core/items/item.ts';
import { Button } from './button.tsx';
import { useLanguage } from './language.ts';
import { localVoice, readAloud } from './speech.ts';
import { t } from './texts.ts';

export interface ReadAloudProps {
  /** What is read: everything inside, block by block, except what is marked `data-silent`. */
  readonly target: RefObject<HTMLElement | null>;
  /** The name of the button, e.g. "Écouter la question". */
  readonly label?: string;
  /** The language of what is read; the page's when absent. */
  readonly in?: Language;
  readonly small?: boolean;
}

/** Reads a part of the page with this computer's voice, each word highlighted. Not there when the computer has no voice. */
export function ReadAloud({ target, label, in: spoken, small }: ReadAloudProps) {
  const page = useLanguage();
  const language = spoken ?? page;
  const [voice, setVoice] = useState(() => localVoice(language));
  const [reading, setReading] = useState(false);
  const stop = useRef<() => void>(undefined);
  useEffect(() => {
    const look = () => setVoice(localVoice(language));
    look();
    if (typeof speechSynthesis === 'undefined') return;
    speechSynthesis.addEventListener('voiceschanged', look);
    return () => speechSynthesis.removeEventListener('voiceschanged', look);
  }, [language]);
  useEffect(() => () => stop.current?.(), []);
  if (!voice) return null;
  const press = () => {
    if (reading) return stop.current?.();
    if (!target.current) return;
    setReading(true);
    stop.current = readAloud(target.current, voice, () => setReading(false));
  };
  return (
    <span data-silent>
      <Button
        small={small}
        icon={reading ? 'stop' : 'listen'}
        label={reading ? t('stop-listening') : (label ?? t('listen'))}
        onClick={press}
      />
    </span>
  );
}

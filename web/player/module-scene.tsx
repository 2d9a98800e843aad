import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../core/items/item.ts';
import type { Element } from '../../core/learning/module.ts';
import { Button } from '../kit/button.tsx';
import { ReadAloud } from '../kit/read-aloud.tsx';
import { plainText, RichText } from '../kit/rich-text.tsx';
import { Drawing } from './module-drawing.tsx';
import { t } from './module-texts.ts';
import './module-scene.css';

/** A caption stays as long as it takes to read it slowly, and to look at the drawing. */
const lookMs = 2500;
const wordMs = 380;

export interface ModuleSceneProps {
  readonly element: Extract<Element, { readonly kind: 'scene' }>;
  readonly language: Language;
}

/** A scene told drawing by drawing; it never starts by itself, pauses at will, and its whole text is one press away. */
export function ModuleScene({ element, language }: ModuleSceneProps) {
  const { title, captions, shots } = element;
  const [shown, setShown] = useState(0);
  const [playing, setPlaying] = useState(false);
  const caption = useRef<HTMLParagraphElement>(null);
  const last = captions.length - 1;
  const text = captions[shown] ?? '';
  useEffect(() => {
    if (!playing) return;
    if (shown >= last) return setPlaying(false);
    const words = plainText(text).split(/\s+/).length;
    const timer = setTimeout(() => setShown(shown + 1), lookMs + wordMs * words);
    return () => clearTimeout(timer);
  }, [playing, shown]);

  const turnTo = (shot: number) => {
    setPlaying(false);
    setShown(Math.min(Math.max(shot, 0), last));
  };
  const play = () => {
    if (!playing && shown >= last) setShown(0);
    setPlaying(!playing);
  };
  return (
    <section class="m-scene k-card" aria-label={title}>
      <h3 lang={language}>{title}</h3>
      {shots.length > 0 && (
        <div class="m-stage" data-playing={playing || undefined}>
          {shots.map((shot, place) => (
            <div key={place} data-shown={place === shown || undefined}>
              <Drawing shot={shot} />
            </div>
          ))}
        </div>
      )}
      <div class="m-scene-words">
        <p class="m-scene-caption" ref={caption} lang={language} aria-live={playing ? 'off' : 'polite'}>
          <RichText text={text} in={language} />
        </p>
        <ReadAloud target={caption} label={t('scene-listen')} in={language} small />
      </div>
      <div class="k-row" data-silent>
        <Button small icon={playing ? 'pause' : shown >= last && last > 0 ? 'try' : 'play'} onClick={play}>
          {t(playing ? 'scene-pause' : shown >= last && last > 0 ? 'scene-again' : 'scene-play')}
        </Button>
        <span class="m-scene-turn">
          <Button
            small
            icon="left"
            label={t('scene-before')}
            aria-disabled={shown === 0}
            onClick={() => turnTo(shown - 1)}
          />
          <Button
            small
            icon="right"
            label={t('scene-after')}
            aria-disabled={shown >= last}
            onClick={() => turnTo(shown + 1)}
          />
          <span class="k-small k-number">{t('scene-where', { n: shown + 1, total: captions.length })}</span>
        </span>
      </div>
      <details class="m-transcript" data-silent>
        <summary>{t('scene-transcript')}</summary>
        <ol lang={language}>
          {captions.map((line) => (
            <li key={line}>
              <RichText text={line} in={language} />
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

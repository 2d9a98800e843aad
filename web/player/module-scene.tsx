import { useEffect, useState } from 'preact/hooks';
import type { Element } from '../../core/learning/module.ts';
import { Button } from '../kit/button.tsx';
import { RichText } from '../kit/rich-text.tsx';
import { t } from './module-texts.ts';

/** About the time to read a caption of fifteen words aloud. */
const captionMs = 6000;

/** A scene told caption by caption; it never starts by itself, pauses at will, and its whole text is one press away. */
export function ModuleScene({ element }: { readonly element: Extract<Element, { readonly kind: 'scene' }> }) {
  const { title, captions } = element;
  const [shown, setShown] = useState(0);
  const [playing, setPlaying] = useState(false);
  const last = captions.length - 1;
  useEffect(() => {
    if (!playing) return;
    if (shown >= last) return setPlaying(false);
    const timer = setTimeout(() => setShown(shown + 1), captionMs);
    return () => clearTimeout(timer);
  }, [playing, shown]);
  return (
    <section class="m-scene k-card" aria-label={title}>
      <h3>{title}</h3>
      <p class="m-scene-caption" aria-live={playing ? 'off' : 'polite'}>
        <RichText text={captions[shown] ?? ''} />
      </p>
      <div class="k-row">
        <Button
          small
          icon="left"
          label={t('scene-before')}
          disabled={shown === 0}
          onClick={() => setShown(shown - 1)}
        />
        <Button
          small
          icon={playing ? 'pause' : 'play'}
          onClick={() => {
            if (!playing && shown >= last) setShown(0);
            setPlaying(!playing);
          }}
        >
          {t(playing ? 'scene-pause' : 'scene-play')}
        </Button>
        <Button
          small
          icon="right"
          label={t('scene-after')}
          disabled={shown >= last}
          onClick={() => setShown(shown + 1)}
        />
        <span class="k-small k-number">{`${shown + 1} / ${captions.length}`}</span>
      </div>
      <details class="m-transcript">
        <summary>{t('scene-transcript')}</summary>
        <ol>
          {captions.map((caption) => (
            <li key={caption}>
              <RichText text={caption} />
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

import { Note } from '../../kit/note.tsx';
import { Tag } from '../../kit/tag.tsx';
import type { Language } from '../exploration.ts';
import { Lines } from './answer.tsx';
import { texts } from './texts.ts';
import type { Exchange } from './use-assistant.ts';

/** What the school's assistant says, as it comes; or why it said nothing. */
export function RealAnswer({
  exchange: { prompt, said, ended },
  name,
  language,
}: {
  readonly exchange: Exchange;
  readonly name: string;
  readonly language: Language;
}) {
  const t = texts(language);
  const isRefused = ended?.ended === 'refused';
  return (
    <div class="x-pw-real">
      <p class="x-pw-sent">
        <span class="k-unseen">{t('you')} : </span>
        {isRefused ? <Refused prompt={prompt} passages={ended.passages} /> : prompt}
      </p>
      {!isRefused && ended?.ended !== 'away' && <Tag tone="info">{t('real-label', { name })}</Tag>}
      <div role="log" aria-busy={!ended} aria-label={t('answer')}>
        {said !== '' && <Lines text={said} language={language} />}
        {!ended && <p class="k-small">{t('asking')}</p>}
      </div>
      {isRefused && (
        <Note kind="try" title={null}>
          {t('refused', { why: ended.say })}
        </Note>
      )}
      {ended?.ended === 'away' && (
        <Note kind="info" title={null}>
          {t('fallback', { why: ended.say })}
        </Note>
      )}
      {ended?.ended === 'withdrawn' && (
        <Note kind="try" title={null}>
          {ended.say}
        </Note>
      )}
      {ended?.ended === 'cut' && (
        <Note kind="info" title={null}>
          {t('cut')}
        </Note>
      )}
      {(ended?.ended === 'answered' || ended?.ended === 'cut') && <p class="k-small">{t('check-it')}</p>}
    </div>
  );
}

/** The prompt with the stretches that stopped it marked. */
function Refused({
  prompt,
  passages,
}: {
  readonly prompt: string;
  readonly passages: readonly { readonly start: number; readonly end: number }[];
}) {
  const pieces = [];
  let at = 0;
  for (const { start, end } of [...passages].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    pieces.push(prompt.slice(at, start), <mark key={start}>{prompt.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {pieces}
      {prompt.slice(at)}
    </>
  );
}

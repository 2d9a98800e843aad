import type { PromptPart } from '../../../core/conversation/prompt-part.ts';
import { Icon } from '../../kit/icons.tsx';
import type { Language } from '../exploration.ts';
import { Panel } from '../parts/panel.tsx';
import { Lines } from './answer.tsx';
import { cutPrompt, type Simulated } from './simulate.ts';
import { type Situation, whatWouldChange } from './situation.ts';
import { texts } from './texts.ts';

interface Props {
  readonly situation: Situation;
  readonly prompt: string;
  readonly simulated: Simulated;
  readonly language: Language;
}

/** What the prompt holds, part by part, in its own words; what it does not hold yet, and what that would change in the answer. */
export function Rubric({ situation, prompt, simulated, language }: Props) {
  const t = texts(language);
  const { has, count, reading } = simulated;
  const pieces = cutPrompt(prompt, reading, [...has]);
  return (
    <Panel title={t('rubric')} hint={t('not-readable')}>
      <p>
        <b>{t('score', { n: count, all: situation.parts.length })}</b>
      </p>
      <ol class="x-pw-rubric">
        {situation.parts.map((part) => {
          const stretch = has.has(part) ? reading.found.get(part) : undefined;
          const doubt = reading.doubts.get(part);
          return (
            <li key={part} data-found={stretch ? true : undefined}>
              <span class="x-pw-mark" aria-hidden="true">
                <Icon name={stretch ? 'check' : 'plus'} size={16} />
              </span>
              <div>
                <p>
                  <b class="x-pw-name">{t(part)}</b>{' '}
                  <span class="k-small x-pw-state">{t(stretch ? 'found' : 'missing')}</span>
                </p>
                {stretch ? (
                  <q class="x-pw-quote">
                    {(
                      pieces.find((piece) => piece.part === part)?.text ?? prompt.slice(stretch.start, stretch.end)
                    ).trim()}
                  </q>
                ) : (
                  <>
                    <p class="k-small">{doubt ? t(`doubt-${doubt}`) : t(`why-${part}`)}</p>
                    <WouldChange situation={situation} simulated={simulated} part={part} language={language} />
                  </>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}

function WouldChange({
  situation,
  simulated: { has },
  part,
  language,
}: Pick<Props, 'situation' | 'simulated' | 'language'> & { readonly part: PromptPart }) {
  const t = texts(language);
  if (part === 'task') return null;
  if (!has.has('task')) return <p class="k-small">{t('task-first')}</p>;
  const { come, go } = whatWouldChange(situation, has, part);
  if (come.length + go.length === 0) return null;
  return (
    <details class="x-pw-change">
      <summary>
        {t('would-change')}
        <span class="k-unseen"> ({t(part)})</span>
      </summary>
      {come.length > 0 && <p class="k-small">{t('would-come')}</p>}
      {come.map(({ say }) => (
        <Lines key={say} text={say} language={language} />
      ))}
      {go.length > 0 && <p class="k-small">{t('would-go')}</p>}
      {go.map(({ say }) => (
        <div key={say} class="x-pw-gone">
          <Lines text={say} language={language} />
        </div>
      ))}
    </details>
  );
}

import type { Ref } from 'preact';
import { Tag } from '../../kit/tag.tsx';
import type { Language } from '../exploration.ts';
import { Panel, Panels } from '../parts/panel.tsx';
import { Lines } from './answer.tsx';
import type { Simulated } from './simulate.ts';
import { texts } from './texts.ts';

export interface Told {
  readonly prompt: string;
  readonly simulated: Simulated;
}

/** Two prompts and their answers side by side: what is new, what has gone. */
export function Comparison({
  before,
  now,
  language,
  place,
}: {
  readonly before: Told;
  readonly now: Told;
  readonly language: Language;
  readonly place: Ref<HTMLElement>;
}) {
  const t = texts(language);
  const side = (title: string, { prompt, simulated }: Told, other: Simulated, mark: 'new' | 'gone') => (
    <Panel title={title} place={mark === 'gone' ? place : undefined}>
      <p class="x-pw-sent">{prompt}</p>
      {simulated.kind !== 'passages' && <p>{t(`answer-${simulated.kind}`)}</p>}
      <ul class="x-pw-passages">
        {simulated.passages.map(({ say }) => {
          const differs = !other.passages.some((passage) => passage.say === say);
          return (
            <li key={say} data-differs={differs || undefined}>
              {differs && <Tag tone={mark === 'new' ? 'yes' : 'try'}>{t(mark)}</Tag>}
              <Lines text={say} language={language} />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
  return (
    <Panels even>
      {side(t('before'), before, now.simulated, 'gone')}
      {side(t('now'), now, before.simulated, 'new')}
    </Panels>
  );
}

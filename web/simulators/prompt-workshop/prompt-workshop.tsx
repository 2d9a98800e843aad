import { useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { Note } from '../../kit/note.tsx';
import { Select } from '../../kit/select.tsx';
import { Tag } from '../../kit/tag.tsx';
import type { ExplorationProps } from '../exploration.ts';
import { ExplorationFrame } from '../exploration-frame.tsx';
import { TextField } from '../parts/field.tsx';
import { Panel, Panels } from '../parts/panel.tsx';
import { Segments } from '../parts/segments.tsx';
import { useArrival } from '../parts/use-arrival.ts';
import { type Exploration, useExploration } from '../use-exploration.ts';
import { Answer } from './answer.tsx';
import { Comparison } from './comparison.tsx';
import { RealAnswer } from './real-answer.tsx';
import { Rubric } from './rubric.tsx';
import { cutPrompt, type Simulated, simulate } from './simulate.ts';
import type { Passage, Situation } from './situation.ts';
import { type Lab, mostCharacters, nameOfPassage, readChoices, readLab, startLab, withSent } from './state.ts';
import { texts } from './texts.ts';
import { useAssistant } from './use-assistant.ts';
import './prompt-workshop.css';

/** A prompt to write and improve for a situation; the answer changes with what the prompt holds, and says why. */
export default function PromptWorkshop(props: ExplorationProps) {
  const { language, settings } = props;
  const t = texts(language);
  const choices = useMemo(() => readChoices(settings, language), [settings, language]);
  const exploration = useExploration(
    props,
    () => startLab(choices, settings),
    (kept) => readLab(kept, choices),
  );
  const { lab, change, did, say, miss } = exploration;
  const situation = choices.get(lab.situation) ?? [...choices.values()][0];
  const { assistant, thread, ask, forget } = useAssistant(language);
  const [toReal, sendToReal] = useState(false);
  const [isEmpty, setEmpty] = useState(false);
  const answer = useArrival();
  const comparison = useArrival();
  const field = useRef<HTMLTextAreaElement>(null);
  if (!situation) throw new Error('PromptWorkshop: no situation');

  const told = lab.sent.map((prompt) => ({ prompt, simulated: simulate(situation, prompt, language) }));
  const [before, now] = [told.at(-2), told.at(-1)];
  const isReal = toReal && assistant !== undefined;
  const exchange = thread.at(-1);
  const isAsking = exchange !== undefined && exchange.ended === undefined;

  const send = async () => {
    const prompt = lab.draft.trim();
    setEmpty(prompt === '');
    if (prompt === '' || isAsking) return;
    answer.awaitIt();
    const simulated = simulate(situation, prompt, language);
    const keep = () => {
      change((old) => withSent(old, prompt));
      tell(exploration, situation, simulated, now?.simulated);
      const score = t('score', { n: simulated.count, all: situation.parts.length });
      say(t('say-sent', { score }));
    };
    if (!isReal) {
      forget();
      return keep();
    }
    const ended = await ask(prompt, situation.title);
    if (ended?.ended?.ended === 'refused') return say(t('refused', { why: ended.ended.say }));
    if (ended) keep();
  };
  const mark = (passage: Passage) => {
    const name = nameOfPassage(passage);
    const isMarked = lab.marked.includes(name);
    change((old) => ({
      ...old,
      marked: isMarked ? old.marked.filter((one) => one !== name) : [...old.marked, name],
    }));
    if (isMarked) return;
    const doubtful = passage.check !== undefined;
    did('marked', { doubtful });
    say(t('say-marked', { verdict: passage.check ? t('marked-right', { why: passage.check }) : t('marked-safe') }));
    if (doubtful) exploration.reach('spotted-doubt');
    else miss('spotted-doubt');
  };

  const again = now && (
    <div class="k-row">
      <Button small icon="up" onClick={() => field.current?.focus()}>
        {t('rewrite')}
      </Button>
      {before && (
        <Button
          small
          look="link"
          aria-expanded={lab.comparing}
          onClick={() => {
            if (!lab.comparing) comparison.awaitIt();
            change((old) => ({ ...old, comparing: !old.comparing }));
            if (!lab.comparing) exploration.reach('compared');
          }}
        >
          {t(lab.comparing ? 'compare-close' : 'compare')}
        </Button>
      )}
    </div>
  );

  return (
    <ExplorationFrame
      exploration={exploration}
      language={language}
      title={t('title')}
      instruction={t('instruction')}
      alternative={t('alternative', {
        need: situation.need,
        prompt: now?.prompt ?? t('none'),
        parts: now && now.simulated.count > 0 ? [...now.simulated.has].map((part) => t(part)).join(', ') : t('none'),
        answer: now?.simulated.passages.map((passage) => passage.say).join(' ') || t('none'),
      })}
    >
      {choices.size > 1 && (
        <Select
          label={t('choose')}
          placeholder={null}
          value={lab.situation}
          options={[...choices].map(([value, one]) => ({ value, label: one.title }))}
          onInput={(id) => {
            change(() => ({ ...startLab(choices, settings), situation: id }));
            forget();
            did('chose-situation', { situation: id });
          }}
        />
      )}
      <Panels even>
        <Panel title={t('situation', { title: situation.title })}>
          <p class="k-prose">{situation.need}</p>
          {assistant && (
            <Segments
              label={t('ask-whom')}
              value={isReal ? 'real' : 'simulated'}
              options={[
                { value: 'simulated', label: t('simulated') },
                { value: 'real', label: assistant.name },
              ]}
              onChoose={(whom) => sendToReal(whom === 'real')}
            />
          )}
          <TextField
            label={t('draft')}
            hint={t('draft-hint', { n: mostCharacters })}
            rows={6}
            maxLength={mostCharacters}
            language={language}
            areaRef={field}
            value={lab.draft}
            onInput={(draft) => change((old) => ({ ...old, draft }))}
          />
          {isEmpty && (
            <Note kind="try" title={null} live>
              {t('nothing')}
            </Note>
          )}
          <div class="k-row">
            <Button icon="right" busy={isAsking} onClick={send}>
              {t(now ? 'send-again' : 'send')}
            </Button>
          </div>
          <p class="k-small">{t(isReal ? 'real-why' : 'simulated-why')}</p>
        </Panel>
        <Panel title={t('answer')} place={answer.place}>
          {assistant &&
            thread.map((one, i) => (
              <RealAnswer key={`${i} ${one.prompt}`} exchange={one} name={assistant.name} language={language} />
            ))}
          {exchange?.ended && exchange.ended.ended !== 'away' && again}
          {exchange?.ended && (
            <div>
              <Button small look="link" icon="plus" onClick={forget}>
                {t('fresh')}
              </Button>
            </div>
          )}
          {now && (!exchange || exchange.ended?.ended === 'away') && (
            <>
              <Sent prompt={now.prompt} simulated={now.simulated} situation={situation} label={t('you')} />
              {again}
              <div>
                <Tag>{t('simulated')}</Tag>
              </div>
              <Answer
                simulated={now.simulated}
                parts={situation.parts}
                language={language}
                marked={lab.marked}
                onMark={mark}
              />
            </>
          )}
          {!now && !exchange && <p class="k-small">{t('waiting')}</p>}
        </Panel>
      </Panels>
      {lab.comparing && before && now && (
        <Comparison before={before} now={now} language={language} place={comparison.place} />
      )}
      {now && <Rubric situation={situation} prompt={now.prompt} simulated={now.simulated} language={language} />}
    </ExplorationFrame>
  );
}

function Sent({
  prompt,
  simulated,
  situation,
  label,
}: {
  readonly prompt: string;
  readonly simulated: Simulated;
  readonly situation: Situation;
  readonly label: string;
}) {
  return (
    <p class="x-pw-sent">
      <span class="k-unseen">{label} : </span>
      {cutPrompt(
        prompt,
        simulated.reading,
        [...simulated.has].filter((part) => situation.parts.includes(part)),
      ).map((piece, i) =>
        piece.part ? (
          <mark key={`${i} ${piece.text}`} data-part={piece.part}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </p>
  );
}

/** Reports what this prompt reached. Without a clear task, the other parts serve nothing, so nothing is reached. */
function tell(
  { did, reach, miss }: Exploration<Lab>,
  situation: Situation,
  { has, count }: Simulated,
  before: Simulated | undefined,
): void {
  const data = { count, of: situation.parts.length, parts: [...has].join(' ') };
  did('sent', data);
  reach('sent-first', data);
  for (const [part, condition] of conditionsOfParts) {
    if (has.has('task') && has.has(part)) reach(condition, data);
    else miss(condition, data);
  }
  const parts = has.has('task') ? count : 0;
  if (parts >= 3) reach('three-parts', data);
  if (parts >= 5) reach('five-parts', data);
  if (parts === situation.parts.length) reach('all-parts', data);
  else miss('all-parts', data);
  if (before && has.has('task') && count > before.count) reach('improved', data);
}

const conditionsOfParts = [
  ['task', 'has-task'],
  ['context', 'has-context'],
  ['audience', 'has-audience'],
  ['format', 'has-format'],
  ['constraints', 'has-constraints'],
  ['example', 'has-example'],
  ['verification', 'has-verification'],
] as const;

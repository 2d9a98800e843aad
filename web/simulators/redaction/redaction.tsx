import { useState } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { Note } from '../../kit/note.tsx';
import type { ExplorationProps, Language } from '../exploration.ts';
import { ExplorationFrame } from '../exploration-frame.tsx';
import { TextField } from '../parts/field.tsx';
import { Panel, Panels } from '../parts/panel.tsx';
import { Segments } from '../parts/segments.tsx';
import { isRecord, readBoolean, readList, readOneOf } from '../reading.ts';
import { useExploration } from '../use-exploration.ts';
import { detect, detectedParts, fateOf, replaceFindings, rewrite } from './model.ts';
import { type PromptId, promptIds, promptParts } from './prompts.ts';
import { texts } from './texts.ts';
import './redaction.css';

interface Lab {
  readonly prompt: PromptId;
  readonly marked: readonly number[];
  readonly compared: boolean;
}

/** A prompt full of personal data: the pupil takes parts out, then sees what a detector finds, and what both miss. */
export default function Redaction(props: ExplorationProps) {
  const { language, settings } = props;
  const t = texts(language);
  const start = (): Lab => ({ prompt: readOneOf(settings.prompt, promptIds, 'teacher'), marked: [], compared: false });
  const exploration = useExploration(props, start, readLab);
  const { lab, change, did, reach, miss, say } = exploration;
  const parts = promptParts(lab.prompt, language);
  const marked = new Set(lab.marked);
  const detected = detectedParts(parts, language);
  const personal = parts.flatMap((part, i) => (part.kind ? [i] : []));
  const rightly = personal.filter((i) => marked.has(i)).length;
  const result = t('result', { n: rightly, all: personal.length });
  const verdict = t(rightly === personal.length ? 'all-clean' : 'not-clean');

  const toggle = (i: number) => {
    const next = marked.has(i) ? lab.marked.filter((one) => one !== i) : [...lab.marked, i];
    change((old) => ({ ...old, marked: next }));
    say(rewrite(parts, new Set(next)));
    if (lab.compared && personal.every((one) => next.includes(one))) reach('all-removed');
  };
  const compare = () => {
    change((old) => ({ ...old, compared: true }));
    const data = { found: rightly, all: personal.length, needless: lab.marked.length - rightly };
    did('compared', data);
    say(t('say-compared', { result, verdict }));
    reach('compared', data);
    if (personal.some((i) => marked.has(i) && !detected.has(i))) reach('beat-detector', data);
    if (rightly === personal.length) reach('all-removed', data);
    else miss('all-removed', data);
  };

  return (
    <ExplorationFrame
      exploration={exploration}
      language={language}
      title={t('title')}
      instruction={t('instruction')}
      alternative={t('alternative', {
        prompt: parts.map((part) => part.text).join(''),
        rewritten: rewrite(parts, marked),
      })}
    >
      <Segments
        label={t('situation')}
        value={lab.prompt}
        options={promptIds.map((value) => ({ value, label: t(value) }))}
        onChoose={(prompt) => change(() => ({ prompt, marked: [], compared: false }))}
      />
      <Panels even>
        <Panel title={t('prompt')} hint={t('prompt-hint')}>
          <p class="x-rd-prompt" lang={language}>
            {parts.map((part, i) => {
              if (!part.kind && !part.decoy) return part.text;
              const fate = lab.compared ? fateOf(part, marked.has(i), detected.has(i)) : undefined;
              return (
                <button
                  key={part.text}
                  type="button"
                  aria-pressed={marked.has(i)}
                  data-fate={fate === 'fine' ? undefined : fate}
                  onClick={() => toggle(i)}
                >
                  <span>{part.text}</span>
                  {fate && fate !== 'fine' && (
                    <small>
                      {part.kind && `${t(part.kind)} · `}
                      {t(fate)}
                    </small>
                  )}
                </button>
              );
            })}
          </p>
          <div class="k-row">
            <Button small onClick={compare}>
              {t('compare')}
            </Button>
          </div>
          {lab.compared && (
            <Note kind={rightly === personal.length ? 'yes' : 'try'}>
              {result} {verdict}
            </Note>
          )}
          {lab.compared && personal.some((i) => !detected.has(i)) && <p class="k-small">{t('detector-misses')}</p>}
        </Panel>
        <Panel title={t('rewritten')} sticky>
          <p class="x-rd-sent" lang={language}>
            {rewrite(parts, marked)}
          </p>
        </Panel>
      </Panels>
      <Own language={language} onFound={(found) => reach('tried-own', { found })} />
    </ExplorationFrame>
  );
}

/** A prompt of the pupil's own: it lives in this component only, never in the kept state. */
function Own({ language, onFound }: { readonly language: Language; readonly onFound: (found: number) => void }) {
  const t = texts(language);
  const [typed, type] = useState('');
  const findings = detect(typed, language);
  return (
    <Panel title={t('own')}>
      <TextField
        label={t('own-label')}
        hint={t('own-hint')}
        rows={3}
        maxLength={600}
        language={language}
        value={typed}
        onInput={(text) => {
          type(text);
          const found = detect(text, language).length;
          if (found > 0) onFound(found);
        }}
      />
      {typed.trim() !== '' && (
        <div role="status">
          <p>
            {t('found', { n: findings.length })} {[...new Set(findings.map((finding) => t(finding.kind)))].join(', ')}
          </p>
          {findings.length > 0 && <p class="x-rd-sent">{replaceFindings(typed, findings, (kind) => `[${t(kind)}]`)}</p>}
        </div>
      )}
    </Panel>
  );
}

function readLab(kept: unknown): Lab | undefined {
  if (!isRecord(kept) || !Array.isArray(kept.marked) || typeof kept.prompt !== 'string') return undefined;
  return {
    prompt: readOneOf(kept.prompt, promptIds, 'teacher'),
    marked: readList(kept.marked, (i) => (typeof i === 'number' ? i : undefined), 30),
    compared: readBoolean(kept.compared, false),
  };
}

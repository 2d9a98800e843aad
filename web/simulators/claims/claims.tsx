import type { Ref } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import { Icon } from '../../kit/icons.tsx';
import { Note } from '../../kit/note.tsx';
import type { ExplorationProps, Language } from '../exploration.ts';
import { ExplorationFrame } from '../exploration-frame.tsx';
import { TextField } from '../parts/field.tsx';
import { Panel, Panels } from '../parts/panel.tsx';
import { Segments } from '../parts/segments.tsx';
import { useExploration } from '../use-exploration.ts';
import './claims.css';
import { type Claim, countChecked, type Hunt, isRight, searchLibrary, type Verdict, verdicts } from './model.ts';
import { readHunt, readLab, startLab } from './state.ts';
import { texts } from './texts.ts';

/** An assistant's confident answer, and a small library to check it with, sentence by sentence. */
export default function Claims(props: ExplorationProps) {
  const { language, settings } = props;
  const t = texts(language);
  const hunt = useMemo(() => readHunt(settings, language), [settings, language]);
  const exploration = useExploration(props, startLab, readLab);
  const { lab, change, did, reach, say } = exploration;
  const counted = countChecked(hunt, lab.marks);
  const all = hunt.claims.length;
  const searchField = useRef<HTMLInputElement>(null);

  const mark = (claim: Claim, verdict: Verdict) => {
    const marks = { ...lab.marks, [claim.id]: verdict };
    change((old) => ({ ...old, marks }));
    const right = isRight(claim, verdict);
    did('marked', { claim: claim.id, verdict, right });
    say(right ? t('say-yes', { why: claim.why }) : `${t('try')} ${t(`try-${claim.verdict}`, { hint: claim.hint })}`);
    if (right && verdict === 'not-found') reach('found-invented', { claim: claim.id });
    const { checked } = countChecked(hunt, marks);
    if (checked >= 3) reach('checked-three');
    if (checked === all) reach('all-checked');
  };

  return (
    <ExplorationFrame
      exploration={exploration}
      language={language}
      title={t('title')}
      instruction={t('instruction')}
      alternative={t('alternative', {
        question: hunt.question,
        n: all,
        checked: counted.checked,
        sources: hunt.library.map((s) => `${s.title} (${s.kind}, ${s.year})`).join(' ; '),
      })}
    >
      <Panels even>
        <Panel title={t('answer')}>
          <p class="x-cl-question">
            <span class="k-small">{t('question')}</span>
            {hunt.question}
          </p>
          <ol class="x-cl-claims">
            {hunt.claims.map((claim) => (
              <ClaimLine
                key={claim.id}
                claim={claim}
                mark={lab.marks[claim.id]}
                open={lab.open === claim.id}
                language={language}
                onOpen={() => change((old) => ({ ...old, open: old.open === claim.id ? '' : claim.id }))}
                onMark={(verdict) => mark(claim, verdict)}
                onSearch={() => {
                  change((old) => ({ ...old, query: claim.hint }));
                  searchField.current?.focus();
                }}
              />
            ))}
          </ol>
          <p class="k-small">{t('count', { n: counted.checked, total: all })}</p>
          {counted.checked === all && (
            <Note kind="info" title={null}>
              {t('done', {
                n: all,
                wrong: counted.contradicted + counted['not-found'],
                contradicted: counted.contradicted,
                missing: counted['not-found'],
              })}
            </Note>
          )}
        </Panel>
        <Panel sticky title={t('library')} hint={hunt.invented ? t('invented') : t('written')}>
          <Library
            hunt={hunt}
            query={lab.query}
            field={searchField}
            language={language}
            onQuery={(query) => change((old) => ({ ...old, query }))}
          />
        </Panel>
      </Panels>
    </ExplorationFrame>
  );
}

function ClaimLine({
  claim,
  mark,
  open,
  language,
  onOpen,
  onMark,
  onSearch,
}: {
  readonly claim: Claim;
  readonly mark: Verdict | undefined;
  readonly open: boolean;
  readonly language: Language;
  readonly onOpen: () => void;
  readonly onMark: (verdict: Verdict) => void;
  readonly onSearch: () => void;
}) {
  const t = texts(language);
  const right = isRight(claim, mark);
  return (
    <li class="x-cl-claim" data-open={open || undefined} data-right={right || undefined}>
      <button type="button" class="x-cl-head" aria-expanded={open} onClick={onOpen}>
        <span class="x-cl-mark" data-state={right ? 'yes' : mark ? 'try' : 'none'} aria-hidden="true">
          {mark && <Icon name={right ? 'check' : 'try'} size={16} />}
        </span>
        <span>{claim.text}</span>
        <span class="x-cl-tag">{right && mark ? t(mark) : t('to-check')}</span>
      </button>
      {open && (
        <div class="x-cl-inside">
          <Segments
            label={t('verdict-of')}
            value={mark}
            options={verdicts.map((value) => ({ value, label: t(value) }))}
            onChoose={onMark}
          />
          {mark && (
            <Note kind={right ? 'yes' : 'try'} title={t(right ? 'yes' : 'try')}>
              {right ? claim.why : t(`try-${claim.verdict}`, { hint: claim.hint })}
            </Note>
          )}
          {mark && !right && (
            <Button small icon="search" onClick={onSearch}>
              {t('look-up')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function Library({
  hunt,
  query,
  language,
  onQuery,
  field,
}: {
  readonly hunt: Hunt;
  readonly query: string;
  readonly language: Language;
  readonly onQuery: (query: string) => void;
  readonly field: Ref<HTMLInputElement>;
}) {
  const t = texts(language);
  const found = searchLibrary(hunt.library, query);
  return (
    <>
      <TextField
        inputRef={field}
        label={t('search')}
        value={query}
        maxLength={80}
        language={language}
        onInput={onQuery}
      />
      <p class="k-small" role="status">
        {t('found', { n: found.length })}
      </p>
      <ul class="x-cl-library">
        {found.map(({ source, parts }) => (
          <li key={source.id}>
            <p class="x-cl-source">
              <b>{source.title}</b>
              <span class="k-small">
                {source.kind}, <span class="k-number">{source.year}</span>
              </span>
            </p>
            <p>
              {parts.map((part, i) => (part.match ? <mark key={`${i} ${part.text}`}>{part.text}</mark> : part.text))}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

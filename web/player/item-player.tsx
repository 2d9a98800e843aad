import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Presented, Response } from '../../core/items/item.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icons.tsx';
import { ReadAloud } from '../kit/read-aloud.tsx';
import { RichText } from '../kit/rich-text.tsx';
import { Tag } from '../kit/tag.tsx';
import { Answer } from './answer.tsx';
import { Feedback, goToFeedback } from './feedback.tsx';
import { type Lack, lackOf } from './is-complete.ts';
import { ShownBlock } from './shown.tsx';
import { t } from './texts.ts';
import './player.css';

export interface ItemPlayerProps {
  readonly presented: Presented;
  readonly value: Response | undefined;
  readonly onChange: (response: Response) => void;
  /** Called with a complete response only; a promise shows the button busy until it settles. */
  readonly onSubmit?: (response: Response) => unknown;
  /** Given, "Je ne sais pas" stands beside as an equal. */
  readonly onSkip?: () => unknown;
  readonly onReport?: () => void;
  readonly disabled?: boolean;
  /** Given, the answer is frozen and what is said about it is shown. */
  readonly feedback?: {
    readonly score: number | undefined;
    readonly texts: readonly string[];
    readonly marks?: Readonly<Record<string, 'yes' | 'try'>>;
  };
  /** The level of the question's heading: 1 when the page is the question. */
  readonly heading?: 'h1' | 'h2' | 'h3';
  /** Puts the focus on the question each time another one comes (not the first). */
  readonly focusOnChange?: boolean;
  /** The actions, when they are not submit and skip: "Continuer", "Réessayer". */
  readonly children?: ComponentChildren;
}

/** Shows an item of any type and collects what is done. It never knows the key. */
export function ItemPlayer({
  presented,
  value,
  onChange,
  onSubmit,
  onSkip,
  onReport,
  disabled = false,
  feedback,
  heading: Heading = 'h1',
  focusOnChange = true,
  children,
}: ItemPlayerProps) {
  const question = useRef<HTMLDivElement>(null);
  const stem = useRef<HTMLHeadingElement>(null);
  const [lack, setLack] = useState<Lack>();
  const [busy, setBusy] = useState(false);
  const which = `${presented.item}·${presented.variant}·${presented.language}`;
  const before = useRef(which);
  const told = useRef<HTMLDivElement>(null);
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (lack) told.current?.scrollIntoView({ block: 'center' });
  }, [lack]);
  const isSaid = feedback !== undefined;
  const wasSaid = useRef(isSaid);
  useEffect(() => {
    if (isSaid && !wasSaid.current) goToFeedback(said);
    wasSaid.current = isSaid;
  }, [isSaid]);
  useEffect(() => {
    if (before.current === which) return;
    before.current = which;
    setLack(undefined);
    if (!focusOnChange) return;
    stem.current?.focus();
    window.scrollTo({ top: 0 });
  }, [which, focusOnChange]);

  const isFrozen = disabled || feedback !== undefined;
  const change = (response: Response) => {
    setLack(undefined);
    onChange(response);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (busy || isFrozen) return;
    const lacking = lackOf(presented.body, value);
    setLack(lacking);
    if (lacking || !value) return;
    const outcome = onSubmit?.(value);
    if (!(outcome instanceof Promise)) return;
    setBusy(true);
    void outcome.finally(() => setBusy(false));
  };

  return (
    <form class="p-item" onSubmit={submit} noValidate>
      <div class="p-question" ref={question} lang={presented.language}>
        <div class="p-top">
          <div>
            <Heading class="p-stem" ref={stem} tabIndex={-1}>
              <RichText text={presented.stem} in={presented.language} />
            </Heading>
            {presented.note && (
              <p class="p-note">
                <RichText text={presented.note} in={presented.language} />
              </p>
            )}
          </div>
          <ReadAloud target={question} label={t('listen-question')} in={presented.language} />
        </div>
        {presented.help === 'free' && (
          <p data-silent>
            <Tag icon="search">{t('help-free')}</Tag>
          </p>
        )}
        {presented.shown.map((shown, index) => (
          <ShownBlock key={`${index}${shown.kind}`} shown={shown} language={presented.language} />
        ))}
        <Answer
          key={which}
          body={presented.body}
          value={value}
          onChange={change}
          disabled={isFrozen}
          language={presented.language}
          marks={feedback?.marks}
        />
      </div>
      {feedback && (
        <Feedback score={feedback.score} texts={feedback.texts} language={presented.language} place={said} />
      )}
      <div class="p-alert" role="alert" ref={told}>
        {lack && (
          <p class="p-lack">
            <Icon name="hand" />
            {t(lack)}
          </p>
        )}
      </div>
      {children ? (
        <div class="k-actions" data-sticky>
          {children}
        </div>
      ) : (
        onSubmit && (
          <div class="p-actions">
            {onReport && (
              <Button look="link" onClick={onReport}>
                {t('report')}
              </Button>
            )}
            <div class="k-actions" data-sticky>
              {onSkip && (
                <Button disabled={disabled} onClick={onSkip}>
                  {t('do-not-know')}
                </Button>
              )}
              <Button look="signal" type="submit" busy={busy} disabled={disabled}>
                {t('submit')}
              </Button>
            </div>
          </div>
        )
      )}
    </form>
  );
}

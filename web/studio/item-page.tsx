import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import type { PreviewItem } from '../../core/content/preview.ts';
import { type Response, variantCount } from '../../core/items/item.ts';
import { Button } from '../kit/button.tsx';
import { language } from '../kit/language.ts';
import { Note } from '../kit/note.tsx';
import { ItemPlayer } from '../player/item-player.tsx';
import { addresses } from './addresses.ts';
import { drawItem, judge } from './drawn-item.ts';
import { Frame } from './frame.tsx';
import { ItemNotes } from './item-notes.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Problems } from './problems.tsx';
import { t } from './texts.ts';
import { usePreview } from './use-preview.ts';
import { VariantChooser } from './variant-chooser.tsx';
import { Waiting } from './waiting.tsx';

type Readable = Extract<PreviewItem, { readonly problems?: undefined }>;

/** An item as a learner sees it and, beside it, what only its author may see. A file that breaks leaves the last one that read. */
export function ItemPage() {
  const { id = '' } = useRoute().params;
  return <OneItem key={id} id={id} />;
}

function OneItem({ id }: { readonly id: string }) {
  const preview = usePreview<PreviewItem>(`item/${id}`);
  const seen = preview.state === 'seen' ? preview.value : undefined;
  const last = useRef<Readable>(undefined);
  if (seen && !seen.problems) last.current = seen;
  return (
    <Frame current="items" title={id} asLearner>
      <p class="s-over">
        <a href={addresses.items}>{t('nav-items')}</a>
        <span class="s-id">{id}</span>
      </p>
      {seen?.problems && (
        <>
          <Problems problems={seen.problems} />
          {last.current && <p class="k-small">{t('last-readable')}</p>}
        </>
      )}
      {last.current ? (
        <Trial preview={last.current} />
      ) : (
        seen?.problems && <h1 class="s-broken">{t('cannot-show', { id })}</h1>
      )}
      {preview.state !== 'seen' && <Waiting state={preview.state} />}
    </Frame>
  );
}

function Trial({ preview }: { readonly preview: Readable }) {
  const { query, route, path } = useLocation();
  const { item } = preview;
  const spoken = language();
  const variant = readVariant(query.variante);
  const drawing = drawItem(item, spoken, variant);
  const [response, setResponse] = useState<Response>();
  const [isAnswered, setAnswered] = useState(false);
  const [isSkipped, setSkipped] = useState(false);
  const forget = () => {
    setResponse(undefined);
    setAnswered(false);
    setSkipped(false);
  };
  useEffect(forget, [variant, item.type]);

  const tools = (
    <div class="s-tools">
      <VariantChooser
        variant={variant}
        onChoose={(next) => route(next === 0 ? path : `${path}?variante=${next}`, true)}
        of={variantCount}
      />
      <LanguageSwitch />
    </div>
  );
  if (drawing.failed !== undefined)
    return (
      <>
        {tools}
        <Note kind="problem" title={t('not-drawn', { variant: String(variant) })} live>
          <span lang="en">{drawing.failed}</span>
        </Note>
      </>
    );

  const { drawn } = drawing;
  const tried = response?.type === item.type ? response : undefined;
  const verdict = tried ? judge(item, spoken, variant, tried) : undefined;
  const feedback = isSkipped
    ? { score: undefined, texts: [t('answer-is', { answer: drawn.solutionLines.join(' · ') })] }
    : isAnswered && verdict
      ? { score: verdict.score, texts: verdict.texts }
      : undefined;
  return (
    <>
      {tools}
      <div class="s-halves s-trial">
        <section class="s-stage" aria-label={t('as-learner')}>
          <p class="s-stage-name">{t('as-learner')}</p>
          <ItemPlayer
            presented={drawn.presented}
            value={tried}
            onChange={setResponse}
            onSubmit={() => setAnswered(true)}
            onSkip={() => setSkipped(true)}
            focusOnChange={false}
            {...(feedback ? { feedback } : {})}
          >
            {feedback && (
              <>
                <Button onClick={() => setAnswered(false)} disabled={isSkipped}>
                  {t('change-answer')}
                </Button>
                <Button look="signal" onClick={forget}>
                  {t('try-again')}
                </Button>
              </>
            )}
          </ItemPlayer>
        </section>
        <ItemNotes
          preview={preview}
          drawn={drawn}
          verdict={verdict}
          onSolve={() => {
            setSkipped(false);
            setResponse(drawn.solution);
          }}
          onForget={forget}
        />
      </div>
    </>
  );
}

function readVariant(asked: string | undefined): number {
  const number = Math.trunc(Number(asked ?? 0)) || 0;
  return Math.min(Math.max(number, 0), variantCount - 1);
}

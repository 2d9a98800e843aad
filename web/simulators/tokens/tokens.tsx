import { useMemo } from 'preact/hooks';
import { Button } from '../../kit/button.tsx';
import type { ExplorationProps, Language } from '../exploration.ts';
import { ExplorationFrame } from '../exploration-frame.tsx';
import { Bars } from '../parts/bars.tsx';
import { Stepper, TextField } from '../parts/field.tsx';
import { Panel, Panels } from '../parts/panel.tsx';
import { Segments } from '../parts/segments.tsx';
import { Slider } from '../parts/slider.tsx';
import { isRecord, readNumber, readOneOf, readText } from '../reading.ts';
import { useExploration } from '../use-exploration.ts';
import { cut, type Piece, type Tokeniser, trainTokeniser } from './model.ts';
import { texts } from './texts.ts';
import './tokens.css';
import { countWords, sameSentence } from './words.ts';

const mostJoins = 400;
const longWord = 12;
const reads = ['fr', 'en', 'both'] as const;

interface Lab {
  readonly text: string;
  readonly guess: number;
  /** The text that was cut last, or nothing yet. */
  readonly cutText: string;
  readonly read: (typeof reads)[number];
  readonly joins: number;
}

/** A tokeniser trained in the page by byte-pair encoding; the pupil guesses, cuts, and compares languages. */
export default function Tokens(props: ExplorationProps) {
  const { language, settings } = props;
  const t = texts(language);
  const given = readText(settings.text, language === 'fr' ? 'anticonstitutionnellement' : 'unconstitutionally', 80);
  const start = (): Lab => ({
    text: given,
    guess: 1,
    cutText: '',
    read: readOneOf(settings.read, reads, language),
    joins: readNumber(settings.joins, mostJoins, 0, mostJoins),
  });
  const exploration = useExploration(props, start, readLab);
  const { lab, change, did, reach, say } = exploration;
  const tokeniser = useMemo(
    () => trainTokeniser(countWords(lab.read === 'both' ? ['fr', 'en'] : [lab.read]), mostJoins),
    [lab.read],
  );
  const pieces = cut(tokeniser, lab.cutText, lab.joins);
  const counts = useMemo(
    () => sameSentence.map((s) => ({ ...s, n: cut(tokeniser, s.text, lab.joins).length })),
    [tokeniser, lab.joins],
  );
  const most = Math.max(...counts.map((c) => c.n));

  const cutNow = () => {
    const text = lab.text.trim();
    if (text === '') return;
    const found = cut(tokeniser, text, lab.joins);
    change((old) => ({ ...old, cutText: text }));
    did('cut', { pieces: found.length, guess: lab.guess });
    say(t('say-cut', { text: t('pieces', { n: found.length }), pieces: found.map((p) => p.text).join(', ') }));
    if (text.split(/\s+/).some((word) => word.length >= longWord)) reach('counted-long-word', { pieces: found.length });
    if (text.toLowerCase() !== given.toLowerCase()) reach('tried-own-word', { pieces: found.length });
  };

  return (
    <ExplorationFrame
      exploration={exploration}
      language={language}
      title={t('title')}
      instruction={t('instruction', { n: tokeniser.letters.length + lab.joins })}
      alternative={t('alternative', {
        text: lab.cutText || lab.text,
        n: pieces.length,
        pieces: pieces.map((p) => p.text).join(', ') || '…',
        languages: counts.map((c) => `${t(c.code)} ${c.n}`).join(', '),
        joins: lab.joins,
      })}
    >
      <Panels>
        <Panel>
          <TextField
            label={t('word')}
            value={lab.text}
            maxLength={80}
            language={language}
            onInput={(text) => change((old) => ({ ...old, text, cutText: '' }))}
            onEnter={cutNow}
          />
          <div class="x-tk-guess">
            <Stepper
              label={t('guess')}
              value={lab.guess}
              min={1}
              max={80}
              less={t('less')}
              more={t('more')}
              onChange={(guess) => change((old) => ({ ...old, guess }))}
            />
            <Button small onClick={cutNow} disabled={lab.text.trim() === ''}>
              {t('cut')}
            </Button>
          </div>
          <Pieces pieces={pieces} lab={lab} language={language} />
          <h4 class="x-tk-learnt">{t('learnt')}</h4>
          <Slider
            label={t('joins')}
            ends={t('joins-ends')}
            value={lab.joins}
            min={0}
            max={mostJoins}
            step={10}
            shown={String(lab.joins)}
            onInput={(joins) => {
              change((old) => ({ ...old, joins }));
              reach('changed-vocabulary');
            }}
          />
          <Learnt tokeniser={tokeniser} joins={lab.joins} language={language} />
        </Panel>
        <Panel title={t('languages')} hint={t('languages-hint')}>
          <Segments
            label={t('read')}
            value={lab.read}
            options={reads.map((value) => ({ value, label: t(`read-${value}`) }))}
            onChoose={(read) => {
              change((old) => ({ ...old, read }));
              did('changed-reading', { read });
              reach('compared-languages');
            }}
          />
          <Bars
            bars={counts.map((c) => ({
              label: t(c.code),
              share: c.n / most,
              value: String(c.n),
              colour: lab.read === 'both' ? (c.code === 'fr' || c.code === 'en' ? 2 : 1) : c.code === lab.read ? 2 : 1,
            }))}
          />
          <p class="k-small">
            {counts.find((c) => c.code === language)?.text} {t('sentence-source')}
          </p>
        </Panel>
      </Panels>
    </ExplorationFrame>
  );
}

function Pieces({
  pieces,
  lab,
  language,
}: {
  readonly pieces: readonly Piece[];
  readonly lab: Lab;
  readonly language: Language;
}) {
  const t = texts(language);
  if (lab.cutText === '') return <p class="x-tk-waiting">{t('waiting')}</p>;
  const letters = lab.cutText.replace(/[^\p{L}\p{N}]/gu, '').length;
  return (
    <div class="x-tk-result">
      <p class="x-tk-count">
        <b>{t('pieces', { n: pieces.length })}</b> <span class="k-small">{t('letters', { n: letters })}</span>
      </p>
      <ol class="x-tk-pieces">
        {pieces.map((piece, i) => (
          <li key={`${i} ${piece.text}`} data-tone={i % 4} data-word={(piece.startsWord && i > 0) || undefined}>
            <span class="x-tk-text" data-unknown={piece.unknown || undefined}>
              {piece.unknown && <span class="k-unseen">{t('byte', { text: '' })}</span>}
              {piece.text}
            </span>
            <span class="x-tk-id k-number">
              <span class="k-unseen">, </span>
              <span class="k-unseen">{t('number', { id: '' })}</span>
              {piece.id}
            </span>
          </li>
        ))}
      </ol>
      <p class="k-small">{t('ids-hint')}</p>
      <p>
        {pieces.length === lab.guess
          ? t('guess-right')
          : t(pieces.length < lab.guess ? 'guess-high' : 'guess-low', { guess: lab.guess })}
      </p>
    </div>
  );
}

function Learnt({
  tokeniser,
  joins,
  language,
}: {
  readonly tokeniser: Tokeniser;
  readonly joins: number;
  readonly language: Language;
}) {
  const t = texts(language);
  const known = tokeniser.merges.slice(0, joins);
  const latest = known.at(-1);
  if (!latest) return <p class="k-small">{t('no-join')}</p>;
  const bare = (piece: string) => piece.replace('▁', '') || '␣';
  const longest = known
    .map((merge) => bare(merge.left + merge.right))
    .filter((piece, i, all) => all.indexOf(piece) === i)
    .sort((a, b) => b.length - a.length)
    .slice(0, 8);
  return (
    <>
      <p class="k-small">{t('latest', { left: bare(latest.left), right: bare(latest.right), n: latest.seen })}</p>
      <p class="k-small">{t('longest', { list: longest.join(', ') })}</p>
    </>
  );
}

function readLab(kept: unknown): Lab | undefined {
  if (!isRecord(kept) || typeof kept.text !== 'string' || typeof kept.cutText !== 'string') return undefined;
  return {
    text: readText(kept.text, '', 80),
    guess: readNumber(kept.guess, 1, 1, 80),
    cutText: readText(kept.cutText, '', 80),
    read: readOneOf(kept.read, reads, 'fr'),
    joins: readNumber(kept.joins, mostJoins, 0, mostJoins),
  };
}

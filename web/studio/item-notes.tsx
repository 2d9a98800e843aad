import type { PreviewItem } from '../../core/content/preview.ts';
import { Button } from '../kit/button.tsx';
import { formatNumber } from '../kit/i18n.ts';
import { language } from '../kit/language.ts';
import { RichText } from '../kit/rich-text.tsx';
import { Tag } from '../kit/tag.tsx';
import type { DrawnItem, Verdict } from './drawn-item.ts';
import { FilePath } from './file-path.tsx';
import { Part } from './part.tsx';
import { Findings } from './problems.tsx';
import { Sources } from './sources.tsx';
import { t } from './texts.ts';

export interface ItemNotesProps {
  readonly preview: Extract<PreviewItem, { readonly problems?: undefined }>;
  readonly drawn: DrawnItem;
  readonly verdict: Verdict | undefined;
  readonly onSolve: () => void;
  readonly onForget: () => void;
}

/** What only the author sees: the response being tried, the key, every feedback, what is left to mend, where all this comes from. */
export function ItemNotes({ preview, drawn, verdict, onSolve, onForget }: ItemNotesProps) {
  const { item, skill, findings, file } = preview;
  const spoken = language();
  return (
    <aside class="s-notes" aria-label={t('for-author')}>
      <Part title={t('your-try')}>
        <div aria-live="polite" class="s-verdict">
          {verdict ? <Said verdict={verdict} /> : <p class="k-small">{t('try-first')}</p>}
        </div>
        <div class="k-row">
          <Button small icon="check" onClick={onSolve}>
            {t('give-key')}
          </Button>
          {verdict && (
            <Button small icon="undo" onClick={onForget}>
              {t('forget')}
            </Button>
          )}
        </div>
      </Part>
      <Part title={t('key')}>
        <ul class="s-lines" lang={spoken}>
          {drawn.solutionLines.map((line) => (
            <li key={line}>
              <RichText text={line} />
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('feedbacks', { n: drawn.feedbacks.length })}>
        <dl class="s-feedbacks">
          {drawn.feedbacks.map(({ id, text, misconception }) => (
            <div key={id} data-applied={verdict?.applied.includes(id) || undefined}>
              <dt>
                <code>{id}</code>
                {verdict?.applied.includes(id) && <Tag tone="signal">{t('said-now')}</Tag>}
              </dt>
              <dd>
                <RichText text={text} />
                {misconception && <p class="k-small">{t('misconception', { text: misconception })}</p>}
              </dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title={t('review')}>
        <Findings findings={findings} />
      </Part>
      <Part title={t('skill')}>
        <p>
          <span class="s-code">{item.skill}</span> {skill ? skill.statement[spoken] : t('skill-unknown')}
        </p>
        {skill && <p class="k-small">{t('skill-level', { level: skill.level, label: skill.label[spoken] })}</p>}
      </Part>
      {drawn.values.length > 0 && (
        <Part title={t('values')}>
          <dl class="s-values">
            {drawn.values.map(({ name, value }) => (
              <div key={name}>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      <Part title={t('sources')}>
        <Sources sources={item.sources} />
      </Part>
      <Part title={t('facts')}>
        <ul class="s-lines">
          <li>{t(`type-${item.type}`)}</li>
          <li>{t(item.practice ? 'fact-practice' : 'fact-test')}</li>
          <li>{t('fact-seconds', { n: item.seconds })}</li>
          <li>{t(item.help === 'free' ? 'fact-free' : 'fact-focus')}</li>
          <li>{item.suits.map((suit) => t(`suits-${suit}`)).join(', ')}</li>
          {reaches.map((sense) => (
            <li key={sense}>
              {t(`reach-${sense}`)} {t(`reach-${item.accessibility[sense]}`)}
            </li>
          ))}
        </ul>
        <FilePath file={file} />
      </Part>
    </aside>
  );
}

const reaches = ['sight', 'colour', 'hearing', 'movement'] as const;

function Said({ verdict: { score, texts } }: { readonly verdict: Verdict }) {
  return (
    <>
      <p>
        <Tag tone={score === 1 ? 'yes' : 'try'} icon={score === 1 ? 'yes' : 'try'}>
          {t('score', { score: formatNumber(score, { maximumFractionDigits: 2 }) })}
        </Tag>
      </p>
      {texts.map((text) => (
        <p key={text}>
          <RichText text={text} />
        </p>
      ))}
    </>
  );
}

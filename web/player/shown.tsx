import type { Language, Shown } from '../../core/items/item.ts';
import { Card } from '../kit/card.tsx';
import { RichText } from '../kit/rich-text.tsx';
import { t } from './texts.ts';

/** The world above a question: a conversation, a document, a post, a table or a picture. */
export function ShownBlock({ shown, language }: { readonly shown: Shown; readonly language: Language }) {
  switch (shown.kind) {
    case 'conversation':
      return (
        <Card as="section" class="p-chat" label={t('conversation')}>
          {shown.turns.map(({ who, text }, index) => (
            <p key={`${index}${who}`} data-who={who}>
              <span class="k-unseen">{t(who)}, </span>
              <RichText text={text} in={language} />
            </p>
          ))}
        </Card>
      );
    case 'document':
      return (
        <Card as="article" class="p-document">
          <h2>
            <RichText text={shown.title} in={language} />
          </h2>
          <Paragraphs text={shown.text} language={language} />
          {shown.source && <p class="p-source">{t('source', { source: shown.source })}</p>}
        </Card>
      );
    case 'post':
      return (
        <Card as="article" class="p-post">
          <div class="p-post-top">
            <span class="p-post-face" aria-hidden="true">
              {[...shown.author.replace(/^@/, '')][0]?.toUpperCase()}
            </span>
            <div>
              <p class="p-post-author">{shown.author}</p>
              {shown.when && <p class="k-small">{shown.when}</p>}
            </div>
          </div>
          <Paragraphs text={shown.text} language={language} />
          {shown.figures && <p class="p-post-figures">{shown.figures}</p>}
        </Card>
      );
    case 'table':
      return (
        <Card>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
          <section class="p-table" tabIndex={0} aria-label={shown.caption}>
            <table>
              <caption>
                <RichText text={shown.caption} in={language} />
              </caption>
              <thead>
                <tr>
                  {shown.head.map((cell) => (
                    <th key={cell} scope="col">
                      <RichText text={cell} in={language} />
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.rows.map((row, line) => (
                  <tr key={`${line}${row[0]}`}>
                    {row.map((cell, column) =>
                      column === 0 ? (
                        <th key={shown.head[column]} scope="row">
                          <RichText text={cell} in={language} />
                        </th>
                      ) : (
                        <td key={shown.head[column]}>
                          <RichText text={cell} in={language} />
                        </td>
                      ),
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </Card>
      );
    case 'picture':
      return (
        <Card as="section">
          <figure class="p-picture">
            <img src={shown.src} alt={shown.alt} />
            {shown.caption && (
              <figcaption>
                <RichText text={shown.caption} in={language} />
              </figcaption>
            )}
          </figure>
        </Card>
      );
  }
}

function Paragraphs({ text, language }: { readonly text: string; readonly language: Language }) {
  return (
    <div class="p-paragraphs">
      {text.split(/\n+/).map((paragraph, index) => (
        <p key={`${index}${paragraph}`}>
          <RichText text={paragraph} in={language} />
        </p>
      ))}
    </div>
  );
}

import type { Language } from '../../core/items/item.ts';
import type { Block } from '../../core/learning/module.ts';
import { RichText } from '../kit/rich-text.tsx';

/** Lesson text: paragraphs, headings, lists, quotes and tables, with the three inline marks and nothing else. */
export function Blocks({ blocks, language }: { readonly blocks: readonly Block[]; readonly language: Language }) {
  return (
    <div class="k-prose" lang={language}>
      {blocks.map((block, index) => (
        <OneBlock key={`${index}${block.kind}`} block={block} language={language} />
      ))}
    </div>
  );
}

function OneBlock({ block, language }: { readonly block: Block; readonly language: Language }) {
  const say = (text: string) => <RichText text={text} in={language} />;
  switch (block.kind) {
    case 'paragraph':
      return <p>{say(block.text)}</p>;
    case 'heading':
      return block.level === 3 ? <h3>{say(block.text)}</h3> : <h4>{say(block.text)}</h4>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{say(item)}</li>
          ))}
        </ul>
      );
    case 'ordered-list':
      return (
        <ol>
          {block.items.map((item) => (
            <li key={item}>{say(item)}</li>
          ))}
        </ol>
      );
    case 'quote':
      return (
        <blockquote class="m-quote">
          {block.paragraphs.map((paragraph) => (
            <p key={paragraph}>{say(paragraph)}</p>
          ))}
        </blockquote>
      );
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
        <section class="m-table" tabIndex={0} aria-label={block.head.join(', ')}>
          <table>
            <thead>
              <tr>
                {block.head.map((cell) => (
                  <th key={cell} scope="col">
                    {say(cell)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, line) => (
                <tr key={`${line}${row[0]}`}>
                  {row.map((cell, column) => (
                    <td key={block.head[column]}>{say(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      );
  }
}

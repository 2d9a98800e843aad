import type { Token, Tokens } from 'marked';
import type { Block } from '../learning/module.ts';

/** Says what a lesson may not hold, for the token being read. */
export type Refuse = (message: string) => void;

/** The block that a Markdown token stands for; undefined when it stands for none (and `refuse` was told why, if it matters). */
export function blockOf(token: Token, refuse: Refuse): Block | undefined {
  switch (token.type) {
    case 'paragraph':
    case 'text':
      return { kind: 'paragraph', text: inlineText(tokensOf(token), refuse) };
    case 'heading':
      if (token.depth === 3 || token.depth === 4)
        return { kind: 'heading', level: token.depth, text: inlineText(tokensOf(token), refuse) };
      refuse('headings in a lesson are ### or ####; ## opens a section');
      return undefined;
    case 'list': {
      const { ordered, items } = listOf(token);
      const texts = items.map((item) => itemText(item, refuse));
      return ordered ? { kind: 'ordered-list', items: texts } : { kind: 'list', items: texts };
    }
    case 'blockquote': {
      const blocks = tokensOf(token).flatMap((inner) => blockOf(inner, refuse) ?? []);
      const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
      if (paragraphs.length !== blocks.length) refuse('a quote holds paragraphs only');
      return { kind: 'quote', paragraphs };
    }
    case 'table': {
      const { header, rows } = tableOf(token);
      const cellText = (cell: Tokens.TableCell) => inlineText(cell.tokens, refuse);
      return { kind: 'table', head: header.map(cellText), rows: rows.map((row) => row.map(cellText)) };
    }
    case 'html':
      if (!/^\s*<!--[\s\S]*-->\s*$/.test(token.raw)) refuse('HTML is not allowed');
      return undefined;
    case 'space':
      return undefined;
    case 'def':
      refuse('links are not allowed');
      return undefined;
    default:
      refuse(`this is not allowed in a lesson (${token.type})`);
      return undefined;
  }
}

/** Inline text with its three marks and nothing else; line breaks become spaces. */
function inlineText(tokens: readonly Token[], refuse: Refuse): string {
  return tokens
    .map((token) => inlineOf(token, refuse))
    .join('')
    .replace(/[ \t]*\n[ \t]*/g, ' ')
    .trim();
}

function inlineOf(token: Token, refuse: Refuse): string {
  switch (token.type) {
    case 'text':
      return token.raw;
    case 'escape':
      return token.text;
    case 'strong':
      return `**${inlineText(tokensOf(token), refuse)}**`;
    case 'em':
      return `*${inlineText(tokensOf(token), refuse)}*`;
    case 'codespan':
      return `\`${token.text}\``;
    case 'br':
      return ' ';
    case 'link':
      // An address or e-mail in plain sight is text; a link would leave the platform.
      if (token.raw === token.text) return token.raw;
      refuse('links are not allowed');
      return token.text;
    case 'html':
      refuse('HTML is not allowed');
      return '';
    case 'image':
      refuse('a picture is a ```figure block');
      return '';
    default:
      refuse(`only **strong**, *emphasis* and \`code\` are allowed (not ${token.type})`);
      return token.raw;
  }
}

function itemText(item: Tokens.ListItem, refuse: Refuse): string {
  const [first, ...more] = item.tokens.filter((token) => token.type !== 'space');
  if (more.length > 0) refuse('a list item is one line: no list in a list, no paragraph');
  return first ? inlineText(tokensOf(first), refuse) : '';
}

function tokensOf(token: Token): readonly Token[] {
  return 'tokens' in token && token.tokens ? token.tokens : [];
}

function isList(token: Token): token is Tokens.List {
  return token.type === 'list';
}

function isTable(token: Token): token is Tokens.Table {
  return token.type === 'table';
}

function listOf(token: Token): Pick<Tokens.List, 'ordered' | 'items'> {
  return isList(token) ? token : { ordered: false, items: [] };
}

function tableOf(token: Token): Pick<Tokens.Table, 'header' | 'rows'> {
  return isTable(token) ? token : { header: [], rows: [] };
}

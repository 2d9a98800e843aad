/** An element of an SVG file, with the line it opens on. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
  readonly children: readonly SvgNode[];
}

type Refuse = (line: number, message: string) => void;

const token =
  /<!--[\s\S]*?-->|<\?xml[^>]*\?>|<\/([A-Za-z][\w:-]*)\s*>|<([A-Za-z][\w:-]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"<&]*"|'[^'<&]*'))*)\s*(\/?)>|[^<]+|</g;

/**
 * Reads the little of XML that a drawing needs: elements, attributes in quotes, comments. Everything else (a document type, an
 * entity, a processing instruction, text) is refused with its line. Undefined when there is no single root.
 */
export function readSvg(text: string, refuse: Refuse): SvgNode | undefined {
  const top: SvgNode[] = [];
  const open: { readonly name: string; readonly line: number; readonly children: SvgNode[] }[] = [];
  let line = 1;
  for (const [raw, closed, opened, attributes = '', alone] of text.matchAll(token)) {
    const here = line;
    line += raw.split('\n').length - 1;
    if (opened !== undefined) {
      const children: SvgNode[] = [];
      (open.at(-1)?.children ?? top).push({
        name: opened,
        attributes: readAttributes(attributes),
        line: here,
        children,
      });
      if (alone !== '/') open.push({ name: opened, line: here, children });
    } else if (closed !== undefined) {
      const last = open.pop();
      if (last?.name !== closed) {
        refuse(
          here,
          `</${closed}> closes nothing: ${last ? `<${last.name}> of line ${last.line} is open` : 'nothing is open'}`,
        );
        return undefined;
      }
    } else if (raw === '<') {
      refuse(here, 'not readable as SVG: an element, its attributes in quotes, or a comment was expected');
      return undefined;
    } else if (!/^<(!--|\?xml)/.test(raw) && raw.trim() !== '') {
      refuse(here, `a drawing holds no text: “${raw.trim().slice(0, 30)}” belongs in the caption`);
    }
  }
  for (const { name, line: since } of open) refuse(since, `<${name}> is never closed`);
  if (open.length === 0 && top.length !== 1) refuse(1, 'a drawing is one <svg> element');
  return open.length === 0 && top.length === 1 ? top[0] : undefined;
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single]) => [
      name,
      double ?? single ?? '',
    ]),
  );
}

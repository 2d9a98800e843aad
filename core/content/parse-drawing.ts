import { drawingColours, type Mark, movements, type Shot, shapes, shotSize } from '../learning/drawing.ts';
import { fingerprint } from './fingerprint.ts';
import { readSvg, type SvgNode } from './read-svg.ts';
import type { Parsed, Problem } from './yaml-file.ts';

/** The drawings of a scene: a shot for each of its captions. */
export interface SceneDrawing {
  /** The scene's name: the file is `<scene>.scene.svg`, beside the module. */
  readonly scene: string;
  readonly version: string;
  readonly shots: readonly Shot[];
}

/** A scene travels with its module: it may not weigh more than a page of text or two. */
const mostCharacters = 24_000;
/** Shapes of a whole scene, a part counted each time it is shown: parts of parts grow fast. */
const mostMarks = 2_000;

const number = /^-?(\d+\.?\d*|\.\d+)$/;
const numbers = /^[-\d\s.,]+$/;
/** What a shape may say, and how. Whatever is not here (style, an event, an address) is refused. */
const forms: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(
    ['x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'rx', 'ry', 'x1', 'y1', 'x2', 'y2', 'stroke-width', 'opacity'].map(
      (name) => [name, number],
    ),
  ),
  d: /^[MmLlHhVvCcSsQqTtAaZz\d\s.,+-]+$/,
  points: numbers,
  transform: /^\s*((translate|rotate|scale|skewX|skewY|matrix)\([-\d\s.,]+\)[\s,]*)+$/,
  'stroke-dasharray': numbers,
  'stroke-linecap': /^(round|butt|square)$/,
  'stroke-linejoin': /^(round|bevel|miter)$/,
  'fill-rule': /^(evenodd|nonzero)$/,
};

type Refuse = (line: number, message: string) => void;
/** The parts of `<defs>` read so far, by id: a part only uses parts above it. */
type Parts = Map<string, Mark>;

/** Reads a storyboard (`<scene>.scene.svg`): its shots, or every problem with its line. */
export function parseDrawing(path: string, text: string): Parsed<SceneDrawing> {
  const problems: Problem[] = [];
  const refuse: Refuse = (line, message) => problems.push({ file: path, line, at: [], message });
  const scene = /([^/]+)\.scene\.svg$/.exec(path)?.[1] ?? '';
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(scene))
    refuse(1, 'the file of a scene is named <scene>.scene.svg, in lower case with hyphens');
  if (text.length > mostCharacters) refuse(1, `${text.length} characters, and a scene has at most ${mostCharacters}`);
  const root = readSvg(text, refuse);
  const shots = root ? readStoryboard(root, refuse) : [];
  const marks = countMarks(shots.flat(), new Map());
  if (marks > mostMarks) refuse(1, `${marks} shapes once every <use> is drawn, and a scene has at most ${mostMarks}`);
  return problems.length > 0 ? { problems } : { value: { scene, version: fingerprint(text), shots } };
}

/** Each part is counted once and remembered, so that counting is quick however often it is shown. */
function countMarks(marks: readonly Mark[], known: Map<Mark, number>): number {
  return marks.reduce((sum, mark) => {
    const count = known.get(mark) ?? 1 + countMarks(mark.marks ?? [], known);
    known.set(mark, count);
    return sum + count;
  }, 0);
}

function readStoryboard(root: SvgNode, refuse: Refuse): Shot[] {
  if (root.name !== 'svg') refuse(root.line, 'a storyboard is an <svg>');
  if (!root.attributes.has('viewBox')) refuse(root.line, 'the storyboard has no viewBox');
  const known: Parts = new Map();
  const shots: Shot[] = [];
  for (const child of root.children) {
    if (child.name === 'defs')
      for (const part of child.children) {
        const id = part.attributes.get('id');
        const mark = readMark(part, known, refuse);
        if (!id) refuse(part.line, 'a part in <defs> has an id');
        else if (mark) known.set(id, mark);
      }
    else if (child.name === 'svg') shots.push(readShot(child, known, refuse));
    else refuse(child.line, `<${child.name}> is outside the shots: a storyboard holds <defs>, then an <svg> a shot`);
  }
  if (shots.length === 0) refuse(root.line, 'the storyboard has no shot: each is an <svg> inside the first');
  return shots;
}

function readShot(shot: SvgNode, known: Parts, refuse: Refuse): Shot {
  const { width, height } = shotSize;
  if (shot.attributes.get('width') !== String(width) || shot.attributes.get('height') !== String(height))
    refuse(shot.line, `a shot says width="${width}" height="${height}"`);
  if (shot.children.length === 0) refuse(shot.line, 'this shot is empty');
  return shot.children.flatMap((child) => readMark(child, known, refuse) ?? []);
}

function readMark(node: SvgNode, known: Parts, refuse: Refuse): Mark | undefined {
  const isUse = node.name === 'use';
  const shape = isUse ? 'g' : shapes.find((name) => name === node.name);
  if (!shape) {
    refuse(node.line, `<${node.name}> is not drawn: ${[...shapes, 'use'].join(', ')}`);
    return undefined;
  }
  const marks = isUse
    ? [readPart(node, known, refuse)].flatMap((part) => part ?? [])
    : node.children.flatMap((child) => readMark(child, known, refuse) ?? []);
  return { shape, ...readAttributes(node, refuse), ...(shape === 'g' ? { marks } : {}) };
}

/** The part of `<defs>` that a `<use>` shows; it takes the colours the `<use>` gives where it has none of its own. */
function readPart(use: SvgNode, known: Parts, refuse: Refuse): Mark | undefined {
  const href = use.attributes.get('href') ?? '';
  const part = known.get(href.replace(/^#/, ''));
  if (href.startsWith('#') && part) return part;
  refuse(use.line, `“${href}” is not a part in <defs>, above this line`);
  return undefined;
}

function readAttributes(node: SvgNode, refuse: Refuse): Omit<Mark, 'shape' | 'marks'> {
  const attributes: Record<string, string> = {};
  let read: Omit<Mark, 'shape' | 'marks' | 'attributes'> = {};
  for (const [name, value] of node.attributes) {
    if (name === 'id' || (name === 'href' && node.name === 'use')) continue;
    if (name === 'fill' || name === 'stroke') {
      const colour = Object.entries(drawingColours).find(([written]) => written === value.toLowerCase())?.[1];
      if (colour) read = { ...read, [name]: colour };
      else refuse(node.line, `“${value}” is not a colour of the house: ${coloursSaid}`);
    } else if (name === 'class') {
      const moves = movements.find((movement) => movement === value);
      if (moves) read = { ...read, moves };
      else refuse(node.line, `“${value}” is not a movement: ${movements.join(', ')}`);
    } else if (forms[name]?.test(value)) attributes[name] = value;
    else if (name in forms) refuse(node.line, `${name}="${value.slice(0, 40)}" cannot be read`);
    else
      refuse(
        node.line,
        `${name} is not an attribute of drawings: ${Object.keys(forms).join(', ')}, fill, stroke, class`,
      );
  }
  return { attributes, ...read };
}

const coloursSaid = Object.entries(drawingColours)
  .map(([written, name]) => (written === name ? written : `${written} (${name})`))
  .join(', ');

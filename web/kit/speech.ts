import type { Language } from '../../core/items/item.ts';

/** A stretch of text said in one breath, and where each of its characters is on the page. */
interface Breath {
  readonly text: string;
  readonly places: readonly { readonly node: Text; readonly start: number }[];
}

let stopCurrent: (() => void) | undefined;

/** A voice of this computer for the language; voices that send the text elsewhere are left aside. */
export function localVoice(language: Language): SpeechSynthesisVoice | undefined {
  if (typeof speechSynthesis === 'undefined') return undefined;
  const voices = speechSynthesis
    .getVoices()
    .filter((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language));
  return voices.find((voice) => voice.default) ?? voices[0];
}

/** Reads an element aloud, word by word highlighted, and calls `whenDone` at the end or when stopped. Gives back what stops it. */
export function readAloud(element: HTMLElement, voice: SpeechSynthesisVoice, whenDone: () => void): () => void {
  stopCurrent?.();
  let isOver = false;
  const finish = () => {
    if (isOver) return;
    isOver = true;
    stopCurrent = undefined;
    showWord(undefined);
    whenDone();
  };
  const stop = () => {
    finish();
    speechSynthesis.cancel();
  };
  const breaths = breathsOf(element);
  breaths.forEach((breath, index) => {
    const utterance = new SpeechSynthesisUtterance(breath.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = 0.95;
    utterance.onboundary = (event) => !isOver && event.name !== 'sentence' && showWord(wordAt(breath, event.charIndex));
    if (index === breaths.length - 1) utterance.onend = finish;
    utterance.onerror = finish;
    speechSynthesis.speak(utterance);
  });
  if (breaths.length === 0) finish();
  else stopCurrent = stop;
  return stop;
}

/** What is said of an element: one breath per block, without what is marked `data-silent`, hidden, or a control's own words. */
export function breathsOf(element: HTMLElement): readonly Breath[] {
  const breaths: { text: string; places: { node: Text; start: number }[] }[] = [];
  let block: Element | undefined;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (
      !(node instanceof Text) ||
      !node.data.trim() ||
      node.parentElement?.closest('[data-silent], .k-unseen, [aria-hidden="true"], select')
    )
      continue;
    const around = blockOf(node, element);
    if (around !== block || breaths.length === 0) breaths.push({ text: '', places: [] });
    block = around;
    const breath = breaths.at(-1);
    if (!breath) continue;
    breath.places.push({ node, start: breath.text.length });
    breath.text += node.data;
  }
  return breaths;
}

function blockOf(node: Text, root: Element): Element {
  let around = node.parentElement ?? root;
  while (around !== root && around.parentElement && getComputedStyle(around).display.startsWith('inline'))
    around = around.parentElement;
  return around;
}

function wordAt({ text, places }: Breath, index: number): Range | undefined {
  const place = places.findLast(({ start }) => start <= index);
  if (!place) return undefined;
  const length = /^[\p{L}\p{N}’'-]+/u.exec(text.slice(index))?.[0].length ?? 1;
  const from = index - place.start;
  const range = document.createRange();
  range.setStart(place.node, Math.min(from, place.node.length));
  range.setEnd(place.node, Math.min(from + length, place.node.length));
  return range;
}

// Browsers without the highlight interface show the word as a selection.
function showWord(range: Range | undefined): void {
  if (typeof CSS !== 'undefined' && 'highlights' in CSS) {
    if (range) CSS.highlights.set('read-aloud', new Highlight(range));
    else CSS.highlights.delete('read-aloud');
    return;
  }
  const selection = getSelection();
  selection?.removeAllRanges();
  if (range) selection?.addRange(range);
}

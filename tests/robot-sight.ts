import type { Page } from '@playwright/test';

/** What holds the focus, as far as the robot understands. */
export interface Focused {
  /** In the step now worked at, on the button that leads on, elsewhere in the module, or outside. */
  readonly where: 'step' | 'on' | 'module' | 'outside';
  readonly kind: 'button' | 'radio' | 'checkbox' | 'text' | 'range' | 'select' | 'summary' | 'application' | 'other';
  readonly name: string;
  /** It already holds what using it would give: ticked, filled, open, pressed, not available. */
  readonly isUsed: boolean;
  /** The same element, before the same card or question. */
  readonly key: string;
  /** The list of alike controls it stands in, before the same card or question. */
  readonly list: string;
  /** It folds something that is folded now. */
  readonly isFolded: boolean;
  /** “Not yet” is said beside it: another answer is wanted. */
  readonly isRefused: boolean;
  readonly isExploration: boolean;
  /** The goals reached, the option ticked and the question shown: what changes when the work goes on. */
  readonly progress: string;
  /** The step's button says “Continue” and no longer “Skip”: what the step asks is done. */
  readonly isDone: boolean;
}

/** Reads what holds the focus. Elements are told apart by a number given at first sight, kept in the page. */
export function readFocus(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const memory = globalThis as typeof globalThis & { robotNumbers?: WeakMap<Element, number>; robotCount?: number };
    memory.robotNumbers ??= new WeakMap();
    const numbers = memory.robotNumbers;
    const numberOf = (element: Element) => {
      const known = numbers.get(element);
      if (known !== undefined) return known;
      memory.robotCount = (memory.robotCount ?? 0) + 1;
      numbers.set(element, memory.robotCount);
      return memory.robotCount;
    };
    const focused = document.activeElement ?? document.body;
    const step = [...document.querySelectorAll<HTMLElement>('.m-step')].at(-1);
    const actions = document.querySelector('.m-actions');
    const where = actions?.contains(focused)
      ? 'on'
      : step?.contains(focused)
        ? 'step'
        : document.querySelector('.m-module')?.contains(focused)
          ? 'module'
          : 'outside';
    const role = focused.getAttribute('role');
    const type = focused instanceof HTMLInputElement ? focused.type : '';
    const kinds = {
      radio: type === 'radio' || role === 'radio',
      checkbox: type === 'checkbox' || role === 'checkbox' || role === 'switch',
      range: type === 'range' || role === 'slider',
      text: type !== '' || focused instanceof HTMLTextAreaElement,
      select: focused instanceof HTMLSelectElement,
      button: focused instanceof HTMLButtonElement || role === 'button',
      summary:
        focused.localName === 'summary' && focused.parentElement?.querySelector('button, input, textarea') != null,
      application: role === 'application',
    } as const;
    const names = ['radio', 'checkbox', 'range', 'text', 'select', 'button', 'summary', 'application'] as const;
    const kind = names.find((name) => kinds[name]) ?? ('other' as const);
    const isFilled =
      (focused instanceof HTMLTextAreaElement || (focused instanceof HTMLInputElement && kind === 'text')) &&
      focused.value !== '';
    const isOpen = kind === 'summary' && focused.parentElement?.hasAttribute('open') === true;
    const isSaid = ['aria-checked', 'aria-disabled', 'aria-pressed', 'aria-expanded'].some(
      (state) => focused.getAttribute(state) === 'true',
    );
    const before = [...(step?.querySelectorAll('.p-stem, .m-sort-card, .x-cs-card') ?? [])]
      .map((card) => card.textContent)
      .join();
    const tickedInQuestion = [...(step?.querySelectorAll('.m-ask input') ?? [])].findIndex((input) =>
      input.matches(':checked'),
    );
    const besides = focused.closest('.m-explore li');
    const list = focused.parentElement?.closest('ul, ol, fieldset, table, p, [role="group"]') ?? focused;
    return {
      where,
      kind,
      name: focused.getAttribute('aria-label') ?? focused.textContent?.trim() ?? '',
      isUsed: isFilled || isOpen || isSaid || (focused instanceof HTMLInputElement && focused.checked),
      key: `${kind === 'radio' && focused instanceof HTMLInputElement ? focused.name : numberOf(focused)} ${before}`,
      list: `${kind} ${numberOf(list)} ${before}`,
      isFolded: focused.getAttribute('aria-expanded') === 'false' && !besides?.hasAttribute('data-right'),
      isRefused: besides?.querySelector('[data-kind="try"]') != null,
      progress: `${step?.querySelectorAll('.x-goal[data-reached]').length} ${tickedInQuestion} ${before}`,
      isExploration: focused.closest('.m-step .m-explore') !== null,
      isDone: !/^(Passer|Skip)/.test(actions?.querySelector('button')?.textContent?.trim() ?? ''),
    };
  });
}

/**
 * The texts in sight in the newest step: what is folded, hidden to sighted readers or scrolled away in a list is not there.
 * Figures are taken out, so that a sentence of which only the figures change is not a new one.
 */
export function readTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const step = [...document.querySelectorAll<HTMLElement>('.m-step')].at(-1);
    if (!step) return [];
    const isInSight = (element: Element): boolean => {
      if (element.closest('.k-unseen, svg, script') || !element.checkVisibility({ visibilityProperty: true }))
        return false;
      const { top, bottom } = element.getBoundingClientRect();
      for (let around = element.parentElement; around && around !== step; around = around.parentElement) {
        if (around.scrollHeight <= around.clientHeight + 4) continue;
        if (!/auto|scroll/.test(getComputedStyle(around).overflowY)) continue;
        const window = around.getBoundingClientRect();
        if (bottom <= window.top || top >= window.bottom) return false;
      }
      return true;
    };
    /** Of a text that scrolls by itself, what its window shows. */
    const shownOf = ({ clientHeight, scrollHeight }: Element, text: string) =>
      scrollHeight > clientHeight * 1.2 && clientHeight > 0
        ? text.slice(0, Math.ceil((text.length * clientHeight) / scrollHeight))
        : text;
    const walker = document.createTreeWalker(step, NodeFilter.SHOW_TEXT);
    const texts = new Set<string>();
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.replace(/[\p{N}.,\s\u00a0\u202f]+/gu, ' ').trim() ?? '';
      const element = walker.currentNode.parentElement;
      if (text !== '' && !texts.has(text) && element && isInSight(element)) texts.add(shownOf(element, text));
    }
    return [...texts];
  });
}

import type { Page } from '@playwright/test';

/** What a robot with a keyboard did in a module, and how long a reader would have taken. */
export interface Played {
  readonly steps: number;
  /** Explorations, and those whose goal the robot reached by trying things. */
  readonly explorations: number;
  readonly explored: number;
  readonly controls: number;
  readonly words: number;
  /** Reading at 200 words a minute, and `secondsPerControl` for each control used once. */
  readonly minutes: number;
}

/** What holds the focus, as far as the robot understands. */
interface Focused {
  /** In the step now worked at, on the button that leads on, elsewhere in the module, or outside. */
  readonly where: 'step' | 'on' | 'module' | 'outside';
  readonly kind: 'button' | 'radio' | 'checkbox' | 'text' | 'range' | 'select' | 'other';
  readonly name: string;
  readonly isUsed: boolean;
  /** Its place among the step's controls: the same control is tried a few times, not for ever. */
  readonly key: string;
  readonly isExploration: boolean;
}

const wordsPerMinute = 200;
const secondsPerControl = 3;
const mostSteps = 60;
const mostStops = 400;
const triesPerControl = 1;
/** Buttons that lead away from the step's work. */
const leftAlone =
  /^(Écouter|Arrêter|Listen|Stop|Recommencer|Réinitialiser|Remettre|Start again|Reset|Pause|Imprimer|Print)/i;

/** Plays the module on screen from its first step to its end with Tab, arrows, Space and Enter alone. */
export async function playByKeyboard(page: Page): Promise<Played> {
  const told = { controls: 0, words: 0, explorations: 0, explored: 0 };
  await page.locator('.m-section').waitFor();
  await page.keyboard.press('Tab');
  for (let steps = 0; steps < mostSteps; steps++) {
    if (await isEnded(page)) return { ...told, steps, minutes: minutesOf(told) };
    const worked = await workAtStep(page);
    told.words += worked.words;
    told.controls += worked.used;
    told.explorations += worked.isExploration ? 1 : 0;
    told.explored += worked.isExploration && worked.isDone ? 1 : 0;
    if (worked.isExploration && worked.reached === 0) {
      throw new Error(`Step ${steps + 1}: no control of the exploration is reached with Tab.`);
    }
  }
  throw new Error(`The module does not end in ${mostSteps} steps.`);
}

async function workAtStep(page: Page) {
  const tries = new Map<string, number>();
  let reached = 0;
  let outside = 0;
  await waitForExploration(page);
  for (let stops = 0; stops < mostStops; stops++) {
    const { where, kind, name, isUsed, key, isExploration } = await readFocus(page);
    if (where === 'on') {
      const step = await readStep(page);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(40);
      return { ...step, isDone: !/^(Passer|Skip)/.test(name), reached, used: tries.size };
    }
    if (where === 'step') {
      outside = 0;
      if (isExploration) reached += 1;
      const tried = tries.get(key) ?? 0;
      if (!isUsed && tried < triesPerControl && !(kind === 'button' && leftAlone.test(name))) {
        tries.set(key, tried + 1);
        await use(page, kind);
        continue;
      }
    }
    if (where === 'outside' && ++outside > 80) throw new Error('The focus left the module and does not come back.');
    await page.keyboard.press('Tab');
  }
  throw new Error('The button that leads on is never reached with Tab.');
}

async function use(page: Page, kind: Focused['kind']): Promise<void> {
  const { keyboard } = page;
  if (kind === 'text') await keyboard.type('12');
  else if (kind === 'range') for (let n = 0; n < 3; n++) await keyboard.press('ArrowRight');
  else if (kind === 'select') await keyboard.press('ArrowDown');
  else if (kind === 'other') return;
  else await keyboard.press(kind === 'button' ? 'Enter' : 'Space');
  if (kind === 'button') await page.waitForTimeout(20);
}

async function isEnded(page: Page): Promise<boolean> {
  return page.getByRole('heading', { name: /^(Module terminé|Module finished|Module done)/ }).isVisible();
}

/** An exploration's code comes when it is wanted: a reader waits for it too. */
async function waitForExploration(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const exploration = [...document.querySelectorAll('.m-step')].at(-1)?.querySelector('.m-explore');
    return !exploration || exploration.querySelector('button, input, select, textarea, [tabindex="0"]') !== null;
  });
}

/** The words of the newest step, feedback included, and whether it is an exploration. */
function readStep(page: Page) {
  return page.evaluate(() => {
    const step = [...document.querySelectorAll<HTMLElement>('.m-step')].at(-1);
    // biome-ignore lint/performance/useDomNodeTextContent: only what is shown is read
    const words = step?.innerText.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
    return { words, isExploration: step?.querySelector('.m-explore') !== null && step !== undefined };
  });
}

function readFocus(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const module = document.querySelector('.m-module');
    const step = [...document.querySelectorAll<HTMLElement>('.m-step')].at(-1);
    const actions = document.querySelector('.m-actions');
    const isIn = (place: Element | null | undefined) => focused !== null && (place?.contains(focused) ?? false);
    const where = isIn(actions) ? 'on' : isIn(step) ? 'step' : isIn(module) ? 'module' : 'outside';
    const role = focused?.getAttribute('role');
    const type = focused instanceof HTMLInputElement ? focused.type : '';
    const kind =
      type === 'radio' || role === 'radio'
        ? 'radio'
        : type === 'checkbox' || role === 'checkbox' || role === 'switch'
          ? 'checkbox'
          : type === 'range' || role === 'slider'
            ? 'range'
            : type !== '' || focused instanceof HTMLTextAreaElement
              ? 'text'
              : focused instanceof HTMLSelectElement
                ? 'select'
                : focused instanceof HTMLButtonElement || role === 'button'
                  ? 'button'
                  : 'other';
    const controls = step ? [...step.querySelectorAll('button, input, select, textarea, [tabindex="0"]')] : [];
    const isChecked =
      (focused instanceof HTMLInputElement && focused.checked) || focused?.getAttribute('aria-checked') === 'true';
    const name = focused?.getAttribute('aria-label') ?? focused?.textContent?.trim() ?? '';
    const isFilled =
      focused instanceof HTMLTextAreaElement
        ? focused.value !== ''
        : type === 'text' && focused instanceof HTMLInputElement && focused.value !== '';
    return {
      where,
      kind,
      name,
      isUsed:
        isChecked ||
        isFilled ||
        focused?.getAttribute('aria-disabled') === 'true' ||
        focused?.getAttribute('aria-pressed') === 'true',
      key: `${kind} ${name} ${focused ? controls.indexOf(focused) : -1}`,
      isExploration: isIn(step?.querySelector('.m-explore')),
    };
  });
}

function minutesOf({ words, controls }: { readonly words: number; readonly controls: number }): number {
  return words / wordsPerMinute + (controls * secondsPerControl) / 60;
}

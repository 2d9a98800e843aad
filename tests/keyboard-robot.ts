import type { Page } from '@playwright/test';
import { countRead } from './count-read.ts';
import { isStuck, isWorthTrying, type Tried, turnsScene, use } from './robot-hands.ts';
import { readFocus, readTexts } from './robot-sight.ts';

/** What a robot with a keyboard did in a module, and how long a reader would have taken. */
export interface Played {
  readonly steps: readonly PlayedStep[];
  /** Reading at 200 words a minute, and 3 s for each use of a control. */
  readonly minutes: number;
}

export interface PlayedStep {
  /** The words shown, each text once. */
  readonly words: number;
  /** Uses of a control. */
  readonly uses: number;
  readonly isExploration: boolean;
  /** What the step asks was done: the robot may go on, and does not skip. */
  readonly isDone: boolean;
  /** Of the optional part, “go further”, which no duration counts. */
  readonly isOptional: boolean;
}

const wordsPerMinute = 200;
const secondsPerUse = 3;
const mostSteps = 60;
const mostStops = 1500;
/** The robot does not read: it tries options until one is right, where a pupil makes a mistake at most. */
const mostPerChoice = 2;

/** Plays the module on screen from its first step to its end with Tab, arrows, Space and Enter alone. */
export async function playByKeyboard(page: Page): Promise<Played> {
  const steps: PlayedStep[] = [];
  await page.locator('.m-section').waitFor();
  await page.keyboard.press('Tab');
  while (steps.length < mostSteps) {
    if (await isEnded(page)) return { steps, minutes: minutesOf(steps) };
    const step = await workAtStep(page);
    if (step.isExploration && step.reached === 0)
      throw new Error(`Step ${steps.length + 1}: no control of the exploration is reached with Tab.`);
    steps.push(step);
  }
  throw new Error(`The module does not end in ${mostSteps} steps.`);
}

/** Uses the step's controls in their order, a round after the other, until what it asks is done or trying leads nowhere. */
async function workAtStep(page: Page) {
  const read = new Set<string>();
  const tried: Tried = { round: 1, rewarded: 0, held: 0, inRound: new Map(), everUsed: new Map() };
  let progress: string | undefined;
  const choices = new Map<string, number>();
  let uses = 0;
  let reached = 0;
  let outside = 0;
  let isBack = false;
  const look = async () => {
    for (const text of await readTexts(page)) read.add(text);
  };
  await waitForActivities(page);
  await look();
  for (let stops = 0; stops < mostStops; stops++) {
    const focused = await readFocus(page);
    const { where, isDone } = focused;
    if (progress !== undefined && focused.progress !== progress) tried.rewarded = tried.round;
    progress = focused.progress;
    if (where === 'step' && focused.isExploration) reached += 1;
    outside = where === 'outside' ? outside + 1 : 0;
    if (outside > 80) throw new Error('The focus left the module and does not come back.');
    if (where === 'on' && !isBack) {
      if (isDone || isStuck(tried)) {
        await look();
        const step = { ...(await readStep(page)), isDone, uses, reached, words: countRead([...read]) };
        await page.keyboard.press('Enter');
        await page.waitForTimeout(40);
        return step;
      }
      isBack = true;
    }
    if (isBack && where !== 'step' && where !== 'on') {
      isBack = false;
      tried.round += 1;
      tried.inRound.clear();
    }
    const isWanted = turnsScene(focused) || (!isDone && isWorthTrying(focused, tried));
    if (where === 'step' && !isBack && isWanted) {
      tried.inRound.set(focused.key, (tried.inRound.get(focused.key) ?? 0) + 1);
      tried.everUsed.set(focused.list, (tried.everUsed.get(focused.list) ?? new Set()).add(focused.key));
      await use(page, focused, tried.round);
      const choice = (choices.get(focused.key) ?? 0) + 1;
      choices.set(focused.key, choice);
      if (focused.kind !== 'radio' || choice <= mostPerChoice) uses += 1;
      await look();
      continue;
    }
    await page.keyboard.press(isBack ? 'Shift+Tab' : 'Tab');
  }
  throw new Error('The button that leads on is never reached with Tab.');
}

async function isEnded(page: Page): Promise<boolean> {
  return page.getByRole('heading', { name: /^(Module terminé|Module finished)/ }).isVisible();
}

/** The code of an exploration or of practice comes when it is wanted: a reader waits until its place is taken. */
async function waitForActivities(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const step = [...document.querySelectorAll('.m-step')].at(-1);
    const exploration = step?.querySelector('.m-explore');
    const isThere =
      !exploration || exploration.querySelector('button, input, select, textarea, [tabindex="0"]') !== null;
    return isThere && !step?.querySelector('.k-skeleton');
  });
}

function readStep(page: Page) {
  return page.evaluate(() => {
    const step = [...document.querySelectorAll('.m-step')].at(-1);
    const title = document.querySelector('#module-section')?.textContent ?? '';
    return {
      isExploration: (step?.querySelector('.m-explore') ?? null) !== null,
      isOptional: /^(Aller plus loin|Go further)/.test(title),
    };
  });
}

function minutesOf(steps: readonly PlayedStep[]): number {
  return steps
    .filter(({ isOptional }) => !isOptional)
    .reduce((sum, { words, uses }) => sum + words / wordsPerMinute + (uses * secondsPerUse) / 60, 0);
}

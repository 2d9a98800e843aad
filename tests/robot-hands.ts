import type { Page } from '@playwright/test';
import type { Focused } from './robot-sight.ts';

/** In a list of alike controls (examples, words), a round tries this many more: nobody presses forty labels. */
const alikeTried = 3;
/** After this many rounds in which nothing new was reached, a pupil changes the settings, then skips. */
const patience = 2;
const mostRounds = 5;
const mostOptions = 8;
/** A scene is followed drawing by drawing; to play it and to turn back show nothing more. */
const nextDrawing = /^(Image suivante|Next picture)$/;
/** Buttons that lead away from the step's work. */
const leftAlone =
  /^(Lancer la scène|Revoir la scène|Image précédente|Play the scene|Play again|Previous picture|Écouter|Arrêter|Listen|Stop|Recommencer|Réinitialiser|Remettre|Start (again|over)|Reset|Pause|Imprimer|Print|Effacer|Remove|Clear|Je ne sais pas|I don’t know|Essayer un autre cas|Try another case)/i;

/** What was used: how many times in this round by control, and ever, by list of alike controls. */
export interface Tried {
  round: number;
  /** The last round in which a goal was reached, another option tried or another question shown; 0 before any. */
  rewarded: number;
  /** The last round that left some of many alike controls for later. */
  held: number;
  readonly inRound: Map<string, number>;
  readonly everUsed: Map<string, Set<string>>;
}

/** Whether it shows a scene's next drawing: a reader follows a scene to its end, though no step asks for it. */
export function turnsScene({ kind, name, isUsed }: Focused): boolean {
  return kind === 'button' && !isUsed && nextDrawing.test(name);
}

/**
 * A control is used once a round, and an exploration's button twice from the second round on. Of many alike, a few more each
 * round, each once. What is folded and what is filled already wait for the second round; a setting, for a round without success.
 */
export function isWorthTrying(focused: Focused, tried: Tried): boolean {
  const { round, rewarded, inRound, everUsed } = tried;
  const { kind, name, isUsed, key, list, isExploration } = focused;
  const times = inRound.get(key) ?? 0;
  if (kind === 'radio') {
    const isSettled = isUsed && (isExploration ? round - rewarded < patience || tried.held === round - 1 : round === 1);
    return focused.isRefused ? times < mostOptions : times === 0 && !isSettled;
  }
  if (kind === 'text') return times === 0 && (!isUsed || (isExploration && round === 2));
  if (kind === 'summary') return !isUsed && times === 0 && round > 1;
  if (kind !== 'button' && kind !== 'checkbox') return kind !== 'other' && !isUsed && times === 0;
  if (isUsed || leftAlone.test(name)) return false;
  if (focused.isFolded && times === 0 && everUsed.get(list)?.has(key)) return true;
  const alike = everUsed.get(list) ?? new Set();
  if (alike.has(key)) return alike.size === 1 && times < (isExploration && round > 1 ? 2 : 1);
  if (alike.size < alikeTried * round) return true;
  tried.held = round;
  return false;
}

/** Whether a pupil would skip the step. */
export function isStuck({ round, rewarded, held, inRound }: Tried): boolean {
  const leavesSome = held === round && round < mostRounds;
  return inRound.size === 0 || (round - rewarded >= patience && !leavesSome);
}

const rangeKeys = ['Home', 'ArrowRight', 'End'] as const;

/** Uses what holds the focus: types a few words, moves a slider, takes the next choice when the first was not the right one. */
export async function use(page: Page, { kind, isUsed, isExploration }: Focused, round: number): Promise<void> {
  const { keyboard } = page;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await keyboard.press(key);
  };
  switch (kind) {
    case 'text':
      if (isUsed) await press('ControlOrMeta+a');
      await keyboard.type(isExploration ? 'Zoé aime 12 chats. Son numéro : 06 12 34 56 78.' : '12');
      break;
    case 'range': {
      const key = rangeKeys[round % rangeKeys.length] ?? '';
      await press(key, key, key);
      break;
    }
    case 'application':
      await press('ArrowRight', 'ArrowUp', 'Space');
      break;
    case 'select':
      await press('ArrowDown');
      break;
    case 'radio':
      await press(isUsed ? 'ArrowDown' : 'Space');
      break;
    default:
      await press(kind === 'checkbox' ? 'Space' : 'Enter');
  }
  await page.waitForTimeout(20);
}

import type { Dice } from './dice.ts';

/** Fills a sentence pattern: `[a|b|c]` stands for one of its options; an option written twice is twice as frequent. */
export function fillPattern(pattern: string, dice: Dice): string {
  return pattern.replace(/\[([^\]]*)\]/g, (_, options: string) => {
    const choices = options.split('|');
    return choices[Math.floor(dice() * choices.length)]!;
  });
}

import { defineTexts } from '../texts.ts';

export const texts = defineTexts({
  fr: {
    title: 'Que fait la machine, au juste ?',
    instruction:
      '[Range|Rangez] chaque situation selon ce que fait la machine. Attention, certaines se passent très bien d’IA.',
    alternative: '{n} situations à ranger dans cinq groupes : {groups}. Rangées jusqu’ici : {done}.',
  },
  en: {
    title: 'What does the machine really do?',
    instruction: 'Sort each situation by what the machine does. Beware, some do very well without AI.',
    alternative: '{n} situations to sort into five groups: {groups}. Sorted so far: {done}.',
  },
});

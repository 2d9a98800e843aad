import { defineTexts } from '../texts.ts';

export const texts = defineTexts({
  fr: {
    title: 'Que faut-il faire avant ?',
    instruction: 'Des images, des voix, des textes : pour chaque cas, que faut-il faire avant de continuer ?',
    alternative: '{n} cas à ranger dans quatre groupes : {groups}. Rangés jusqu’ici : {done}.',
  },
  en: {
    title: 'What must you do first?',
    instruction: 'Pictures, voices, texts: for each case, what must be done before going on?',
    alternative: '{n} cases to sort into four groups: {groups}. Sorted so far: {done}.',
  },
});

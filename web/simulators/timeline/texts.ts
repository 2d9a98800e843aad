import { defineTexts } from '../texts.ts';

export const texts = defineTexts({
  fr: {
    title: '[Remets|Remettez] l’histoire de l’IA dans l’ordre',
    instruction:
      'De la plus ancienne à la plus récente : [déplace|déplacez] les étapes, puis [vérifie|vérifiez]. Rien ne presse.',
    list: 'Les étapes, de la plus ancienne à la plus récente',
    earlier: 'Plus tôt',
    later: 'Plus tard',
    'move-of': '{direction} : {text}',
    check: 'Vérifier',
    'all-right': 'Tout est dans l’ordre. [Regarde|Regardez] les écarts entre les dates.',
    pairs:
      '{right} paires sur {all} sont dans le bon ordre. Les étapes bien placées sont cochées ; [déplace|déplacez] les autres.',
    'in-place': 'bien placée',
    moved: '{text} : place {place} sur {n}.',
    axis: 'Les dates, à l’échelle',
    'axis-says': 'De {first} à {last}, {years} ans. La moitié des étapes tient dans les {recent} dernières années.',
    source: 'Source',
    alternative: 'Dans [ton|votre] ordre : {order}.',
  },
  en: {
    title: 'Put the history of AI back in order',
    instruction: 'From the oldest to the most recent: move the milestones, then check. There is no hurry.',
    list: 'The milestones, from the oldest to the most recent',
    earlier: 'Earlier',
    later: 'Later',
    'move-of': '{direction}: {text}',
    check: 'Check',
    'all-right': 'Everything is in order. Look at the gaps between the dates.',
    pairs: '{right} pairs out of {all} are in the right order. The milestones in place are ticked; move the others.',
    'in-place': 'in place',
    moved: '{text}: place {place} of {n}.',
    axis: 'The dates, to scale',
    'axis-says': 'From {first} to {last}, {years} years. Half of the milestones fit in the last {recent} years.',
    source: 'Source',
    alternative: 'In your order: {order}.',
  },
});

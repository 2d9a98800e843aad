import { defineCatalogue } from '../../kit/i18n.ts';

export const t = defineCatalogue({
  fr: {
    page: 'Mon attestation · {course}',
    title: '[Ton|Votre] attestation',
    lead: 'À garder ou à imprimer. Elle dit ce que [tu as|vous avez] suivi ; ce n’est ni une note, ni une certification.',
    print: 'Imprimer',
    back: 'Revenir à mon bilan',
    'not-yet': 'Pas encore d’attestation',
    'not-yet-why': 'Elle [t’attend|vous attend] au bout de [ta|votre] route.',
    'see-route': 'Voir ma route',
  },
  en: {
    page: 'My certificate · {course}',
    title: 'Your certificate',
    lead: 'To keep or to print. It says what you followed; it is neither a mark nor a certification.',
    print: 'Print',
    back: 'Back to my results',
    'not-yet': 'No certificate yet',
    'not-yet-why': 'It is waiting at the end of your route.',
    'see-route': 'See my route',
  },
});

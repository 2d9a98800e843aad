import { defineCatalogue } from '../../kit/i18n.ts';

export const t = defineCatalogue({
  fr: {
    suggestions: 'Propositions',
    lead: 'Ce que lecteurs et lectrices proposent pour améliorer les référentiels. Une proposition acceptée apparaît, avec votre réponse, dans l’historique du référentiel.',
    status: 'État',
    'status-all': 'tous les états',
    none: 'Aucune proposition',
    'none-why': 'Celles que l’on envoie depuis la page d’un référentiel arrivent ici.',
    'see-framework': 'Voir le référentiel',
    line: '{skill} · {about} · {date}',
    answer: 'Votre réponse',
    'answer-hint': 'Publique si la proposition est acceptée.',
    save: 'Enregistrer',
    saved: 'Réponse enregistrée',
  },
  en: {
    suggestions: 'Suggestions',
    lead: 'What readers suggest to improve the frameworks. An accepted suggestion appears, with your answer, in the history of the framework.',
    status: 'Status',
    'status-all': 'any status',
    none: 'No suggestion',
    'none-why': 'Those sent from the page of a framework arrive here.',
    'see-framework': 'See the framework',
    line: '{skill} · {about} · {date}',
    answer: 'Your answer',
    'answer-hint': 'Public if the suggestion is accepted.',
    save: 'Save',
    saved: 'Answer saved',
  },
});

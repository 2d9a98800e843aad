import { defineCatalogue } from './i18n.ts';

/** How a suggestion stands and what it is about, in the same words for who sends it, who answers it and who writes the content. */
export const sayOfSuggestion = defineCatalogue({
  fr: {
    'status-received': 'Reçue',
    'status-considered': 'À l’étude',
    'status-accepted': 'Acceptée',
    'status-declined': 'Non retenue',
    'about-wording': 'formulation',
    'about-missing': 'manque',
    'about-level': 'niveau',
    'about-example': 'exemple',
    'about-other': 'autre',
  },
  en: {
    'status-received': 'Received',
    'status-considered': 'Being considered',
    'status-accepted': 'Accepted',
    'status-declined': 'Declined',
    'about-wording': 'wording',
    'about-missing': 'missing',
    'about-level': 'level',
    'about-example': 'example',
    'about-other': 'other',
  },
});

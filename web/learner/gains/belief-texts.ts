import { defineCatalogue } from '../../kit/i18n.ts';

export const t = defineCatalogue({
  fr: {
    'all-right': {
      one: 'Une question posée sur cet acquis, réussie.',
      other: '{n} questions posées sur cet acquis, toutes réussies.',
    },
    'some-right': '{right} réponses justes sur les {n} questions posées sur cet acquis.',
    'one-right': 'Une réponse juste sur les {n} questions posées sur cet acquis.',
    'none-right': {
      one: 'Une question posée sur cet acquis, pas encore réussie.',
      other: '{n} questions posées sur cet acquis, pas encore réussies.',
    },
    'dont-know': {
      one: 'Une question posée sur cet acquis : [tu as|vous avez] répondu « Je ne sais pas ».',
      other: '{n} questions posées sur cet acquis : [tu as|vous avez] répondu « Je ne sais pas ».',
    },
    'harder-shown': 'Pas de question directe : [tu as|vous avez] réussi plus difficile sur le même sujet ({label}).',
    'easier-missed': 'Pas de question directe : un acquis plus simple du même sujet n’est pas encore réussi ({label}).',
    'from-others': 'Pas de question directe : c’est une estimation d’après [tes|vos] autres réponses.',
  },
  en: {
    'all-right': {
      one: 'One question asked on this skill, answered right.',
      other: '{n} questions asked on this skill, all answered right.',
    },
    'some-right': '{right} right answers to the {n} questions asked on this skill.',
    'one-right': 'One right answer to the {n} questions asked on this skill.',
    'none-right': {
      one: 'One question asked on this skill, not right yet.',
      other: '{n} questions asked on this skill, not right yet.',
    },
    'dont-know': {
      one: 'One question asked on this skill: you answered “I don’t know”.',
      other: '{n} questions asked on this skill: you answered “I don’t know”.',
    },
    'harder-shown': 'No direct question: you answered a harder one of the same topic right ({label}).',
    'easier-missed': 'No direct question: an easier skill of the same topic is not right yet ({label}).',
    'from-others': 'No direct question: this is an estimate from your other answers.',
  },
});

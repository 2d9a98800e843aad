import { defineCatalogue } from '../kit/i18n.ts';

export const t = defineCatalogue({
  fr: {
    kind: 'Attestation de fin de parcours',
    given: 'Balise atteste que',
    followed: 'a suivi jusqu’au bout le parcours',
    on: 'Terminé le {date}.',
    modules: { one: 'Module fait', other: '{n} modules faits' },
    minutes: '{n} min',
    skills: { one: 'Acquis travaillé', other: '{n} acquis travaillés' },
    not: 'Cette attestation dit ce qui a été suivi. Ce n’est pas une certification : elle n’atteste aucun niveau.',
  },
  en: {
    kind: 'Certificate of completion',
    given: 'Balise states that',
    followed: 'followed to its end the course',
    on: 'Finished on {date}.',
    modules: { one: 'Module done', other: '{n} modules done' },
    minutes: '{n} min',
    skills: { one: 'Skill worked on', other: '{n} skills worked on' },
    not: 'This certificate says what was followed. It is not a certification: it attests no level.',
  },
});

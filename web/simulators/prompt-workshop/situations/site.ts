import { defineSituation } from '../situation.ts';

/** CAP building trades: safety rules for work at height. */
export const site = defineSituation(['task', 'context', 'audience', 'format', 'constraints', 'verification'], {
  fr: {
    title: 'Sur le chantier : travailler en hauteur',
    need: '[Tu es|Vous êtes] en stage sur un chantier de façade. Deux nouveaux stagiaires arrivent lundi. Le chef d’équipe demande un rappel des règles avant de monter sur l’échafaudage.',
    about: ['échafaudage', 'hauteur', 'chantier', 'sécurité', 'règle', 'façade', 'consigne', 'rappel'],
    readers: ['stagiaire', 'nouveau', 'nouvelle', 'équipe', 'apprenti', 'ouvrier', 'débutant', 'collègue', 'jeune'],
    passages: [
      [
        '-task',
        'Les échafaudages existent depuis l’Égypte ancienne. Le bois a laissé la place à l’acier et à l’aluminium.',
      ],
      [
        'task context',
        'Pour l’arrivée de lundi, sur le chantier de façade, voici ce qui se dit au pied de l’échafaudage.',
      ],
      ['task -context', 'Voici des règles générales, pour tout type de travail en hauteur, en atelier comme en forêt.'],
      [
        'task -audience -format',
        'L’exploitation d’un échafaudage suppose la vérification des ancrages, la conformité des garde-corps et le respect des charges admissibles.',
      ],
      [
        'task -audience format',
        '- Vérification des ancrages.\n- Conformité des garde-corps.\n- Respect des charges admissibles.',
      ],
      [
        'task audience -format',
        'Avant de monter, mets ton casque et tes chaussures. Passe par l’échelle prévue, jamais par l’extérieur. Si une planche bouge, redescends et préviens.',
      ],
      [
        'task audience format',
        '- Casque et chaussures, toujours.\n- On monte par l’échelle prévue.\n- Une planche bouge ? On redescend et on prévient.\n- On ne touche pas aux barrières.',
      ],
      [
        'task -constraints',
        'Suivent l’ensemble des articles du Code du travail, leurs annexes, l’historique des normes et quarante pages de schémas.',
      ],
      ['task constraints', 'La longueur et les mots respectent la limite donnée : cela se lit en une minute, debout.'],
      [
        'task -verification',
        'Sous trois mètres de haut, aucune protection n’est obligatoire.',
        'C’est dangereux et inexact : il n’existe pas de hauteur sans risque. Une règle de sécurité se vérifie toujours auprès du chef d’équipe.',
      ],
      [
        'task verification',
        'Avant d’afficher : fais relire par le chef d’équipe. Les règles du chantier et la notice de l’échafaudage passent avant ce que j’écris.',
      ],
    ],
  },
  en: {
    title: 'On the site: working at height',
    need: 'You are on placement on a building site, working on a front wall. Two new trainees come on Monday. The team leader asks for a reminder of the rules before going up the scaffolding.',
    about: ['scaffold', 'height', 'site', 'safety', 'rule', 'wall', 'reminder'],
    readers: ['trainee', 'new', 'team', 'apprentice', 'worker', 'beginner', 'colleague', 'young'],
    passages: [
      ['-task', 'Scaffolding has existed since ancient Egypt. Wood has given way to steel and aluminium.'],
      [
        'task context',
        'For those who come on Monday, here is what is said at the foot of the scaffolding of this site.',
      ],
      ['task -context', 'Here are general rules, for any work at height, in a workshop or in a forest.'],
      [
        'task -audience -format',
        'Operating a scaffold supposes the verification of anchors, the compliance of guard rails and the observance of admissible loads.',
      ],
      [
        'task -audience format',
        '- Verification of anchors.\n- Compliance of guard rails.\n- Observance of admissible loads.',
      ],
      [
        'task audience -format',
        'Before you go up, put on your helmet and shoes. Use the ladder provided, never the outside. If a board moves, come down and tell someone.',
      ],
      [
        'task audience format',
        '- Helmet and shoes, always.\n- Go up by the ladder provided.\n- A board moves? Come down and tell someone.\n- Do not touch the rails.',
      ],
      [
        'task -constraints',
        'All the articles of the Labour Code follow, with their annexes, the history of the standards and forty pages of diagrams.',
      ],
      ['task constraints', 'Length and words keep to the limit you gave: it reads in one minute, standing.'],
      [
        'task -verification',
        'Under three metres, no protection is compulsory.',
        'This is dangerous and inaccurate: no height is without risk. A safety rule is always checked with the team leader.',
      ],
      [
        'task verification',
        'Before you put it up: have the team leader read it. The rules of the site and the scaffold’s instructions come before what I write.',
      ],
    ],
  },
});

import { defineSituation } from '../situation.ts';

/** Revising the French Revolution with questions. */
export const quiz = defineSituation(
  ['task', 'context', 'audience', 'format', 'constraints', 'example', 'verification'],
  {
    fr: {
      title: 'Réviser la Révolution',
      need: '[Tu as|Vous avez] un contrôle d’histoire mardi sur la Révolution française. [Tu veux t’entraîner|Vous voulez vous entraîner] avec des questions, sans recevoir le cours tout fait.',
      about: ['révolution', '1789', 'bastille', 'états généraux', 'privilège'],
      readers: [
        'élève',
        'collège',
        '4e',
        'quatrième',
        'classe',
        'lycée',
        '2de',
        'seconde',
        'ans',
        'débutant',
        'niveau',
        'camarade',
      ],
      passages: [
        [
          '-task',
          'La Révolution française est une période très importante. Elle commence en 1789. Beaucoup de choses ont changé. Que veux-tu savoir ?',
        ],
        [
          'task context',
          'D’accord, c’est un entraînement avant ton contrôle : je pose les questions, et je garde les réponses pour après.',
        ],
        ['task -context', 'Voici des questions, avec toutes les réponses juste en dessous.'],
        [
          'task -audience -format',
          'En quoi la crise des finances royales éclaire-t-elle la convocation des états généraux ? Comment l’historiographie a-t-elle débattu de la nuit du 4 août ?',
        ],
        [
          'task -audience format',
          '- Historiographie de la nuit du 4 août : deux thèses.\n- Crise des finances royales : causes et débats.\n- Constitution de 1791 : portée et limites.',
        ],
        [
          'task audience -format',
          'Pourquoi le roi réunit-il les états généraux ? Que se passe-t-il le 14 juillet 1789 ? Que change la nuit du 4 août pour les paysans ?',
        ],
        [
          'task audience format',
          '- Pourquoi le roi réunit-il les états généraux ?\n- Que se passe-t-il le 14 juillet 1789 ?\n- Que change la nuit du 4 août ?',
        ],
        [
          'task -constraints',
          'Je continue jusqu’à trente-deux questions, de la préhistoire des impôts au sacre de Napoléon, du plus facile au plus difficile, sans m’arrêter.',
        ],
        ['task constraints', 'Je m’arrête là : j’ai gardé la limite que tu as donnée.'],
        [
          'task example',
          'Comme dans ton exemple, chaque question commence de la même façon et attend une réponse en une phrase.',
        ],
        [
          'task -verification',
          'Corrigé : la Bastille enfermait alors plus de deux cents prisonniers politiques.',
          'La phrase est sûre d’elle, mais inexacte. Le 14 juillet 1789, il n’y avait que sept prisonniers. Le manuel le dit.',
        ],
        [
          'task verification',
          'Compare tes réponses avec ton cours : je peux me tromper sur une date ou un nombre, surtout pour les prisonniers de la Bastille.',
        ],
      ],
    },
    en: {
      title: 'Revise the Revolution',
      need: 'You have a history test on Tuesday about the French Revolution. You want to practise with questions, without being given the lesson ready-made.',
      about: ['revolution', '1789', 'bastille', 'estates', 'privilege'],
      readers: ['pupil', 'student', 'year', 'class', 'level', 'beginner', 'school', 'teen', 'classmate', 'someone'],
      passages: [
        [
          '-task',
          'The French Revolution is a very important period. It begins in 1789. Many things changed. What would you like to know?',
        ],
        [
          'task context',
          'Right, this is practice before your test: I ask the questions, and keep the answers for later.',
        ],
        ['task -context', 'Here are questions, with all the answers right underneath.'],
        [
          'task -audience -format',
          'How does the crisis of royal finance shed light on the calling of the Estates General? How have historians argued over the night of 4 August?',
        ],
        [
          'task -audience format',
          '- Historiography of the night of 4 August: two views.\n- Crisis of royal finance: causes and debates.\n- Constitution of 1791: reach and limits.',
        ],
        [
          'task audience -format',
          'Why does the king call the Estates General? What happens on 14 July 1789? What does the night of 4 August change for peasants?',
        ],
        [
          'task audience format',
          '- Why does the king call the Estates General?\n- What happens on 14 July 1789?\n- What does the night of 4 August change?',
        ],
        [
          'task -constraints',
          'I go on to thirty-two questions, from the prehistory of taxes to the crowning of Napoleon, from the easiest to the hardest, without stopping.',
        ],
        ['task constraints', 'I stop here: I have kept to the limit you gave.'],
        [
          'task example',
          'As in your example, each question begins the same way and calls for an answer in one sentence.',
        ],
        [
          'task -verification',
          'Answer: the Bastille then held more than two hundred political prisoners.',
          'The sentence sounds sure, but it is inaccurate. On 14 July 1789 there were only seven prisoners. The textbook says so.',
        ],
        [
          'task verification',
          'Compare your answers with your lesson: I may be mistaken on a date or a number, above all for the prisoners of the Bastille.',
        ],
      ],
    },
  },
);

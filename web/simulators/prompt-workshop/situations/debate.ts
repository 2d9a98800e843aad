import { defineSituation } from '../situation.ts';

/** Arguments for a debate on phones at school. */
export const debate = defineSituation(['task', 'context', 'audience', 'format', 'constraints', 'verification'], {
  fr: {
    title: 'Débat : le téléphone au lycée',
    need: '[Tu participes|Vous participez] demain à un débat en classe : faut-il interdire le téléphone dans la cour ? [Tu défends|Vous défendez] le « contre », devant un jury de camarades et de professeurs.',
    about: ['téléphone', 'portable', 'smartphone', 'mobile', 'débat', 'interdi'],
    readers: ['jury', 'camarade', 'professeur', 'prof', 'classe', 'élève', 'enseignant', 'public'],
    passages: [
      [
        '-task',
        'Le téléphone portable est partout. Il a des avantages et des inconvénients. Tout dépend de l’usage que l’on en fait.',
      ],
      ['task context', 'Pour le camp du « contre », demain, voici ce que l’adversaire dira, et de quoi lui répondre.'],
      ['task -context', 'Voici des arguments pour et contre, sans savoir quel camp est à défendre.'],
      [
        'task -audience -format',
        'L’interdiction interroge la proportionnalité de la norme au regard de la liberté individuelle, et déplace la question de l’éducation vers celle du contrôle.',
      ],
      ['task -audience format', '- Proportionnalité de la norme.\n- Liberté individuelle.\n- Éducation ou contrôle ?'],
      [
        'task audience -format',
        'Devant ce jury, mieux vaut du concret : prévenir sa famille d’un retard, consulter l’emploi du temps, et surtout apprendre à s’en servir bien plutôt que le cacher.',
      ],
      [
        'task audience format',
        '- Utile : prévenir sa famille, lire l’emploi du temps.\n- Éducatif : on apprend à s’en servir en s’en servant.\n- Juste : une règle discutée est mieux suivie.',
      ],
      [
        'task -constraints',
        'Dix-neuf autres arguments suivent : économiques, historiques, sanitaires, juridiques, philosophiques… Il faudra choisir.',
      ],
      ['task constraints', 'Je m’en tiens au nombre et au ton demandés, pour que cela tienne dans le temps de parole.'],
      [
        'task -verification',
        'D’ailleurs, une étude européenne montre que 87 % des lycées ont renoncé à l’interdiction.',
        'Quelle étude, quelle année, quels lycées ? Sans source, un jury la balaiera. Elle est sans doute inventée.',
      ],
      [
        'task verification',
        'Je ne donne aucun chiffre dont je ne suis pas sûr. Pour un chiffre, cherche une enquête datée, avec son auteur et le nombre de personnes interrogées.',
      ],
    ],
  },
  en: {
    title: 'Debate: phones at school',
    need: 'Tomorrow you take part in a class debate: should phones be banned in the school yard? You speak against the ban, before a jury of classmates and teachers.',
    about: ['phone', 'mobile', 'smartphone', 'debate', 'ban'],
    readers: ['jury', 'classmate', 'teacher', 'class', 'pupil', 'student', 'audience'],
    passages: [
      [
        '-task',
        'Mobile phones are everywhere. They have good sides and bad sides. It all depends on how one uses them.',
      ],
      [
        'task context',
        'For the side that speaks against the ban, tomorrow, here is what the others will say, and what to answer.',
      ],
      ['task -context', 'Here are arguments for and against, without knowing which side to defend.'],
      [
        'task -audience -format',
        'A ban questions the proportionality of the rule with regard to individual liberty, and moves the matter from education to control.',
      ],
      ['task -audience format', '- Proportionality of the rule.\n- Individual liberty.\n- Education or control?'],
      [
        'task audience -format',
        'With this jury, be concrete: telling one’s family about a delay, reading the timetable, and above all learning to use a phone well rather than hiding it.',
      ],
      [
        'task audience format',
        '- Useful: telling one’s family, reading the timetable.\n- Educational: one learns to use it by using it.\n- Fair: a rule that was discussed is better kept.',
      ],
      [
        'task -constraints',
        'Nineteen more arguments follow: economic, historical, medical, legal, philosophical… You will have to choose.',
      ],
      ['task constraints', 'I keep to the number and the tone you gave, so that it fits in your speaking time.'],
      [
        'task -verification',
        'Besides, a European study shows that 87% of schools have given up such bans.',
        'Which study, which year, which schools? Without a source, a jury will sweep it aside. It is probably made up.',
      ],
      [
        'task verification',
        'I give no figure that I am not sure of. For a figure, look for a dated survey, with its author and the number of people asked.',
      ],
    ],
  },
});

import { defineSituation } from '../situation.ts';

/** A message to parents about a class outing. */
export const outing = defineSituation(
  ['task', 'context', 'audience', 'format', 'constraints', 'example', 'verification'],
  {
    fr: {
      title: 'La sortie au musée',
      need: 'Les délégués de la classe annoncent aux familles une sortie au musée des sciences, jeudi, retour à 17 h. Il faut un pique-nique. Il manque encore l’heure de départ.',
      about: ['sortie', 'musée', 'visite', 'pique', 'message', 'mot'],
      readers: ['parent', 'famille', 'adulte', 'père', 'mère'],
      passages: [
        [
          '-task',
          'Les musées des sciences proposent souvent des expositions pour tous les âges. C’est une belle idée de sortie.',
        ],
        ['task context', 'La classe ira au musée des sciences jeudi, avec un pique-nique, retour prévu à 17 h.'],
        ['task -context', 'Une sortie aura lieu prochainement. [Lieu], [date], [horaires] et [matériel] à compléter.'],
        [
          'task -audience -format',
          'Salut tout le monde, trop bien, on sort ! Pensez à ramener à manger et soyez pas en retard.',
        ],
        [
          'task -audience format',
          'Objet : on sort !\n- Ramenez à manger.\n- Soyez à l’heure.\n- Ça va être trop bien.',
        ],
        [
          'task audience -format',
          'Chers parents, votre enfant participera à cette sortie avec sa classe. Merci de prévoir un repas froid et une gourde.',
        ],
        [
          'task audience format',
          'Objet : sortie de la classe\nChers parents,\n- repas froid et gourde à prévoir ;\n- tenue confortable ;\n- retour devant l’établissement.',
        ],
        [
          'task -constraints',
          'Cette sortie s’inscrit dans une démarche de découverte dont les enjeux, multiples et passionnants, méritent d’être rappelés longuement, tant la culture scientifique nourrit la curiosité, l’autonomie et le goût de l’effort.',
        ],
        ['task constraints', 'Nous restons à votre disposition. Les délégués de la classe.'],
        ['task example', 'Le ton et la formule de fin reprennent ceux du message donné en exemple.'],
        [
          'task -verification',
          'Le départ est fixé à 8 h 15, et l’entrée coûte 6 €.',
          'Personne n’a donné ni l’heure ni le prix : ils sont inventés. Envoyé tel quel, ce message tromperait les familles.',
        ],
        [
          'task verification',
          'Il me manque l’heure de départ et le prix : à demander au professeur avant d’envoyer. Je ne les ai pas inventés.',
        ],
      ],
    },
    en: {
      title: 'The museum trip',
      need: 'The class representatives tell families about a trip to the science museum, on Thursday, back at 5 p.m. A packed lunch is needed. The time of departure is not known yet.',
      about: ['trip', 'museum', 'outing', 'visit', 'lunch', 'message'],
      readers: ['parent', 'famil', 'adult', 'mother', 'father', 'mum', 'dad'],
      passages: [
        ['-task', 'Science museums often have exhibitions for all ages. It is a nice idea for a trip.'],
        ['task context', 'The class will go to the science museum on Thursday, with a packed lunch, back at 5 p.m.'],
        ['task -context', 'A trip will take place soon. [Place], [date], [times] and [equipment] to be filled in.'],
        ['task -audience -format', 'Hey everybody, so cool, we are going out! Bring some food and do not be late.'],
        [
          'task -audience format',
          'Subject: we are going out!\n- Bring some food.\n- Be on time.\n- It will be so cool.',
        ],
        [
          'task audience -format',
          'Dear parents, your child will take part in this trip with the class. Please provide a cold meal and a water bottle.',
        ],
        [
          'task audience format',
          'Subject: class trip\nDear parents,\n- cold meal and water bottle to provide;\n- comfortable clothes;\n- return in front of the school.',
        ],
        [
          'task -constraints',
          'This trip is part of an approach to discovery whose many and fascinating aims deserve to be recalled at length, so much does scientific culture feed curiosity, autonomy and the taste for effort.',
        ],
        ['task constraints', 'We remain at your disposal. The class representatives.'],
        ['task example', 'The tone and the closing words follow those of the message given as an example.'],
        [
          'task -verification',
          'Departure is at 8.15 a.m., and the ticket costs €6.',
          'Nobody gave the time or the price: they are made up. Sent like this, the message would mislead families.',
        ],
        [
          'task verification',
          'The time of departure and the price are missing: ask the teacher before sending. I have not made them up.',
        ],
      ],
    },
  },
);

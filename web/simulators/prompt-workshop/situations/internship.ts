import { defineSituation } from '../situation.ts';

/** An e-mail to ask for an internship. */
export const internship = defineSituation(
  ['task', 'context', 'audience', 'format', 'constraints', 'example', 'verification'],
  {
    fr: {
      title: 'Demander un stage',
      need: '[Tu cherches|Vous cherchez] un stage d’observation en juin, dans un cabinet vétérinaire. [Tu aimes|Vous aimez] les animaux et [tu as|vous avez] aidé dans un refuge. Il faut écrire à la directrice du cabinet.',
      about: ['stage', 'vétérinaire', 'cabinet', 'candidature', 'motivation', 'mail', 'lettre', 'courriel'],
      readers: [
        'directrice',
        'directeur',
        'vétérinaire',
        'responsable',
        'entreprise',
        'cabinet',
        'patron',
        'employeur',
        'recruteur',
        'tuteur',
      ],
      passages: [
        [
          '-task',
          'Un stage permet de découvrir un métier. Il dure souvent une ou deux semaines. Il faut une convention.',
        ],
        [
          'task context',
          'J’ai aidé dans un refuge et je souhaite découvrir les soins aux animaux pendant deux semaines, en juin.',
        ],
        [
          'task -context',
          'Je suis très motivé et je souhaite effectuer un stage dans votre structure, quel que soit le domaine.',
        ],
        ['task -audience -format', 'Coucou, est-ce que vous prenez des stagiaires ? Dites-moi vite.'],
        ['task -audience format', 'Objet : stage\nCoucou,\n- je cherche un stage ;\n- dites-moi vite.'],
        [
          'task audience -format',
          'Madame la Directrice, je vous écris pour vous demander un stage d’observation au sein de votre cabinet.',
        ],
        [
          'task audience format',
          'Objet : demande de stage d’observation en juin\nMadame la Directrice,\nJe vous écris pour vous demander un stage au sein de votre cabinet.\nJe vous prie d’agréer mes salutations respectueuses.',
        ],
        [
          'task -constraints',
          'Depuis ma plus tendre enfance, animé par une passion inextinguible, je n’ai cessé de nourrir l’ambition, ô combien exaltante, de rejoindre un jour la noble confrérie des soignants…',
        ],
        ['task constraints', 'Je peux me présenter au cabinet quand vous le souhaitez.'],
        ['task example', 'J’ai repris la manière de dire de la phrase donnée en exemple : elle sonne comme toi.'],
        [
          'task -verification',
          'Titulaire du brevet de secourisme animalier, je maîtrise les soins de base.',
          'Ce brevet est inventé. Dans une candidature, une phrase fausse se paie à l’entretien.',
        ],
        [
          'task verification',
          'Je n’ai rien ajouté à ce que tu as dit de toi. À vérifier : le nom de la directrice, les dates exactes, et la convention de ton lycée.',
        ],
      ],
    },
    en: {
      title: 'Ask for a placement',
      need: 'You are looking for a work placement in June, in a veterinary practice. You like animals and have helped in a shelter. You have to write to the head of the practice.',
      about: ['placement', 'internship', 'veterinar', 'vet', 'practice', 'application', 'mail', 'letter'],
      readers: [
        'head',
        'director',
        'manager',
        'vet',
        'company',
        'employer',
        'recruiter',
        'boss',
        'practice',
        'supervisor',
      ],
      passages: [
        ['-task', 'A placement lets one discover a job. It often lasts one or two weeks. An agreement is needed.'],
        [
          'task context',
          'I have helped in a shelter and would like to discover how animals are cared for, for two weeks in June.',
        ],
        ['task -context', 'I am very motivated and would like a placement in your organisation, whatever the field.'],
        ['task -audience -format', 'Hi there, do you take trainees? Tell me quickly.'],
        ['task -audience format', 'Subject: placement\nHi,\n- I am looking for a placement;\n- tell me quickly.'],
        ['task audience -format', 'Dear Madam, I am writing to ask you for a work placement in your practice.'],
        [
          'task audience format',
          'Subject: application for a placement in June\nDear Madam,\nI am writing to ask you for a placement in your practice.\nYours faithfully,',
        ],
        [
          'task -constraints',
          'Since my tenderest childhood, moved by an unquenchable passion, I have never ceased to nourish the ambition, oh how thrilling, of joining one day the noble brotherhood of those who heal…',
        ],
        ['task constraints', 'I can come to the practice whenever suits you.'],
        ['task example', 'I have kept the manner of the sentence given as an example: it sounds like you.'],
        [
          'task -verification',
          'As the holder of an animal first-aid certificate, I master basic care.',
          'This certificate is made up. In an application, an untrue sentence is paid for at the interview.',
        ],
        [
          'task verification',
          'I have added nothing to what you said of yourself. To check: the name of the head, the exact dates, and your school’s agreement.',
        ],
      ],
    },
  },
);

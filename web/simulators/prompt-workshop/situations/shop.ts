import { defineSituation } from '../situation.ts';

/** CAP retail: answering an unhappy customer. */
export const shop = defineSituation(
  ['task', 'context', 'audience', 'format', 'constraints', 'example', 'verification'],
  {
    fr: {
      title: 'En magasin : une cliente mécontente',
      need: '[Tu es|Vous êtes] en stage dans un magasin de chaussures. Une cliente écrit : la semelle de ses bottes, achetées il y a trois semaines, s’est décollée. La responsable demande un projet de réponse.',
      about: [
        'botte',
        'chaussure',
        'semelle',
        'cliente',
        'client',
        'réclamation',
        'réponse',
        'répon',
        'message',
        'mail',
      ],
      readers: ['cliente', 'client', 'dame', 'madame', 'acheteuse'],
      passages: [
        ['-task', 'Une semelle décollée, c’est fréquent. Il existe des colles, des cordonniers et des garanties.'],
        [
          'task context',
          'Vous nous signalez que la semelle de vos bottes, achetées il y a trois semaines, s’est décollée.',
        ],
        ['task -context', 'Nous avons bien reçu votre message au sujet de votre article.'],
        [
          'task -audience -format',
          'Le décollement relève d’un défaut d’adhésion de l’interface semelle-tige, à instruire par le service après-vente.',
        ],
        [
          'task -audience format',
          'Objet : défaut d’adhésion\n- Interface semelle-tige à expertiser.\n- Dossier à instruire par le SAV.',
        ],
        [
          'task audience -format',
          'Madame, nous sommes désolés de ce désagrément. Pouvez-vous rapporter vos bottes avec le ticket ? Nous regarderons ensemble la meilleure solution.',
        ],
        [
          'task audience format',
          'Objet : vos bottes\nMadame,\nNous sommes désolés de ce désagrément.\n- Rapportez vos bottes avec le ticket.\n- Nous chercherons avec vous la meilleure solution.\nBien cordialement',
        ],
        [
          'task -constraints',
          'Permettez-nous à cette occasion de vous présenter l’intégralité de notre gamme, nos horaires d’hiver, notre carte de fidélité, notre histoire et nos engagements, en vingt-trois points.',
        ],
        ['task constraints', 'La réponse reste brève et polie, comme demandé.'],
        [
          'task example',
          'La formule d’accueil est celle de l’exemple donné : le magasin parle toujours de la même façon.',
        ],
        [
          'task -verification',
          'Vous serez remboursée sous 48 heures, avec un bon d’achat de 20 €.',
          'Personne n’a décidé cela. Une promesse écrite engage le magasin : elle se vérifie auprès de la responsable.',
        ],
        [
          'task verification',
          'À faire valider : ce que prévoit la garantie légale, et ce que la responsable accepte de proposer. Je n’ai rien promis.',
        ],
      ],
    },
    en: {
      title: 'In the shop: an unhappy customer',
      need: 'You are on placement in a shoe shop. A customer writes: the sole of her boots, bought three weeks ago, has come off. The manager asks you for a draft answer.',
      about: ['boot', 'shoe', 'sole', 'customer', 'complaint', 'answer', 'reply', 'mail', 'message'],
      readers: ['customer', 'client', 'lady', 'madam', 'buyer'],
      passages: [
        ['-task', 'Soles often come off. There are glues, cobblers and guarantees.'],
        ['task context', 'You tell us that the sole of your boots, bought three weeks ago, has come off.'],
        ['task -context', 'We have received your message about your item.'],
        [
          'task -audience -format',
          'The detachment stems from an adhesion defect of the sole-upper interface, to be processed by after-sales.',
        ],
        [
          'task -audience format',
          'Subject: adhesion defect\n- Sole-upper interface to be examined.\n- File to be processed by after-sales.',
        ],
        [
          'task audience -format',
          'Dear Madam, we are sorry for this trouble. Could you bring your boots back with the receipt? We shall look for the best solution together.',
        ],
        [
          'task audience format',
          'Subject: your boots\nDear Madam,\nWe are sorry for this trouble.\n- Please bring your boots back with the receipt.\n- We shall look with you for the best solution.\nKind regards',
        ],
        [
          'task -constraints',
          'Allow us on this occasion to present our whole range, our winter hours, our loyalty card, our history and our commitments, in twenty-three points.',
        ],
        ['task constraints', 'The answer stays short and polite, as you asked.'],
        ['task example', 'The greeting is that of the example given: the shop always speaks in the same way.'],
        [
          'task -verification',
          'You will be refunded within 48 hours, with a voucher for €20.',
          'Nobody decided that. A written promise binds the shop: it is checked with the manager.',
        ],
        [
          'task verification',
          'To be approved: what the legal guarantee says, and what the manager agrees to offer. I have promised nothing.',
        ],
      ],
    },
  },
);

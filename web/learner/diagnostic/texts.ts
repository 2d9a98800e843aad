import { defineCatalogue } from '../../kit/i18n.ts';

export const t = defineCatalogue({
  fr: {
    'question-page': 'Question {n} · Diagnostic',
    where: '{course} · diagnostic · {n} sur {total} au plus',
    opening: 'Diagnostic',
    pause: 'Pause',
    'pause-title': 'C’est en pause',
    'pause-why':
      'Tout est enregistré. [Tu peux|Vous pouvez] fermer la page ou l’ordinateur : [tu retrouveras|vous retrouverez] cette question.',
    'pause-resume': 'Reprendre',
    'pause-leave': 'Quitter le diagnostic',
    'delay-network':
      'Le réseau est coupé. [Ta|Votre] réponse est gardée sur cet ordinateur ; elle partira toute seule, et la question suivante viendra. [Tu n’as|Vous n’avez] rien à faire.',
    'delay-server':
      'Balise met du temps à répondre. [Ta|Votre] réponse est gardée sur cet ordinateur ; elle partira toute seule. [Tu n’as|Vous n’avez] rien à faire.',
    'turn-passed':
      '[Tu as|Vous avez] déjà répondu à cette question, dans un autre onglet ou sur un autre appareil. Voici celle où [tu en es|vous en êtes].',
    'response-unfit': 'Cette réponse n’a pas pu être lue. Voici la question, [réponds|répondez] encore une fois.',
    'not-sent': '[Ta|Votre] réponse n’est pas passée. [Essaie|Essayez] encore une fois.',
    report: 'Signaler un problème',
    'report-what': 'Qu’est-ce qui ne va pas ?',
    'report-question': 'La question',
    'report-answers': 'Les réponses proposées',
    'report-picture': 'Une image ou un document',
    'report-accessibility': 'Je n’arrive pas à la lire ou à y répondre',
    'report-other': 'Autre chose',
    'report-more': '[Tu veux|Vous voulez] préciser ?',
    'report-send': 'Envoyer',
    'report-cancel': 'Annuler',
    'report-thanks': 'Merci, c’est noté. [Tu peux|Vous pouvez] continuer.',
    'report-failed': 'Le signalement n’est pas parti : le réseau est coupé. [Réessaie|Réessayez] dans un instant.',
  },
  en: {
    'question-page': 'Question {n} · Diagnostic',
    where: '{course} · diagnostic · {n} of {total} at most',
    opening: 'Diagnostic',
    pause: 'Pause',
    'pause-title': 'Paused',
    'pause-why': 'Everything is saved. You may close the page or the computer: you will find this question again.',
    'pause-resume': 'Go on',
    'pause-leave': 'Leave the diagnostic',
    'delay-network':
      'The network is down. Your answer is kept on this computer; it will leave by itself, and the next question will come. You have nothing to do.',
    'delay-server':
      'Balise takes a while to answer. Your answer is kept on this computer; it will leave by itself. You have nothing to do.',
    'turn-passed':
      'You already answered this question, in another tab or on another device. Here is the one you are at.',
    'response-unfit': 'This answer could not be read. Here is the question, please answer once more.',
    'not-sent': 'Your answer did not go through. Please try once more.',
    report: 'Report a problem',
    'report-what': 'What is wrong?',
    'report-question': 'The question',
    'report-answers': 'The answers offered',
    'report-picture': 'A picture or a document',
    'report-accessibility': 'I cannot read it or answer it',
    'report-other': 'Something else',
    'report-more': 'Would you like to say more?',
    'report-send': 'Send',
    'report-cancel': 'Cancel',
    'report-thanks': 'Thank you, it is noted. You can go on.',
    'report-failed': 'The report did not leave: the network is down. Try again in a moment.',
  },
});

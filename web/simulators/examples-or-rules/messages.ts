import { punctuate } from '../../kit/punctuate.ts';
import { type Dice, pick } from '../dice.ts';
import type { Language } from '../exploration.ts';
import { fillPattern } from '../patterns.ts';

/** A message and what it truly is. */
export interface Message {
  readonly text: string;
  readonly junk: boolean;
}

/** Patterns of messages. Some honest ones use the words of junk ("gratuit", "gagné", "urgent"), and some junk avoids them, as in real life. */
const patterns: Readonly<Record<Language, { readonly junk: readonly string[]; readonly honest: readonly string[] }>> = {
  fr: {
    junk: [
      '[Félicitations|Bravo] ! Vous avez [gagné|remporté] [un téléphone|une console|un bon d’achat]. Cliquez [ici|sur ce lien] [vite|avant minuit|aujourd’hui].',
      'Votre colis [attend|est bloqué] au dépôt. [Réglez|Payez] [1,99 €|2 €|3 €] de frais [sur ce lien|ici].',
      '[Urgent|Dernier rappel] : votre compte [sera fermé|est bloqué]. Confirmez votre [mot de passe|carte bancaire] [sur ce lien|ici].',
      'Gagnez [500 €|1 000 €] par [jour|semaine] [sans travailler|depuis votre canapé]. Offre [gratuite|réservée|limitée].',
      '[Salut|Coucou], c’est [maman|papa], j’ai changé de numéro. Envoie-moi [un code|une carte cadeau|de l’argent] vite.',
      'Amende impayée : payez [35 €|42 €] [avant minuit|aujourd’hui], sinon elle sera doublée.',
      '[Téléchargez|Installez] ce [jeu|filtre] gratuit et recevez [mille pièces|un niveau offert]. Confirmez votre compte.',
    ],
    honest: [
      'La sortie au [musée|théâtre|stade] est [gratuite|gratuite|payée par le collège]. Rendez l’autorisation [lundi|mardi|jeudi].',
      'Bravo, vous avez gagné le [tournoi|match|concours de maths] ! La photo est [au CDI|dans le journal du collège].',
      '[Maman|Papa] ici : je passe te chercher à [17 h|18 h] [devant le portail|au gymnase].',
      'Urgent : le cours de [maths|sport|français] de [demain|mardi] est [annulé|déplacé en salle B12].',
      'Le club [théâtre|robotique|échecs] se retrouve [jeudi|lundi] à midi [au CDI|en salle B12].',
      'Voici le lien du [devoir|exposé|quiz] de [maths|SVT|français], à rendre [lundi|jeudi].',
      'Menu de la cantine : [poisson|pâtes|gratin] [lundi|mardi], [frites|salade] jeudi.',
      'Ton livre est arrivé au CDI. Viens le chercher avant [jeudi|les vacances].',
    ],
  },
  en: {
    junk: [
      '[Congratulations|Well done]! You have [won|been given] [a phone|a console|a voucher]. Click [here|on this link] [fast|before midnight|today].',
      'Your parcel [is waiting|is blocked] at the depot. Pay [£1.99|£2|£3] in fees [on this link|here].',
      '[Urgent|Last reminder]: your account [will be closed|is blocked]. Confirm your [password|bank card] [on this link|here].',
      'Earn [£500|£1,000] a [day|week] [without working|from your sofa]. [Free|Special|Limited] offer.',
      '[Hi|Hello], it’s [mum|dad], I changed my number. Send me [a code|a gift card|money] fast.',
      'Unpaid fine: pay [£35|£42] [before midnight|today], or it will double.',
      '[Download|Install] this free [game|filter] and receive [a thousand coins|a free level]. Confirm your account.',
    ],
    honest: [
      'The trip to the [museum|theatre|stadium] is [free|free|paid by the school]. Bring the form back on [Monday|Tuesday|Thursday].',
      'Well done, you have won the [tournament|match|maths contest]! The photo is [in the library|in the school paper].',
      '[Mum|Dad] here: I will pick you up at [5|6] [at the gate|at the gym].',
      'Urgent: the [maths|sports|French] lesson on [Monday|Tuesday] is [cancelled|moved to room B12].',
      'The [drama|robotics|chess] club meets on [Thursday|Monday] at noon [in the library|in room B12].',
      'Here is the link to the [maths|biology|French] [homework|quiz], due on [Monday|Thursday].',
      'Canteen menu: [fish|pasta|gratin] on [Monday|Tuesday], [chips|salad] on Thursday.',
      'Your book has arrived at the library. Come for it before [Thursday|the holidays].',
    ],
  },
};

/** Writes messages at random, as many junk as honest ones on average. */
export function writeMessages(count: number, language: Language, dice: Dice): readonly Message[] {
  return Array.from({ length: count }, () => {
    const junk = dice() < 0.5;
    const text = fillPattern(pick(patterns[language][junk ? 'junk' : 'honest'], dice), dice);
    return { text: language === 'fr' ? punctuate(text) : text, junk };
  });
}

/** Words worth trying in a rule, offered to the pupil. */
export const usualRuleWords: Readonly<Record<Language, readonly string[]>> = {
  fr: ['gratuit', 'gagné', 'urgent', 'lien', 'cliquez', 'payez', 'mot de passe', 'vite', '€', 'bravo'],
  en: ['free', 'won', 'urgent', 'link', 'click', 'pay', 'password', 'fast', '£', 'well done'],
};

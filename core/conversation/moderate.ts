import { compilePhrase } from './phrase.ts';
import { wordsOf } from './words-of-text.ts';

/** Why a text is stopped. `self-harm` comes first: it calls for help, not for a reproach. */
export const unsuitableKinds = ['self-harm', 'violence', 'sexual', 'insult'] as const;
export type UnsuitableKind = (typeof unsuitableKinds)[number];

const victims =
  '(quelqu|camarade|camarades|prof|professeur|eleve|fille|garcon|mere|pere|frere|soeur|voisin|copain|copine|gens|someone|classmate|teacher|girl|boy|people|him|her|them|mother|father|brother|sister)';

/**
 * Phrases, in both languages at once, without accents. They aim at what is asked for or said to someone, not at the subject:
 * a lesson on a war, a novel or harassment must pass.
 */
const rules: Readonly<Record<UnsuitableKind, readonly string[]>> = {
  'self-harm': [
    '(me|m) (suicider|suicide|tuer|mutiler|scarifier|pendre)',
    '(veux|envie|voudrais|aimerais) ~3 mourir',
    'en finir avec (la|ma) vie',
    '(kill|hurt|cut|hang) myself',
    '(want|wanna|wish|going) ~3 die',
    'end my life',
  ],
  violence: [
    '(fabriquer|fabrique|construire|construis|faire) ~3 (bombe|bombes|explosif|explosifs|grenade)',
    '(make|build|making|building) ~3 (bomb|bombs|explosive|explosives|grenade)',
    `comment ~3 (tuer|frapper|poignarder|tabasser|empoisonner|harceler|humilier) ~2 ${victims}`,
    `(vais|veux) ~2 (tuer|frapper|poignarder|tabasser|empoisonner|harceler|humilier) ~2 ${victims}`,
    `(how|want|going) to (kill|stab|beat|poison|bully|harass|humiliate) ~2 ${victims}`,
  ],
  sexual: [
    '(porno|pornos|pornographie|pornographique|pornographiques|porn|pornography|pornographic)',
    '(photo|photos|image|images|video|videos|picture|pictures) ~3 (nu|nue|nus|nues|naked|nude|sexy)',
    '(nude|naked) ~1 (photo|photos|picture|pictures|image|images)',
    '(histoire|texte|scene|recit|story|text|scene) ~3 (sexuelle|sexuel|erotique|sexual|erotic)',
  ],
  insult: [
    '(connard|connards|connasse|enculé|encule|encules|salope|salopes|pute|putes|batard|fdp|ntm)',
    'nique (ta|ton|tes|sa)',
    'sale (arabe|arabes|noir|noirs|juif|juifs|juive|blanc|pede|pd|gouine|gros|grosse)',
    '(fuck|fucking|fucker|motherfucker|bitch|asshole|faggot|slut|whore)',
    'dirty (jew|jews|arab|arabs|black|blacks|gay)',
  ],
};

const compiled = unsuitableKinds.map((kind) => [kind, rules[kind].map((look) => compilePhrase({ look }, {}))] as const);

/** The first reason to stop a text, or undefined. Rules see words, not intentions: they are a net, not a judge. */
export function findUnsuitable(text: string): UnsuitableKind | undefined {
  const line = ` ${wordsOf(text)
    .map(({ key }) => key)
    .join(' ')} `;
  return compiled.find(([, patterns]) => patterns.some((pattern) => line.search(pattern) >= 0))?.[0];
}

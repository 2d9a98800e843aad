import { seededDice } from '../dice.ts';
import type { Language } from '../exploration.ts';
import { fillPattern } from '../patterns.ts';

/** The built-in texts. Each is generated from its sentence patterns, always the same, so that a page weighs nothing. */
export const corpusIds = ['cats', 'recipes', 'sport'] as const;
export type CorpusId = (typeof corpusIds)[number];

/** The names authors may write in a module, besides the ids themselves. */
const aliases: Readonly<Record<string, CorpusId>> = {
  'histoires-de-chats': 'cats',
  'cat-stories': 'cats',
  chats: 'cats',
  recettes: 'recipes',
  sports: 'sport',
  'consignes-de-sport': 'sport',
};

export function findCorpus(name: unknown): CorpusId | undefined {
  if (typeof name !== 'string') return undefined;
  return corpusIds.find((id) => id === name) ?? aliases[name];
}

/** How many sentences each built-in text holds. */
export const sentencesPerCorpus = 1000;

/** In a pattern, `[a|b|c]` stands for one of its options; an option written twice is twice as frequent. */
const patterns: Readonly<Record<Language, Readonly<Record<CorpusId, readonly string[]>>>> = {
  fr: {
    cats: [
      '[Ce matin|Ce matin|Ce soir|À midi|Après le repas|En été], le [vieux|vieux|petit|gros] chat dort au [soleil|soleil|soleil|salon|salon|chaud|chaud|coin du feu|pied du lit|grenier].',
      'Le [vieux|petit|gros] chat dort [sur le canapé|sur le canapé|sur un coussin|en plein soleil|en plein soleil|près du radiateur|sous la table|au soleil|au salon].',
      'Le [chat|vieux chat|petit chat|chaton] [guette|regarde|surveille|poursuit] [une souris|un oiseau|une mouche|un papillon|le chien du voisin] [dans le jardin|dans le jardin|derrière la fenêtre|sous le lit|au fond du jardin].',
      '[La nuit|Le matin|Chaque soir], le chat [rentre par la fenêtre|sort par la fenêtre|attend devant la porte|miaule devant la porte|saute sur le lit].',
      'Le [chat|chaton|petit chat] [boit|renverse|lèche] [son lait|son lait|l’eau du vase|une goutte de lait], puis il [s’étire|se lave|se lave|s’endort|ronronne].',
      '[Mon|Notre|Leur] chat [aime|adore|préfère] [le silence|le soleil|les caresses|les caresses|le poisson|le lait tiède|la chaleur du four].',
      'Quand [il pleut|le vent souffle|il neige|la nuit tombe], le chat [reste à la maison|se cache sous le lit|se cache sous la couette|dort près du feu|regarde la pluie].',
      'Le chat noir [grimpe|saute|monte|se perche] [sur le toit|sur le toit|sur le mur|dans le cerisier|sur l’armoire].',
      'Une petite chatte [grise|blanche|tigrée] [joue|joue|court] avec [une pelote|une feuille|un bouchon|sa queue|ses petits].',
      'Le chat du [voisin|boulanger|gardien] [vole|cherche|réclame] [du poisson|du fromage|une caresse|son repas] [chaque matin|à midi|tous les soirs].',
      'Il [ronronne|ferme les yeux|remue la queue|dresse les oreilles] et [s’endort au soleil|s’endort au soleil|attend son repas|écoute le silence|rêve de souris].',
    ],
    recipes: [
      '[Mettez|Mettez|Placez|Glissez] [le plat|le plat|la tarte|le gâteau|le poulet] au four [pendant vingt minutes|pendant vingt minutes|pendant une heure|à feu doux|bien chaud].',
      '[Ce matin|Ce soir|À midi], le [bon|petit|vieux] pain [lève|cuit|dore] au [four|four|four|chaud|bain-marie].',
      'La pâte [repose|lève|dort|dort] au [four|four|four|frais|frais|chaud|réfrigérateur] [pendant une heure|pendant une nuit|pendant trente minutes].',
      '[Faites|Faites|Laissez] [fondre|chauffer|ramollir] [le beurre|le beurre|le chocolat|le fromage] au [bain-marie|bain-marie|four|chaud].',
      '[Ajoutez|Versez|Incorporez] [la farine|la farine|le lait|le sucre|les œufs|une pincée de sel], puis [mélangez|mélangez doucement|fouettez|remuez].',
      '[Coupez|Épluchez|Lavez] [les pommes|les carottes|les tomates|les oignons] [en dés|en fines tranches|en quatre|en rondelles].',
      '[Préchauffez|Chauffez] le four [à cent quatre-vingts degrés|à deux cents degrés|dix minutes].',
      'Servez [chaud|chaud|tiède|aussitôt|frais] avec [une salade|une salade|un peu de crème|du pain|du riz].',
      '[Salez|Poivrez|Goûtez], puis [laissez cuire|laissez mijoter|couvrez|laissez cuire] [dix minutes|vingt minutes|à feu doux|à feu doux].',
      'Le [gâteau|pain|gratin|poisson] [cuit|dore|gonfle] au four [pendant|environ] [vingt minutes|trente minutes|une heure].',
    ],
    sport: [
      '[Ce matin|À midi|Ce soir], le [vieux|petit|grand] stade [s’ouvre|se remplit] au [public|public|coup de sifflet|petit matin].',
      'Au [coup de sifflet|coup de sifflet|signal|départ], [courez|partez|sprintez] [jusqu’à la ligne|jusqu’à la ligne|vers le but|sans vous retourner].',
      '[Gardez|Gardez|Tenez] [le dos droit|le dos droit|les bras tendus|les genoux souples] et [soufflez|respirez|regardez devant vous].',
      '[Passez|Lancez|Renvoyez] le ballon au [gardien|gardien|joueur libre|capitaine], puis [courez|démarquez-vous|reculez].',
      '[Échauffez-vous|Étirez-vous|Trottinez] [cinq minutes|dix minutes] avant [le match|le match|la course|l’effort].',
      'L’équipe [gagne|perd|marque|joue] [à domicile|dans les dernières minutes|à l’extérieur|au dernier coup de sifflet].',
      'Le [capitaine|gardien|coureur|nageur] [plonge|saute|accélère|se repose] au [signal|bord du terrain|dernier moment|signal].',
      'Après [l’effort|le match|la course], [buvez|étirez-vous|reposez-vous] au [calme|calme|vestiaire|bord du terrain].',
      'Le nageur [dort|se repose|attend] au [bord du bassin|bord du bassin|vestiaire|calme].',
      '[Posez|Gardez] [les pieds|les mains] [derrière la ligne|derrière la ligne|au sol|à plat] et [attendez le signal|comptez jusqu’à trois].',
    ],
  },
  en: {
    cats: [
      '[This morning|This morning|Tonight|At noon|After dinner|In summer], the [old|old|little|fat] cat sleeps in the [sun|sun|sun|kitchen|kitchen|basket|basket|garden|attic].',
      'The [old|little|fat] cat sleeps [on the sofa|on the sofa|on a cushion|in the sun|in the sun|near the radiator|under the table|in the basket].',
      'The [cat|old cat|little cat|kitten] [watches|chases|follows|waits for] [a mouse|a bird|a fly|a butterfly|the neighbour’s dog] [in the garden|in the garden|behind the window|under the bed|at the end of the garden].',
      '[At night|In the morning|Every evening], the cat [comes in by the window|goes out by the window|waits at the door|meows at the door|jumps on the bed].',
      'The [cat|kitten|little cat] [drinks|spills|licks] [its milk|its milk|the water in the vase|a drop of milk], then it [stretches|washes|washes|falls asleep|purrs].',
      '[My|Our|Their] cat [likes|loves|prefers] [silence|the sun|being stroked|being stroked|fish|warm milk|the heat of the oven].',
      'When [it rains|the wind blows|it snows|night falls], the cat [stays at home|hides under the bed|hides under the blanket|sleeps by the fire|watches the rain].',
      'The black cat [climbs|jumps|sits] [on the roof|on the roof|on the wall|in the cherry tree|on the wardrobe].',
      'A little [grey|white|striped] cat [plays|plays|runs] with [a ball of wool|a leaf|a cork|its tail|its kittens].',
      'The [neighbour’s|baker’s|caretaker’s] cat [steals|looks for|asks for] [fish|cheese|a stroke|its meal] [every morning|at noon|every evening].',
      'It [purrs|closes its eyes|moves its tail|pricks up its ears] and [falls asleep in the sun|falls asleep in the sun|waits for its meal|listens to the silence|dreams of mice].',
    ],
    recipes: [
      '[Put|Put|Place|Slide] [the dish|the dish|the tart|the cake|the chicken] in the oven [for twenty minutes|for twenty minutes|for an hour|on low heat].',
      '[This morning|Tonight|At noon], the [good|little|old] bread [rises|bakes|browns] in the [oven|oven|oven|warm kitchen|pan].',
      'The dough [rests|rises|sleeps|sleeps] in the [oven|oven|oven|fridge|fridge|bowl|warm kitchen] [for an hour|overnight|for thirty minutes].',
      '[Melt|Warm|Soften] [the butter|the butter|the chocolate|the cheese] in the [pan|pan|oven|bowl].',
      '[Add|Pour in|Fold in] [the flour|the flour|the milk|the sugar|the eggs|a pinch of salt], then [mix|mix gently|whisk|stir].',
      '[Cut|Peel|Wash] [the apples|the carrots|the tomatoes|the onions] [into cubes|into thin slices|into quarters].',
      'Heat the oven [to one hundred and eighty degrees|to two hundred degrees|for ten minutes].',
      'Serve [hot|hot|warm|at once|cold] with [a salad|a salad|a little cream|bread|rice].',
      '[Add salt|Add pepper|Taste], then [let it cook|let it simmer|cover|let it cook] [for ten minutes|for twenty minutes|on low heat|on low heat].',
      'The [cake|bread|gratin|fish] [bakes|browns|rises] in the oven [for|for about] [twenty minutes|thirty minutes|an hour].',
    ],
    sport: [
      '[This morning|At noon|Tonight], the [old|little|big] stadium [opens|fills up] in the [rain|rain|last minutes|early light].',
      'At the [whistle|whistle|signal|start], [run|go|sprint] [to the line|to the line|towards the goal|without looking back].',
      '[Keep|Keep|Hold] [your back straight|your back straight|your arms out|your knees soft] and [breathe out|breathe|look ahead].',
      '[Pass|Throw|Send] the ball to the [keeper|keeper|free player|captain], then [run|find a space|step back].',
      '[Warm up|Stretch|Jog] for [five minutes|ten minutes] before [the match|the match|the race|the effort].',
      'The team [wins|loses|scores|plays] [at home|in the last minutes|in the last minutes|away].',
      'The [captain|keeper|runner|swimmer] [dives|jumps|speeds up|rests] at the [signal|edge of the pitch|last moment|signal].',
      'After [the effort|the match|the race], [drink|stretch|rest] in the [shade|shade|changing room].',
      'The swimmer [sleeps|rests|waits] in the [changing room|changing room|shade|pool].',
      '[Put|Keep] your [feet|hands] [behind the line|behind the line|on the ground|flat] and [wait for the signal|count to three].',
    ],
  },
};

/** The text of a built-in corpus, one sentence per entry. */
export function writeCorpus(id: CorpusId, language: Language): readonly string[] {
  const dice = seededDice(corpusIds.indexOf(id) + 11);
  const own = patterns[language][id];
  return Array.from({ length: sentencesPerCorpus }, (_, i) => fillPattern(own[i % own.length]!, dice));
}

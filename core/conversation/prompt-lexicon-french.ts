import type { PromptLexicon } from './prompt-lexicon.ts';

const firstGroup =
  'expliqu redig list compar resum propos donn montr racont present prepar corrig amelior reformul simplifi imagin class calcul detaill cit trouv pos interrog complet transform adapt analys argument dress formul conseill suger sugger indiqu ajout remplac developp illustr dessin enumer entrain planifi organis liss redess rappel relev evalu vulgaris'.split(
    ' ',
  );
const imperative = [
  ...firstGroup.flatMap((stem) => ['e', 'es', 'ez'].map((end) => stem + end)),
  ...'cree crees creez ecris ecrivez ecrives fais faites fasses decris decrivez construis construisez traduis traduisez definis definissez etablis etablissez reponds repondez'.split(
    ' ',
  ),
];
const infinitive = [
  ...firstGroup.map((stem) => `${stem}er`),
  ...'creer ecrire faire decrire construire traduire definir etablir repondre convaincre'.split(' '),
];
const people =
  'eleve eleves enfant enfants camarade camarades classe copain copains copine copines ami amis amie amies parent parents famille familles client clients cliente clientes collegue collegues professeur professeurs professeure prof profs enseignant enseignante enseignants documentaliste patron patronne chef cheffe tuteur tutrice maitre maitresse voisin voisins grand-parents grands-parents mere pere debutant debutants debutante adulte adultes lecteur lecteurs habitant habitants touriste touristes visiteur visiteurs equipe jury public cm1 cm2 ce1 ce2 sixieme cinquieme quatrieme troisieme seconde personne personnes patient patients resident residents apprenti apprentis apprentie recruteur recruteuse employeur entreprise directeur directrice responsable gerant gerante maire gens jeunes ados adolescents ouvriers ouvrier salaries ecole college lycee lyceens lyceen collegiens collegien bebe bebes tout-petits petits quelqu novices novice debutants principal proviseur'.split(
    ' ',
  );

const numbers = [
  '[0-9]+',
  ...'un une deux trois quatre cinq six sept huit neuf dix douze quinze vingt trente quarante cinquante cent'.split(
    ' ',
  ),
];

/** How French pupils say the parts of a prompt. Keys: small letters, no accents, apostrophes and hyphens are spaces. */
export const frenchPrompts: PromptLexicon = {
  lists: {
    imperative,
    infinitive,
    request: 'peux pourrais pouvez pourriez aide aidez veuillez merci'.split(' '),
    people,
    grade:
      '[6543]e|[6543]eme|cm1|cm2|ce1|ce2|2de|2nde|1re|seconde|premiere|terminale|cap|college|lycee|primaire|sixieme|cinquieme|quatrieme|troisieme'.split(
        '|',
      ),
    number: numbers,
    being:
      'suis sommes est etais prepare preparons travaille travaillons fais faisons ai avons dois devons vais allons organise organisons commence apprends apprenons etudie etudions vends accueille accueillons participe participons monte montons presente presentons cherche cherchons recois recevons revise revisons debute passe passons'.split(
        ' ',
      ),
    occasion:
      'expose stage controle entretien projet cours oral devoir journal spectacle sortie fete visite examen brevet bac club debat voyage chantier service commande anniversaire seance atelier interrogation evaluation reunion recherche candidature'.split(
        ' ',
      ),
    place:
      'classe lycee college cdi entreprise restaurant atelier chantier magasin boutique salon patron patronne chef cheffe tuteur tutrice creche ecole equipe club stage professeur prof cantine rayon equipier ville village quartier groupe'.split(
        ' ',
      ),
    layout:
      'tableau tableaux liste listes puces tirets colonnes etapes points paragraphes paragraphe parties fiche fiches plan schema dialogue poeme strophes affiche qcm titre titres rubriques encadre frise checklist quiz legende objet signature intertitres sous-titres lignes colonne'.split(
        ' ',
      ),
    unit: 'phrase phrases ligne lignes mot mots minute minutes min heures critere criteres infos informations page pages caracteres euros question questions idee idees argument arguments personnes couverts choix'.split(
      ' ',
    ),
    manner:
      'formel formelle officiel officielle simple simples court courte courts courtes bref breve breves facile faciles poli polie polis polies respectueux respectueuse soutenu soutenue familier familiere professionnel professionnelle amical amicale calme neutre concis concise courant clair claire clairs claires chaleureux chaleureuse serieux serieuse drole humoristique positif positive rassurant rassurante ferme direct directe aimable gentil gentille accessible accessibles precis precise'.split(
        ' ',
      ),
    writing:
      'phrase phrases mot mots vocabulaire langage texte reponse termes message mail courriel style ton registre explication explications lettre facon maniere langue'.split(
        ' ',
      ),
    model: 'exemple modele style genre ceci ca ci suivant suivante'.split(' '),
    source: 'source sources reference references'.split(' '),
    doubt: 'incertain incertaine incertains incertaines incertitude incertitudes douteux douteuse'.split(' '),
    check:
      'verifie verifies verifiez verifier verifierai verifiable verifiables verification relirai recoupe recouper'.split(
        ' ',
      ),
  },
  phrases: {
    task: [
      {
        look: '{imperative}',
        notAfter: ['je', 'j', 'il', 'elle', 'on', 'qui', 'me', 'ca', 'nous', 'y', 'une', 'la', 'sa', 'ma', 'le', 'un'],
      },
      { look: '{request} ~3 {infinitive}' },
      { look: '[.:;,"!] {infinitive}' },
      { look: '(veux|voudrais|aimerais|souhaite|faut|faudrait) (un|une|des|trois|quatre|cinq|dix)' },
      { look: '(comment|pourquoi|quels|quelles|quel|quelle|combien) @ @' },
      { look: 'qu est ce @' },
      { look: 'c est quoi @' },
    ],
    context: [
      { look: '(je|j|nous|on) {being} @ @ ~6', notAfter: ['si'] },
      { look: '(pour|avant|pendant) (mon|ma|mes|notre|nos|un|une|le|la) ~1 {occasion}' },
      { look: '(dans|de|avec|pour|a|au|chez|visite|visiter|visitent) (mon|ma|mes|notre|nos) ~1 {place}' },
      { look: 'en stage ~4' },
      { look: 'dans le cadre @ @' },
      { look: 'contexte : @ @ @' },
      {
        look: '(un|une|le|la|mon|ma|notre|nos|les|des) {people} ~2 (a|ont|est|sont|veut|veulent|revient|reviennent|demande|demandent|attend|refuse|vient|viennent|n|se) @ ~4',
      },
    ],
    audience: [
      { look: '(pour|a|aux|au|destine|destinee|adresse|adressee|devant|envers|par) ~3 {people}', notAfter: ['y'] },
      { look: '(pour|a|aux|enfant|enfants|eleve|eleves|jeunes|avais|quelqu) ~3 {number} ~2 ans', notAfter: ['y'] },
      { look: '(niveau|classe|classes) ~2 {grade}' },
      { look: '(suis|sommes) ~4 {grade}' },
      { look: '(suis|sommes) (un|une|en|des)? {people}' },
      { look: '(pour|a|aux|de) ~2 {grade}', notAfter: ['y'] },
      { look: '(que|qu) ~3 {people} ~2 (comprenne|comprennent|comprend|comprennne)' },
      { look: '(public|lecteurs|destinataire|destinataires) : @ @' },
    ],
    format: [
      { look: '(sous|sous la) forme (de|d|du) ~2 @' },
      { look: '(au|en|sous) format @' },
      {
        look: '(en|avec|dans|fais|faire|faites|dresse|donne|propose|fournis|presente|utilise|cree|construis|mets|ecris|veux|voudrais|faut|format|redige) ~3 {layout}',
      },
      { look: 'carte mentale' },
      { look: 'etape par etape' },
      { look: '(question|questions) (reponse|reponses)' },
    ],
    constraints: [
      { look: '{number} ~1 {unit}' },
      { look: '{writing} ~2 {manner}' },
      { look: '(sois|reste|soyez|restez|tres|assez) ~1 {manner}' },
      { look: '{manner} et ~1 {manner}' },
      { look: 'ton {manner}' },
      { look: 'sans (?!doute)@', whole: true },
      { look: '(evite|evites|evitez|eviter) @', whole: true },
      {
        look: '(n|ne) (?!oubli|hesit|invent|sai|suis|sommes|comprend|peu|est|ai)@ (pas|jamais|aucun|aucune)',
        notAfter: ['je', 'j', 'on', 'il', 'elle', 'nous', 'tu', 'qui', 'si', 'que', 'qu', 'ils'],
        whole: true,
      },
      {
        look: 'pas (de|d|trop|plus) @',
        notAfter: ['ai', 'a', 'suis', 'est', 'ont', 'avons', 'sais', 'es'],
        whole: true,
      },
      { look: '(maximum|max|minimum)' },
      { look: 'au plus' },
      { look: '(moins|plus) de {number}', whole: true },
      { look: '(vouvoie|vouvoies|vouvoyez|vouvoyant|vouvoyer|tutoie|tutoies|tutoyez|tutoyer)' },
      { look: 'budget (de|d|est|:|max|maximum) @' },
      { look: '(doit|doivent|devra) (contenir|inclure|comporter|rester|tenir|faire|durer) @' },
      { look: '(uniquement|seulement) @' },
    ],
    example: [
      { look: '{model} ~6 [:"] "? @ ,? @' },
      { look: 'comme ~4 " @ ,? @' },
      { look: 'par exemple @ @' },
      { look: '(inspire|inspires) toi (de|d|du|des) @' },
      { look: '(imite|imites) @ @' },
    ],
    verification: [
      {
        look: '(cite|cites|citer|citez|citant|donne|donnes|donner|donnez|donnant|indique|indiques|indiquer|precise|ajoute|mentionne|avec|fournis|liste|montre|mets|note) ~4 {source}',
      },
      { look: '(d|de) ou (vient|viennent|ca vient) ~2' },
      { look: '{source} ~2 (fiable|fiables|officielle|officielles|serieuse|serieuses|sure|sures)' },
      {
        look: '(si|quand|lorsque|que|dont|ou|ce) ~4 pas ~2 (sur|sure|certain|certaine|certains|certaines)',
        whole: true,
      },
      { look: '(n|pas) (es|est|etes|sont) pas (sur|sure|certain|certaine|certains|certaines)', whole: true },
      { look: 'si (tu|vous) ne (sais|savez|connais|connaissez) pas', whole: true },
      { look: '(n|ne|rien|sans) ~2 (invente|inventes|inventer|inventez|imagine) ~1', whole: true },
      { look: '(ce qui|points|passages|elements|chiffres|informations|partie|parties) ~3 {doubt}' },
      { look: '(signale|signales|souligne|marque|indique|dis|precise) ~4 {doubt}' },
      { look: '(signale|signales|souligne|marque|indique|dis|precise|marques) ~5 {check}' },
      { look: '{check}' },
      { look: '(pose|poses|posez) moi ~4 questions ~3 (avant|si|s)' },
      { look: 's il (te|vous) manque ~3' },
      { look: 'si ~3 (manque|manquent)' },
      { look: '(es|etes) (tu|vous) ~1 (sur|sure|certain|certaine)' },
      { look: 'demande moi (si|ce|les|avant) @' },
    ],
  },
  weakTasks: [
    { look: '(parle|parles|parlez|parler) ~1' },
    { look: '(aide|aider|aidez) ~1' },
    { look: '(dis|dites) (moi|nous)' },
  ],
  toward: new Set('pour a au aux destine destinee adresse adressee'.split(' ')),
  asksForExample: [{ look: '(donne|donnes|avec|ajoute|propose|cite|illustre|mets|inclus) ~3 (exemple|exemples)' }],
  refusals: {
    format: [{ look: '(sans|pas|ni|aucun|aucune) ~2 {layout}' }],
    verification: [{ look: '(sans|pas|ni|aucune|inutile) ~3 {source}' }],
  },
  pronouns: new Set('moi nous toi le la les ca cela ceci stp svp merci bien'.split(' ')),
  negations: new Set('sans pas aucun aucune jamais inutile ni n ne'.split(' ')),
  notNegations: [
    'n oubli',
    'ne oubli',
    'n hesit',
    'pas seulement',
    'pas plus',
    'pas moins',
    'pas trop',
    'n ai pas compris',
    'n y connai',
    'ne connai',
    'ne sai',
    'ne compren',
    'n ai ',
    'ai besoin',
    'aurais besoin',
    'a besoin',
    'avons besoin',
  ],
  negatesBefore: new Set(['pas', 'rien', 'jamais']),
  turns: new Set(['mais', 'puis', 'ensuite', 'plutot', 'seulement', 'qui']),
  small: new Set(
    'le la les un une des du de d l je j tu t il elle on nous vous ils elles me m te se s moi toi a au aux en dans pour par sur avec sans et ou que qu qui quoi est es sont suis ai as ce c cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ne n pas plus comme si y dont mais puis comment pourquoi'.split(
      ' ',
    ),
  ),
  ordinary: new Set(
    'cours table monde temps notre votre leurs lettre autre autres partie sorte forme formes histoire grande grands petite petits entre faire chose choses elles dehors apres avant sujet bonne presse place places pause poste passage conte contes courses course source livre livres libre genes vraie etape'.split(
      ' ',
    ),
  ),
};

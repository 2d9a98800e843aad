import { defineSituation } from '../situation.ts';

/** CAP early childhood: an activity for toddlers. */
export const nursery = defineSituation(['task', 'context', 'audience', 'format', 'constraints', 'verification'], {
  fr: {
    title: 'À la crèche : une activité',
    need: '[Tu es|Vous êtes] en stage dans une crèche. Jeudi matin, il faut proposer une activité de quinze minutes à six enfants de deux ans, avec du matériel simple. La tutrice veut la lire avant.',
    about: ['activité', 'crèche', 'jeu', 'éveil', 'atelier', 'enfant', 'peinture'],
    readers: ['enfant', 'tutrice', 'ans', 'tout', 'petit', 'bébé', 'équipe', 'collègue'],
    passages: [
      ['-task', 'Les jeunes enfants aiment jouer. Le jeu les aide à grandir. Il en existe de toutes sortes.'],
      [
        'task context',
        'Pour jeudi matin, à six, voici une activité à installer avant l’accueil, avec ce que la crèche possède déjà.',
      ],
      ['task -context', 'Voici une activité pour un groupe, à la maison, à l’école ou en centre de loisirs.'],
      [
        'task -audience -format',
        'L’atelier de coopération invite chaque participant à rédiger une règle, puis à argumenter son choix devant le groupe.',
      ],
      ['task -audience format', '1. Rédiger une règle du jeu.\n2. Argumenter devant le groupe.\n3. Voter.'],
      [
        'task audience -format',
        'Les enfants transvasent de la semoule d’un grand bac vers des gobelets. On nomme les gestes : verser, remplir, vider. On chante pour ranger.',
      ],
      [
        'task audience format',
        '1. Installer le bac, les gobelets et un drap au sol.\n2. Laisser chaque enfant verser, remplir, vider.\n3. Nommer les gestes.\n4. Ranger en chantant.',
      ],
      [
        'task -constraints',
        'L’activité dure une heure et demande un four à céramique, douze pinceaux en martre, une imprimante 3D et quatre adultes.',
      ],
      ['task constraints', 'Durée et matériel restent dans les limites données.'],
      [
        'task -verification',
        'À deux ans, on peut proposer des billes et des perles sans surveillance particulière.',
        'C’est dangereux : un petit objet avalé peut étouffer un enfant. Une activité se relit toujours avec la tutrice.',
      ],
      [
        'task verification',
        'À relire avec la tutrice : les allergies, la taille des objets (rien qui s’avale) et la place de l’adulte.',
      ],
    ],
  },
  en: {
    title: 'At the nursery: an activity',
    need: 'You are on placement in a nursery. On Thursday morning, you have to offer a fifteen-minute activity to six two-year-olds, with simple materials. Your tutor wants to read it first.',
    about: ['activit', 'nursery', 'game', 'play', 'workshop', 'child', 'paint'],
    readers: ['child', 'tutor', 'year', 'toddler', 'two', 'baby', 'team', 'colleague', 'supervisor'],
    passages: [
      ['-task', 'Young children like to play. Play helps them grow. There are all kinds of games.'],
      [
        'task context',
        'For Thursday morning, with six children, here is an activity to set up before they arrive, with what the nursery already has.',
      ],
      ['task -context', 'Here is an activity for a group, at home, at school or in a holiday camp.'],
      [
        'task -audience -format',
        'The cooperation workshop invites each participant to write a rule, then to argue for it before the group.',
      ],
      ['task -audience format', '1. Write a rule of the game.\n2. Argue for it before the group.\n3. Vote.'],
      [
        'task audience -format',
        'The children pour semolina from a large tray into cups. One names the gestures: pour, fill, empty. One sings to tidy up.',
      ],
      [
        'task audience format',
        '1. Set up the tray, the cups and a sheet on the floor.\n2. Let each child pour, fill, empty.\n3. Name the gestures.\n4. Tidy up with a song.',
      ],
      [
        'task -constraints',
        'The activity takes an hour and calls for a pottery kiln, twelve sable brushes, a 3D printer and four adults.',
      ],
      ['task constraints', 'Time and materials keep to the limits you gave.'],
      [
        'task -verification',
        'At two, one can offer marbles and beads without particular supervision.',
        'This is dangerous: a small object may choke a child. An activity is always read over with the tutor.',
      ],
      [
        'task verification',
        'To read over with the tutor: allergies, the size of objects (nothing that can be swallowed) and where the adult stands.',
      ],
    ],
  },
});

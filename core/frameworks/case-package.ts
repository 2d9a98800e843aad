import type { Framework } from '../content/framework.ts';
import type { Language } from '../items/item.ts';

/** A link of a CASE package to one of its nodes, or to a node of another framework (`LinkGenURI`). */
export interface CaseLink {
  readonly title: string;
  readonly identifier: string;
  readonly uri: string;
}

/** A node of the tree (`CFPckgItem`): area, competence, topic or skill. */
export interface CaseItem {
  readonly identifier: string;
  readonly uri: string;
  readonly humanCodingScheme: string;
  readonly fullStatement: string;
  readonly abbreviatedStatement?: string;
  readonly CFItemType: string;
  readonly educationLevel?: readonly string[];
  readonly language: Language;
  readonly lastChangeDateTime: string;
}

/** `isChildOf` (the tree), `precedes` (the order of a topic), `isRelatedTo` (another framework). */
export interface CaseAssociation {
  readonly identifier: string;
  readonly uri: string;
  readonly associationType: 'isChildOf' | 'precedes' | 'isRelatedTo';
  readonly sequenceNumber?: number;
  readonly originNodeURI: CaseLink;
  readonly destinationNodeURI: CaseLink;
  readonly lastChangeDateTime: string;
}

/** Competencies and Academic Standards Exchange 1.1 (1EdTech), `CFPackage`. */
export interface CasePackage {
  readonly CFDocument: {
    readonly identifier: string;
    readonly uri: string;
    readonly caseVersion: '1.1';
    readonly creator: string;
    readonly title: string;
    readonly description: string;
    readonly language: Language;
    readonly version: string;
    readonly adoptionStatus: 'Implemented';
    readonly officialSourceURL: string;
    readonly lastChangeDateTime: string;
  };
  readonly CFItems: readonly CaseItem[];
  readonly CFAssociations: readonly CaseAssociation[];
}

export interface CasePackageOptions {
  readonly language: Language;
  /** Of the service, without a final slash: identifiers do not depend on it, addresses do. */
  readonly publicUrl: string;
  readonly version: string;
  /** A stable identifier (RFC 9562 UUID, version 5) from a name: the same name always gives the same one. */
  readonly identify: (name: string) => string;
}

/** Education levels in the words of the French system, by public. */
const educationLevels: Readonly<Record<string, string>> = { college: 'Collège', lycee: 'Lycée', cap: 'CAP' };

/** Writes a framework as a CASE package in one language. Identifiers are the same in both, so that translations can be matched. */
export function casePackage(framework: Framework, options: CasePackageOptions): CasePackage {
  const { language, publicUrl, version, identify } = options;
  const lastChangeDateTime = `${framework.updated}T00:00:00Z`;
  const page = `${publicUrl}/referentiels/${framework.place}`;
  const link = (id: string, title: string): CaseLink => ({ title, identifier: identify(id), uri: `${page}#${id}` });
  const root: CaseLink = { title: framework.title[language], identifier: identify(framework.id), uri: page };
  const items: CaseItem[] = [];
  const associations: CaseAssociation[] = [];
  const addItem = (id: string, type: string, statement: string, more: Partial<CaseItem> = {}) => {
    items.push({
      identifier: identify(id),
      uri: `${page}#${id}`,
      humanCodingScheme: id,
      fullStatement: statement,
      CFItemType: type,
      language,
      lastChangeDateTime,
      ...more,
    });
    return link(id, statement);
  };
  const associate = (
    associationType: CaseAssociation['associationType'],
    from: CaseLink,
    to: CaseLink,
    sequenceNumber?: number,
  ) => {
    const identifier = identify(`${associationType} ${from.identifier} ${to.identifier}`);
    associations.push({
      identifier,
      uri: `${page}#${identifier}`,
      associationType,
      ...(sequenceNumber === undefined ? {} : { sequenceNumber }),
      originNodeURI: from,
      destinationNodeURI: to,
      lastChangeDateTime,
    });
  };
  const relate = (from: CaseLink, maps: Readonly<Record<string, readonly string[]>>) => {
    for (const [name, references] of Object.entries(maps))
      for (const reference of references) {
        const title = `${name.toUpperCase()} ${reference}`;
        const id = `${name}:${reference}`;
        associate('isRelatedTo', from, { title, identifier: identify(id), uri: `urn:balise:framework:${id}` });
      }
  };
  framework.areas.forEach((area, a) => {
    const areaLink = addItem(area.id, 'Area', area.title[language], { abbreviatedStatement: area.label[language] });
    associate('isChildOf', areaLink, root, a + 1);
    area.competences.forEach((competence, c) => {
      const abbreviatedStatement = competence.label[language];
      const competenceLink = addItem(competence.id, 'Competence', competence.title[language], { abbreviatedStatement });
      associate('isChildOf', competenceLink, areaLink, c + 1);
      relate(competenceLink, competence.maps);
      competence.topics.forEach((topic, t) => {
        const topicLink = addItem(topic.id, 'Topic', topic.label[language]);
        associate('isChildOf', topicLink, competenceLink, t + 1);
        let before: CaseLink | undefined;
        topic.skills.forEach((skill, s) => {
          const skillLink = addItem(skill.id, 'Skill', skill.statement[language], {
            abbreviatedStatement: skill.label[language],
            educationLevel: skill.suits.map((name) => educationLevels[name] ?? name),
          });
          associate('isChildOf', skillLink, topicLink, s + 1);
          relate(skillLink, skill.maps);
          if (before) associate('precedes', before, skillLink);
          before = skillLink;
        });
      });
    });
  });
  return {
    CFDocument: {
      identifier: root.identifier,
      uri: page,
      caseVersion: '1.1',
      creator: 'Balise',
      title: framework.title[language],
      description: framework.description[language],
      language,
      version,
      adoptionStatus: 'Implemented',
      officialSourceURL: page,
      lastChangeDateTime,
    },
    CFItems: items,
    CFAssociations: associations,
  };
}

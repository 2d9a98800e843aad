import { AreaShape } from '../kit/area-shape.tsx';
import { Button } from '../kit/button.tsx';
import { language } from '../kit/language.ts';
import { Tag } from '../kit/tag.tsx';
import type { Area, Skill, Topic } from './calls.ts';
import type { Public } from './framework-page.tsx';
import { t } from './texts.ts';

interface AreaSectionProps {
  readonly area: Area;
  /** Only the skills of this public, when one is chosen. */
  readonly for: Public | undefined;
  readonly onSuggest: (skill: Skill) => void;
}

/** An area: its topics, each a chain of skills from the easiest to the hardest. */
export function AreaSection({ area, for: chosen, onSuggest }: AreaSectionProps) {
  const isShown = (skill: Skill) =>
    chosen === undefined || skill.suits.includes(chosen) || skill.extends.includes(chosen);
  const topics = area.competences
    .flatMap((competence) => competence.topics)
    .map((topic) => ({ ...topic, skills: topic.skills.filter(isShown) }))
    .filter(({ skills }) => skills.length > 0);
  const related = area.competences.flatMap(({ maps }) => listReferences(maps));
  const count = topics.reduce((sum, { skills }) => sum + skills.length, 0);
  return (
    <section class="f-area" aria-labelledby={area.id} style={{ '--area': `var(--a${area.colour})` }}>
      <h2 id={area.id} class="f-area-title">
        <AreaShape area={markOf(area.shape)} size={26} />
        {area.title[language()]}
        <span class="f-count">{t('shown', { n: count })}</span>
      </h2>
      {related.length > 0 && <p class="k-small">{t('related', { references: related.join(' · ') })}</p>}
      {topics.length === 0 && <p>{t('none-here')}</p>}
      <div class="f-topics">
        {topics.map((topic) => (
          <TopicCard key={topic.id} topic={topic} onSuggest={onSuggest} />
        ))}
      </div>
    </section>
  );
}

function TopicCard({ topic, onSuggest }: { readonly topic: Topic; readonly onSuggest: (skill: Skill) => void }) {
  return (
    <article class="f-topic">
      <h3>{topic.label[language()]}</h3>
      <ol>
        {topic.skills.map((skill) => (
          <li key={skill.id} id={skill.id} class="f-skill">
            <span class="f-level">{t('level', { n: skill.level })}</span>
            <p class="f-statement">{skill.statement[language()]}</p>
            <p class="f-tags">
              {skill.suits.map((name) => (
                <Tag key={name}>{t(`public-${name}`)}</Tag>
              ))}
              {skill.extends.map((name) => (
                <Tag key={name} tone="info">
                  {t('further', { public: t(`public-${name}`) })}
                </Tag>
              ))}
              {listReferences(skill.maps).map((reference) => (
                <span key={reference} class="f-map">
                  {reference}
                </span>
              ))}
            </p>
            <Button
              small
              look="link"
              aria-label={t('suggest-on', { skill: skill.label[language()] })}
              onClick={() => onSuggest(skill)}
            >
              {t('suggest')}
            </Button>
          </li>
        ))}
      </ol>
    </article>
  );
}

const names: Readonly<Record<string, string>> = { crcn: 'CRCN', digcomp: 'DigComp' };

/** `CRCN 3.4`, `DigComp 3.4`: where this stands in other frameworks. */
function listReferences(maps: Skill['maps']): readonly string[] {
  return Object.entries(maps).flatMap(([name, references]) =>
    references.map((reference) => `${names[name] ?? name} ${reference}`),
  );
}

function markOf(shape: number): 1 | 2 | 3 | 4 | 5 {
  const marks = [1, 2, 3, 4, 5] as const;
  return marks.find((mark) => mark === shape) ?? 1;
}

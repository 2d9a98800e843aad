import { useLocation } from 'preact-iso';
import type { PreviewedSkill, PreviewList } from '../../core/content/preview.ts';
import { itemTypeNames } from '../../core/items/item.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { Field } from '../kit/field.tsx';
import { language } from '../kit/language.ts';
import { RichText } from '../kit/rich-text.tsx';
import { Select } from '../kit/select.tsx';
import { Tag } from '../kit/tag.tsx';
import { addresses } from './addresses.ts';
import { Frame } from './frame.tsx';
import { addressOfFilter, filterItems, type ItemFilter, type ReadItem, readFilter } from './item-filter.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { Problems } from './problems.tsx';
import { t } from './texts.ts';
import { usePreview } from './use-preview.ts';
import { Waiting } from './waiting.tsx';

/** Every item by skill, narrowed by filters that the address keeps; files that do not read come first. */
export function ItemsPage() {
  const preview = usePreview<PreviewList>('list');
  return (
    <Frame current="items" title={t('nav-items')}>
      <div class="s-head">
        <h1>{t('nav-items')}</h1>
        <LanguageSwitch />
      </div>
      {preview.state === 'seen' ? <ItemList list={preview.value} /> : <Waiting state={preview.state} />}
    </Frame>
  );
}

function ItemList({ list }: { readonly list: PreviewList }) {
  const { query, route } = useLocation();
  const filter = readFilter(query);
  const spoken = language();
  const narrow = (change: Partial<ItemFilter>) =>
    route(addressOfFilter(addresses.items, { ...filter, ...change }), true);
  const shown = filterItems(list.items, filter, spoken);
  const used = new Set(list.items.flatMap(({ read }) => (read ? [read.skill] : [])));
  const known = new Set(list.skills.map(({ id }) => id));
  const strays = [...used].filter((id) => !known.has(id));
  return (
    <>
      <Problems problems={list.problems} linked />
      <search class="s-filters">
        <Field
          label={t('filter-text')}
          type="search"
          value={filter.text}
          spellcheck={false}
          onInput={(text) => narrow({ text })}
        />
        <Select
          label={t('filter-skill')}
          placeholder={t('all')}
          value={filter.skill}
          onInput={(skill) => narrow({ skill })}
          options={list.skills
            .filter(({ id }) => used.has(id))
            .map(({ id, label }) => ({ value: id, label: `${id} · ${label[spoken]}` }))}
        />
        <Select
          label={t('filter-type')}
          placeholder={t('all')}
          value={filter.type}
          onInput={(type) => narrow({ type })}
          options={itemTypeNames.map((type) => ({ value: type, label: t(`type-${type}`) }))}
        />
        <Select
          label={t('filter-use')}
          placeholder={t('all')}
          value={filter.use}
          onInput={(use) => narrow({ use })}
          options={[
            { value: 'test', label: t('use-test') },
            { value: 'practice', label: t('use-practice') },
          ]}
        />
        <Select
          label={t('filter-made')}
          placeholder={t('all')}
          value={filter.made}
          onInput={(made) => narrow({ made })}
          options={[
            { value: 'generated', label: t('made-generated') },
            { value: 'fixed', label: t('made-fixed') },
          ]}
        />
      </search>
      <p class="k-small" role="status">
        {t('items-shown', { n: shown.length, total: list.items.length })}
      </p>
      {shown.length === 0 && <EmptyState title={t('none-pass')}>{t('none-pass-why')}</EmptyState>}
      {[...list.skills, ...strays.map(unknownSkill)].map((skill) => (
        <SkillItems key={skill.id} skill={skill} items={shown.filter(({ read }) => read.skill === skill.id)} />
      ))}
    </>
  );
}

function SkillItems({ skill, items }: { readonly skill: PreviewedSkill; readonly items: readonly ReadItem[] }) {
  if (items.length === 0) return null;
  const spoken = language();
  return (
    <section class="s-skill" aria-labelledby={`skill-${skill.id}`}>
      <h2 id={`skill-${skill.id}`}>
        <span class="s-code">{skill.id}</span> {skill.statement[spoken]}
      </h2>
      <ul class="s-items">
        {items.map(({ id, read, problems }) => (
          <li key={id}>
            <a href={addresses.item(id)}>
              <RichText text={read.stem[spoken]} />
            </a>
            <p class="s-tags">
              <Tag>{t(`type-${read.type}`)}</Tag>
              {read.practice && <Tag tone="info">{t('use-practice')}</Tag>}
              {read.generated && <Tag icon="try">{t('made-generated')}</Tag>}
              {problems.length > 0 && (
                <Tag tone="try" icon="warning">
                  {t('has-problems', { n: problems.length })}
                </Tag>
              )}
              <span class="s-id">{id}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function unknownSkill(id: string): PreviewedSkill {
  const said = t('skill-unknown');
  return { id, level: 0, label: { fr: said, en: said }, statement: { fr: said, en: said } };
}

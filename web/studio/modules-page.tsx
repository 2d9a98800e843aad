import type { PreviewedModule, PreviewList } from '../../core/content/preview.ts';
import { languages } from '../../core/items/item.ts';
import { Card } from '../kit/card.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { language } from '../kit/language.ts';
import { Tag } from '../kit/tag.tsx';
import { addresses } from './addresses.ts';
import { Frame } from './frame.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Problems } from './problems.tsx';
import { t } from './texts.ts';
import { usePreview } from './use-preview.ts';
import { Waiting } from './waiting.tsx';

/** Every module, in its languages. */
export function ModulesPage() {
  const preview = usePreview<PreviewList>('list');
  return (
    <Frame current="modules" title={t('nav-modules')}>
      <div class="s-head">
        <h1>{t('nav-modules')}</h1>
        <LanguageSwitch />
      </div>
      {preview.state === 'seen' ? <ModuleList {...preview.value} /> : <Waiting state={preview.state} />}
    </Frame>
  );
}

function ModuleList({ modules, skills, problems }: PreviewList) {
  const spoken = language();
  const ids = [...new Set(modules.map(({ id }) => id))];
  const labelOf = (id: string) => skills.find((skill) => skill.id === id)?.label[spoken] ?? t('skill-unknown');
  return (
    <>
      <Problems problems={problems.filter(({ file }) => file.endsWith('.md'))} linked />
      {ids.length === 0 && <EmptyState title={t('no-module')}>{t('no-module-why')}</EmptyState>}
      <ul class="s-cards">
        {ids.map((id) => {
          const pair = modules.filter((module) => module.id === id);
          const read = (pair.find((module) => module.language === spoken && module.read) ?? pair[0])?.read;
          return (
            <Card as="li" key={id}>
              <div class="k-stack">
                <div>
                  <h2>{read?.title ?? id}</h2>
                  <p class="s-id">{id}</p>
                </div>
                {read && (
                  <>
                    <p class="k-small">
                      {t('minutes', { n: read.minutes })} · {t(`level-${read.level}`)}
                    </p>
                    <ul class="s-teaches">
                      {read.teaches.map((skill) => (
                        <li key={skill}>
                          <span class="s-code">{skill}</span> {labelOf(skill)}
                        </li>
                      ))}
                    </ul>
                  </>
                )}
                <p class="k-row">
                  {languages.map((one) => (
                    <LanguageLink key={one} module={pair.find((module) => module.language === one)} />
                  ))}
                </p>
              </div>
            </Card>
          );
        })}
      </ul>
    </>
  );
}

function LanguageLink({ module }: { readonly module: PreviewedModule | undefined }) {
  if (!module) return <Tag tone="try">{t('one-language')}</Tag>;
  const { id, problems, read } = module;
  const words = t(`language-${module.language}`);
  return (
    <>
      <a class="k-button" data-look="quiet" data-small href={addresses.module(id, module.language)}>
        {words}
        <span class="k-unseen"> · {read?.title ?? id}</span>
      </a>
      {problems.length > 0 && (
        <Tag tone="try" icon="warning">
          {t('has-problems', { n: problems.length })}
        </Tag>
      )}
    </>
  );
}

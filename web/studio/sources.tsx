import type { Source } from '../../core/learning/module.ts';
import { Tag } from '../kit/tag.tsx';
import { ageOf } from './source-age.ts';
import { t } from './texts.ts';

/** The facts that a text relies on, who says them, and how old they are. */
export function Sources({
  sources,
}: {
  readonly sources: readonly (Omit<Source, 'lasting'> & { readonly lasting?: boolean | undefined })[];
}) {
  if (sources.length === 0) return <p class="k-small">{t('no-source')}</p>;
  const today = new Date();
  return (
    <ul class="s-sources">
      {sources.map((source) => {
        const { years, isOld } = ageOf(source, today);
        return (
          <li key={source.fact}>
            {source.fact}
            <span class="k-small">
              {source.where}, {source.year}
            </span>
            <span>
              {source.lasting ? (
                <Tag>{t('lasting')}</Tag>
              ) : (
                <Tag tone={isOld ? 'try' : 'plain'} icon="clock">
                  {isOld ? t('to-read-again', { n: years }) : t('age', { n: years })}
                </Tag>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

import { language } from '../../kit/language.ts';
import type { Programme } from './programme-page.tsx';
import { t } from './texts.ts';

/** One sentence that tells a pupil what the teacher changed in the route. */
export function sayChanges(changes: NonNullable<Programme['changes']>): string {
  const spoken = language();
  const list = new Intl.ListFormat(spoken, { type: 'conjunction' });
  const names = (titles: readonly { readonly fr: string; readonly en: string }[]) =>
    list.format(titles.map((title) => (spoken === 'fr' ? `« ${title.fr} »` : `“${title.en}”`)));
  const parts = [
    ...(changes.compulsory.length > 0 ? [t('changed-compulsory', { names: names(changes.compulsory) })] : []),
    ...(changes.added.length > 0 ? [t('changed-added', { names: names(changes.added) })] : []),
    ...(changes.removed.length > 0 ? [t('changed-removed', { names: names(changes.removed) })] : []),
    ...(changes.reordered ? [t('changed-order')] : []),
  ];
  return `${t('changed-title')} ${parts.join(', ')}.`;
}

import type { Language } from '../../core/items/item.ts';

/** The addresses of the preview's pages, as `balise preview` opens them. */
export const addresses = {
  items: '/apercu',
  modules: '/apercu/modules',
  courses: '/apercu/parcours',
  suggestions: '/apercu/propositions',
  item: (id: string) => `/apercu/item/${id}`,
  module: (id: string, language: Language) => `/apercu/module/${id}?lang=${language}`,
} as const;

/** The page that shows a content file; undefined for a file that has none of its own. */
export function addressOfFile(file: string): string | undefined {
  const item = /([^/]+)\.item\.yaml$/.exec(file)?.[1];
  if (item) return addresses.item(item);
  const [, module, language] = /([^/]+)\.module\.(fr|en)\.md$/.exec(file) ?? [];
  if (module) return addresses.module(module, language === 'en' ? 'en' : 'fr');
  return file.endsWith('.course.yaml') ? addresses.courses : undefined;
}

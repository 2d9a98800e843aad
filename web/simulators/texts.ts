import { type Say, sayIn, type Text, type Texts, type Value } from '../kit/i18n.ts';
import type { Language } from './exploration.ts';

type Twin<F extends Texts> = { readonly [K in keyof F]: F[K] extends string ? string : Exclude<Text, string> };

/**
 * The texts of an exploration, in the language the player asks for (which may not be the page's, while an author compares both).
 * `texts(language)` is its `t`; English must have the keys of French.
 */
export function defineTexts<const F extends Texts>(catalogue: {
  readonly fr: F;
  readonly en: Twin<F>;
}): (language: Language) => Say<F> {
  const texts: Record<Language, Texts> = catalogue;
  return (language) =>
    (key, ...[values]: [values?: Readonly<Record<string, Value>>]) =>
      sayIn(language, texts[language][key] ?? key, values ?? {});
}

/** What every exploration's frame says. */
export const frameTexts = defineTexts({
  fr: {
    goals: 'À [toi|vous] d’explorer',
    reached: 'Objectif atteint',
    'to-do': 'À faire',
    declare: 'C’est fait',
    well: 'C’est bien vu.',
    'put-away': 'J’ai lu, ranger ce message',
    restart: 'Recommencer',
    restarted: 'Tout est remis comme au début. [Tes|Vos] objectifs atteints restent cochés.',
    alternative: 'Ce que montre cette exploration, en mots',
    'goals-count': { one: '{n} objectif atteint sur {total}', other: '{n} objectifs atteints sur {total}' },
  },
  en: {
    goals: 'Your turn to explore',
    reached: 'Goal reached',
    'to-do': 'To do',
    declare: 'Done',
    well: 'Well spotted.',
    'put-away': 'I have read it, put this message away',
    restart: 'Start again',
    restarted: 'Everything is back as it was. The goals you reached stay ticked.',
    alternative: 'What this exploration shows, in words',
    'goals-count': { one: '{n} goal reached out of {total}', other: '{n} goals reached out of {total}' },
  },
});

import { Segments } from '../kit/display-settings.tsx';
import { chooseLanguage, language } from '../kit/language.ts';
import { t } from './texts.ts';

/** The language of what is shown and of the buttons around it, together, as for a learner. */
export function LanguageSwitch() {
  return (
    <div class="s-language">
      <Segments
        legend={t('language')}
        value={language()}
        onPick={chooseLanguage}
        options={[
          { id: 'fr', label: t('language-fr') },
          { id: 'en', label: t('language-en') },
        ]}
      />
    </div>
  );
}

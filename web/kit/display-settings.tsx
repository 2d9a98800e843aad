import { Button } from './button.tsx';
import { formatShare } from './i18n.ts';
import { chooseLanguage, useLanguage } from './language.ts';
import { prefer, textSizes, usePreferences } from './preferences.ts';
import { t } from './texts.ts';
import './display-settings.css';

const languageNames = { fr: 'Français', en: 'English' } as const;

/** Language, colours, text size and spacing, applied as they are pressed and remembered. */
export function DisplaySettings() {
  const { theme, textSize, spacing } = usePreferences();
  const spoken = useLanguage();
  const smaller = textSizes.findLast((size) => size < textSize);
  const larger = textSizes.find((size) => size > textSize);
  return (
    <div class="k-display">
      <Segments
        legend={t('language')}
        options={
          [
            { id: 'fr', label: languageNames.fr },
            { id: 'en', label: languageNames.en },
          ] as const
        }
        value={spoken}
        onPick={chooseLanguage}
      />
      <Segments
        legend={t('theme')}
        options={
          [
            { id: 'system', label: t('theme-system') },
            { id: 'light', label: t('theme-light') },
            { id: 'dark', label: t('theme-dark') },
          ] as const
        }
        value={theme}
        onPick={(chosen) => prefer({ theme: chosen })}
      />
      <fieldset class="k-display-group">
        <legend>{t('text-size')}</legend>
        <div class="k-display-size">
          <Button
            small
            icon="minus"
            label={t('text-smaller')}
            disabled={smaller === undefined}
            onClick={() => prefer({ textSize: smaller ?? 100 })}
          />
          <output class="k-number">{formatShare(textSize / 100)}</output>
          <Button
            small
            icon="plus"
            label={t('text-larger')}
            disabled={larger === undefined}
            onClick={() => prefer({ textSize: larger ?? 200 })}
          />
        </div>
      </fieldset>
      <Segments
        legend={t('spacing')}
        options={
          [
            { id: 'usual', label: t('spacing-usual') },
            { id: 'wide', label: t('spacing-wide') },
          ] as const
        }
        value={spacing}
        onPick={(chosen) => prefer({ spacing: chosen })}
      />
    </div>
  );
}

interface SegmentsProps<Id extends string> {
  readonly legend: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly value: Id;
  readonly onPick: (id: Id) => void;
}

/** A few exclusive choices side by side, each a button that stays pressed. */
export function Segments<Id extends string>({ legend, options, value, onPick }: SegmentsProps<Id>) {
  return (
    <fieldset class="k-display-group">
      <legend>{legend}</legend>
      <div class="k-segments">
        {options.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === value}
            lang={id === 'fr' || id === 'en' ? id : undefined}
            onClick={() => onPick(id)}
          >
            {label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

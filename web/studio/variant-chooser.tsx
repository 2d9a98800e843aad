import { useEffect, useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { t } from './texts.ts';

export interface VariantChooserProps {
  readonly variant: number;
  readonly of: number;
  readonly onChoose: (variant: number) => void;
}

/** Goes through the variants that a learner may be given: the one before, the one after, any one, or one by its number. */
export function VariantChooser({ variant, of, onChoose }: VariantChooserProps) {
  const [typed, setTyped] = useState(String(variant));
  useEffect(() => setTyped(String(variant)), [variant]);
  const type = (text: string) => {
    setTyped(text);
    const number = Number(text);
    if (/^\d+$/.test(text) && number < of) onChoose(number);
  };
  // Any variant but the one that is shown.
  const draw = () => onChoose((variant + 1 + Math.floor(Math.random() * (of - 1))) % of);
  return (
    <fieldset class="s-variants">
      <legend>{t('variant')}</legend>
      <div class="s-variants-line">
        <Button icon="left" label={t('variant-before')} onClick={() => onChoose((variant + of - 1) % of)} />
        <input
          class="k-input"
          aria-label={t('variant-number', { last: String(of - 1) })}
          inputMode="numeric"
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
          onBlur={() => setTyped(String(variant))}
        />
        <Button icon="right" label={t('variant-after')} onClick={() => onChoose((variant + 1) % of)} />
        <Button icon="try" onClick={draw}>
          {t('variant-any')}
        </Button>
      </div>
    </fieldset>
  );
}

import { formatNumber } from '../../kit/i18n.ts';
import type { Language } from '../exploration.ts';
import type { Range } from './facts.ts';

const energyUnits = [
  { from: 1e12, unit: 'TWh' },
  { from: 1e9, unit: 'GWh' },
  { from: 1e6, unit: 'MWh' },
  { from: 1e3, unit: 'kWh' },
  { from: 0, unit: 'Wh' },
] as const;

/** An energy with the unit that fits, to two significant figures: more would be a false precision. */
export function energyInWords(wh: number, language: Language): string {
  const { from, unit } = energyUnits.find((u) => wh >= u.from) ?? energyUnits[4];
  return `${rounded(wh / (from || 1), language)}\u00a0${unit}`;
}

/** A volume of water from millilitres, to two significant figures. */
export function waterInWords(ml: number, language: Language): string {
  if (ml >= 1e6) return `${rounded(ml / 1e6, language)}\u00a0m³`;
  return ml >= 1000 ? `${rounded(ml / 1000, language)}\u00a0L` : `${rounded(ml, language)}\u00a0mL`;
}

export function rangeInWords(
  { low, high }: Range,
  language: Language,
  inWords: (value: number, language: Language) => string,
): string {
  const [least, most] = [inWords(low, language), inWords(high, language)];
  if (least === most) return least;
  return language === 'fr' ? `${least} à ${most}` : `${least} to ${most}`;
}

/** Two significant figures, grouped the language's way. */
export function rounded(value: number, language: Language): string {
  return formatNumber(value, { maximumSignificantDigits: 2 }, language);
}

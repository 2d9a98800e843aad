import { formatNumber } from '../../kit/i18n.ts';
import type { Language } from '../exploration.ts';

/** A share from 0 to 1 as a percentage: whole, or "< 1 %" for the little ones that still count. */
export function percent(share: number, language: Language): string {
  if (share > 0 && share < 0.01) return language === 'fr' ? '<\u00a01\u202f%' : '<1%';
  return formatNumber(share, { style: 'percent', maximumFractionDigits: 0 }, language);
}

/** A number with at most `digits` decimals, the language's way. */
export function decimal(value: number, language: Language, digits = 1): string {
  return formatNumber(value, { maximumFractionDigits: digits }, language);
}

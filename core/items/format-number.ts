import type { Language } from './item.ts';

/**
 * Writes a number as its language does: `1 234,5` in French (narrow no-break spaces), `1,234.5` in English.
 * At most 12 significant digits, so that 0.1 + 0.2 reads 0.3; `decimals` fixes how many follow the mark.
 */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  const plain = decimals === undefined ? expand(Number(value.toPrecision(12))) : value.toFixed(decimals);
  const [whole = '0', fraction] = plain.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? '\u202f' : ',');
  const sign = plain.startsWith('-') ? '−' : '';
  return sign + grouped + (fraction ? (language === 'fr' ? ',' : '.') + fraction : '');
}

/** `String(1e-7)` is `1e-7`: texts need all its digits. */
function expand(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : text;
}

import type { Language } from './item.ts';

const scales: Readonly<Record<string, number>> = {
  mille: 1e3,
  thousand: 1e3,
  million: 1e6,
  millions: 1e6,
  milliard: 1e9,
  milliards: 1e9,
  billion: 1e9,
  billions: 1e9,
};

/**
 * The numbers a typed text may mean, likeliest first; none when it is not a number. `units` gives what each unit
 * multiplies by. French and English marks, spaces of every kind between groups of three, a unit before or after,
 * “2 millions” and “1.5e6” are read. “1.234” has two readings in French, and both are given;
 * “1,234” has one in each language.
 */
export function readNumber(text: string, language: Language, units: Readonly<Record<string, number>> = {}): number[] {
  const clean = text.normalize('NFKC').replace(/[−–]/g, '-').trim();
  const found = /^([^\d+-]*)([-+]?\s*\d[\d\s.,'’]*(?:e[-+]?\d+)?)(.*)$/iu.exec(clean);
  if (!found) return [];
  const [, before = '', digits = '', after = ''] = found;
  const factor = factorOf(`${before.trim()} ${after.trim()}`.trim(), units);
  if (factor === undefined) return [];
  return readings(digits.trim().replace(/[.,'’]+$/, ''), language).map((value) => value * factor);
}

function readings(digits: string, language: Language): number[] {
  const [, sign = '', body = '', exponent = '0'] = /^([-+]?)\s*([\d\s.,'’]+?)(?:e([-+]?\d+))?$/i.exec(digits) ?? [];
  const spaced = body.replace(/['’]/g, ' ').replace(/\s+/g, ' ');
  if (
    /\s/.test(spaced) &&
    !/^\d{1,3}( \d{3})+([.,](\d{3} )*\d+)?$/.test(spaced) &&
    !/^\d+[.,](\d{3} )+\d{1,3}$/.test(spaced)
  )
    return [];
  const joined = spaced.replace(/ /g, '');
  const scale = 10 ** Number(exponent) * (sign === '-' ? -1 : 1);
  return unmarked(joined, language).map((plain) => Number(plain) * scale);
}

/** Writes a number's marks as a computer does, in every way they can be meant. */
function unmarked(joined: string, language: Language): string[] {
  const marks = joined.replace(/\d/g, '');
  if (marks === '') return [joined];
  const last = marks.at(-1)!;
  const grouped = (mark: string) => new RegExp(`^\\d{1,3}(\\${mark}\\d{3})+$`);
  if (marks.length > 1 && marks[0] === last) return grouped(last).test(joined) ? [joined.replaceAll(last, '')] : [];
  if (marks.length > 1) {
    const [whole = '', fraction = ''] = [
      joined.slice(0, joined.lastIndexOf(last)),
      joined.slice(joined.lastIndexOf(last) + 1),
    ];
    const other = last === ',' ? '.' : ',';
    return grouped(other).test(whole) ? [`${whole.replaceAll(other, '')}.${fraction}`] : [];
  }
  const asFraction = joined.replace(',', '.');
  const asGroups = joined.replace(last, '');
  if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(joined)) return [asFraction];
  if (language === 'fr') return last === ',' ? [asFraction] : [asFraction, asGroups];
  return last === '.' ? [asFraction] : [asGroups];
}

/** What the words around a number multiply it by: a scale word, a known unit, both or nothing. */
function factorOf(words: string, units: Readonly<Record<string, number>>): number | undefined {
  const [first = '', ...rest] = words.split(/\s+/);
  const scale = scales[first.toLowerCase()];
  const unit = (scale === undefined ? words : rest.join(' ')).replace(/^(de |d['’]|of )/i, '');
  if (unit === '') return scale ?? 1;
  const exact = units[unit];
  const alike = Object.entries(units).filter(([name]) => plainUnit(name) === plainUnit(unit));
  const factor =
    exact ?? (alike.length > 0 && alike.every(([, value]) => value === alike[0]![1]) ? alike[0]![1] : undefined);
  return factor === undefined ? undefined : factor * (scale ?? 1);
}

function plainUnit(unit: string): string {
  const plain = unit
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .trim();
  return plain.length > 2 ? plain.replace(/s$/, '') : plain;
}

const thin = '\u202F';
// The narrow space of the typeface is too thin to be seen at reading size, so sentences take the full one everywhere.
const fixed = '\u00A0';

/**
 * Puts the spaces that French punctuation asks for and that do not break: before : ; ! ? and inside « »,
 * narrow in numbers. Straight apostrophes become curly. Idempotent, so a text that is already right stays as it is.
 */
export function punctuate(text: string): string {
  return text
    .replace(/(?<=[\p{L}])'(?=[\p{L}«*])/gu, '’')
    .replace(/[ \u00A0\u202F]+([;!?]+)(?=$|[\s)»*"’\u00A0\u202F])/g, `${fixed}$1`)
    .replace(/[ \u00A0\u202F]+:(?=$|[\s)»*])/g, `${fixed}:`)
    .replace(/«[ \u00A0\u202F]*/g, `«${fixed}`)
    .replace(/[ \u00A0\u202F]*»/g, `${fixed}»`)
    .replace(/(\d)[ \u00A0\u202F](?=\d{3}(?!\d))/g, `$1${thin}`)
    .replace(
      /(\d)[ \u00A0\u202F](?=(?:%|min|h|s|kB|Mo|Go|ko|€|Wh|kWh|MWh|km|m|kg|g|L|l)(?![\p{L}\d]))/gu,
      `$1${fixed}`,
    );
}

/** Puts a canary in every text that only the key's side of an item may know. */
export function markSecrets<
  I extends {
    readonly id: string;
    readonly fr: { readonly feedback: object };
    readonly en: { readonly feedback: object };
  },
>(item: I): I {
  const marked = (texts: object) =>
    Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, `${text} CANARY-${item.id}`]));
  return {
    ...item,
    fr: { ...item.fr, feedback: marked(item.fr.feedback) },
    en: { ...item.en, feedback: marked(item.en.feedback) },
  };
}

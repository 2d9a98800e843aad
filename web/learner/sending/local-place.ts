/** Small values that must be on this computer at once (synchronously): an answer about to be sent, what is being typed. */

const inMemory = new Map<string, string>();

/** Keeps a small value; where the browser refuses, it lasts as long as the page. */
export function keepHere(name: string, value: unknown): void {
  const text = JSON.stringify(value);
  inMemory.set(name, text);
  try {
    localStorage.setItem(`balise.${name}`, text);
  } catch (refusal) {
    console.warn('The browser keeps nothing here; this lasts as long as the page.', refusal);
  }
}

/** What `keepHere` kept, as something still to be recognised. */
export function findHere(name: string): unknown {
  const text = readText(name);
  if (text === undefined) return undefined;
  try {
    const found: unknown = JSON.parse(text);
    return found;
  } catch (unreadable) {
    console.warn(`What was kept as ${name} cannot be read.`, unreadable);
    return undefined;
  }
}

export function forgetHere(name: string): void {
  inMemory.delete(name);
  try {
    localStorage.removeItem(`balise.${name}`);
  } catch (refusal) {
    console.warn('The browser keeps nothing here.', refusal);
  }
}

function readText(name: string): string | undefined {
  try {
    return localStorage.getItem(`balise.${name}`) ?? inMemory.get(name);
  } catch (refusal) {
    console.warn('The browser keeps nothing here; the page’s memory is used.', refusal);
    return inMemory.get(name);
  }
}

/**
 * What outlives the page on this computer: a queue of what is not sent yet, and named values (the last replies, so
 * that a page opens off line). Values must be what structured clone and JSON both accept.
 */
export interface DurableStore {
  /** Adds at the end of the queue; gives its place, which only grows, whatever tab adds. */
  readonly add: (value: unknown) => Promise<number>;
  readonly list: () => Promise<readonly { readonly place: number; readonly value: unknown }[]>;
  readonly remove: (places: readonly number[]) => Promise<void>;
  readonly keep: (name: string, value: unknown) => Promise<void>;
  readonly find: (name: string) => Promise<unknown>;
  /** Forgets every named value whose name begins so. */
  readonly forget: (prefix: string) => Promise<void>;
}

/** Opens the best store this browser allows: IndexedDB, else localStorage, else the page's memory. */
export async function openDurableStore(): Promise<DurableStore> {
  try {
    return await openIndexedStore(indexedDB);
  } catch (refusal) {
    console.warn('IndexedDB is refused here (private window?); localStorage is used.', refusal);
  }
  try {
    localStorage.setItem('balise.try', '1');
    localStorage.removeItem('balise.try');
    return openTextStore(localStorage);
  } catch (refusal) {
    console.warn('This browser keeps nothing; what is done lasts as long as the page.', refusal);
    return openTextStore(memoryTexts());
  }
}

/** The part of `Storage` that is needed, so that memory can take its place. */
export interface Texts {
  readonly getItem: (name: string) => string | null;
  readonly setItem: (name: string, text: string) => void;
  readonly removeItem: (name: string) => void;
  readonly names: () => readonly string[];
}

/** Texts that last as long as the page. */
export function memoryTexts(): Texts {
  const texts = new Map<string, string>();
  return {
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, text) => void texts.set(name, text),
    removeItem: (name) => void texts.delete(name),
    names: () => [...texts.keys()],
  };
}

/** A store on `localStorage` or anything like it: one text per value. */
export function openTextStore(storage: Texts | Storage): DurableStore {
  const names = () =>
    'names' in storage && typeof storage.names === 'function' ? storage.names() : Object.keys(storage);
  const queueMark = 'balise.queue.';
  const valueMark = 'balise.kept.';
  const placeOf = (name: string) => Number(name.slice(queueMark.length));
  const places = () =>
    names()
      .filter((name: string) => name.startsWith(queueMark))
      .map(placeOf)
      .sort((a: number, b: number) => a - b);
  return {
    add: async (value) => {
      const place = Math.max((places().at(-1) ?? 0) + 1, Number(storage.getItem('balise.next-place') ?? 1));
      storage.setItem(queueMark + place, JSON.stringify(value));
      storage.setItem('balise.next-place', String(place + 1));
      return place;
    },
    list: async () => places().map((place: number) => ({ place, value: parse(storage.getItem(queueMark + place)) })),
    remove: async (gone) => {
      for (const place of gone) storage.removeItem(queueMark + place);
    },
    keep: async (name, value) => storage.setItem(valueMark + name, JSON.stringify(value)),
    find: async (name) => parse(storage.getItem(valueMark + name)),
    forget: async (prefix) => {
      for (const name of names()) if (name.startsWith(valueMark + prefix)) storage.removeItem(name);
    },
  };
}

/** A store on IndexedDB: database `balise`, a queue with growing keys and a table of named values. */
export async function openIndexedStore(factory: IDBFactory): Promise<DurableStore> {
  const opening = factory.open('balise', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('queue', { autoIncrement: true });
    opening.result.createObjectStore('kept');
  };
  const database = await settled(opening);
  const on = (name: 'queue' | 'kept', mode: IDBTransactionMode) => database.transaction(name, mode).objectStore(name);
  return {
    add: async (value) => Number(await settled(on('queue', 'readwrite').add(value))),
    list: async () => {
      const queue = on('queue', 'readonly');
      const [places, values] = await Promise.all([settled(queue.getAllKeys()), settled(queue.getAll())]);
      return places.map((place, index) => ({ place: Number(place), value: values[index] }));
    },
    remove: async (gone) => {
      const queue = on('queue', 'readwrite');
      await Promise.all(gone.map((place) => settled(queue.delete(place))));
    },
    keep: async (name, value) => void (await settled(on('kept', 'readwrite').put(value, name))),
    find: async (name) => settled<unknown>(on('kept', 'readonly').get(name)),
    forget: async (prefix) =>
      void (await settled(on('kept', 'readwrite').delete(IDBKeyRange.bound(prefix, `${prefix}\uffff`)))),
  };
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
    if (request instanceof IDBOpenDBRequest)
      request.onblocked = () => fail(new Error('Another tab holds the database.'));
  });
}

function parse(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    const found: unknown = JSON.parse(text);
    return found;
  } catch (unreadable) {
    console.warn('A kept value could not be read.', unreadable);
    return undefined;
  }
}

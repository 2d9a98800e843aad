/**
 * Loaded before the product by journeys that come back days later (`node --import`): its clock is ahead by the number of
 * milliseconds in BALISE_CLOCK_AHEAD. The product itself knows nothing of it.
 */
const ahead = Number(process.env.BALISE_CLOCK_AHEAD ?? 0);

globalThis.Date = new Proxy(Date, {
  construct: (Real, given, made) => Reflect.construct(Real, given.length === 0 ? [Real.now() + ahead] : given, made),
  get: (Real, name, receiver) => (name === 'now' ? () => Real.now() + ahead : Reflect.get(Real, name, receiver)),
});

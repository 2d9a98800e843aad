/** The addresses of the pupil's pages, French and sayable. `place` is a course code, or a run's id when the code is not known here. */
export const addresses = {
  home: '/',
  join: (place: string) => `/parcours/${place}`,
  departure: (place: string) => `/parcours/${place}/depart`,
  diagnostic: (place: string) => `/parcours/${place}/diagnostic`,
  programme: (place: string) => `/parcours/${place}/programme`,
  module: (place: string, moduleId: string) => `/parcours/${place}/module/${moduleId}`,
  workshop: (place: string) => `/parcours/${place}/atelier`,
  gains: (place: string) => `/parcours/${place}/bilan`,
  certificate: (place: string) => `/parcours/${place}/attestation`,
  refresher: (place: string) => `/parcours/${place}/revoir`,
} as const;

/** The join page, coming back afterwards to where one was. */
export function joinToReturn(place: string, back: string): string {
  return `${addresses.join(place)}?retour=${encodeURIComponent(back)}`;
}

/** Where to go back to after signing in: only a page of the same course is believed. */
export function returnAddress(asked: string | undefined, place: string): string {
  const start = `${addresses.join(place)}/`;
  return asked?.startsWith(start) && !asked.includes('..') ? asked : addresses.departure(place);
}

/** Whether a place is a run's id rather than a course code. */
export function isRunId(place: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(place);
}

/** The addresses of the staff's pages, in French, short and shareable. */
export const addresses = {
  home: '/orga',
  signIn: '/orga/connexion',
  openRun: '/orga/ouvrir',
  openRunOf: (courseId: string) => `/orga/ouvrir?parcours=${courseId}`,
  openRunFor: (groupId: string) => `/orga/ouvrir/${groupId}`,
  run: (runId: string) => `/orga/parcours/${runId}`,
  board: (runId: string) => `/orga/parcours/${runId}/tableau`,
  poster: (runId: string) => `/orga/parcours/${runId}/affiche`,
  analysis: (runId: string) => `/orga/parcours/${runId}/analyse`,
  exchanges: (runId: string) => `/orga/parcours/${runId}/echanges`,
  programme: (runId: string, learnerId?: string) =>
    `/orga/parcours/${runId}/programme${learnerId ? `?pour=${learnerId}` : ''}`,
  certificates: (runId: string) => `/orga/parcours/${runId}/attestations`,
  course: (courseId: string) => `/orga/preparer/${courseId}`,
  modules: '/orga/modules',
  sheet: (moduleId: string, courseId?: string) =>
    `/orga/modules/${moduleId}/fiche${courseId ? `?parcours=${courseId}` : ''}`,
  trial: (moduleId: string, courseId?: string, part?: string) => {
    const asked = new URLSearchParams({
      ...(courseId ? { parcours: courseId } : {}),
      ...(part ? { partie: part } : {}),
    });
    return `/orga/modules/${moduleId}/essai${asked.size > 0 ? `?${asked}` : ''}`;
  },
  suggestions: '/orga/propositions',
  classes: '/orga/classes',
  importClasses: '/orga/classes/import',
  class: (groupId: string) => `/orga/classes/${groupId}`,
  cards: (groupId: string, runId?: string) => `/orga/classes/${groupId}/cartes${runId ? `?parcours=${runId}` : ''}`,
  team: '/orga/equipe',
  schools: '/orga/etablissements',
  school: (organisationId: string) => `/orga/etablissements/${organisationId}`,
} as const;

/** Where to go after signing in: only a page of this application, whatever the address says. */
export function safeNext(asked: string | undefined): string {
  return asked !== undefined && /^\/orga(?:[/?]|$)/.test(asked) && !asked.includes('//') ? asked : addresses.home;
}

/** What is being written, kept by this tab alone: school computers are shared. */
export function keepDraft(runId: string, state: unknown): void {
  try {
    sessionStorage.setItem(`balise.workshop.${runId}`, JSON.stringify(state));
  } catch (refusal) {
    console.warn('The browser keeps nothing here.', refusal);
  }
}

export function findDraft(runId: string): unknown {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(`balise.workshop.${runId}`) ?? 'null');
    return kept;
  } catch (refusal) {
    console.warn('What was kept here cannot be read.', refusal);
    return undefined;
  }
}

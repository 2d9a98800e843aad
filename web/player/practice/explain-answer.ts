/** The word with which authors greet a right answer: out of place for whoever has not found it. */
const agreement = /^(?:oui|yes)[.,!]\s+/iu;

/** What is said of a right answer, told to somebody who is shown it: the reason, without "Oui." */
export function explainAnswer(right: string): string {
  const reason = right.replace(agreement, '');
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}

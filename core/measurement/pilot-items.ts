/**
 * Whether the question now to be asked is a pilot item (asked to be calibrated, never scored): `pilotsLeft` of the `turnsLeft` questions of the
 * test, this one included, are. Drawn turn by turn (sequential sampling, Fan, Muller & Rezucha 1962), so that every place but the first is
 * equally likely and nobody can tell a pilot item by its place. Never the first question. `random` is asked only when there is a choice.
 */
export function isPilotTurn(turn: number, turnsLeft: number, pilotsLeft: number, random: () => number): boolean {
  if (turn === 0 || pilotsLeft <= 0) return false;
  return pilotsLeft >= turnsLeft || random() * turnsLeft < pilotsLeft;
}

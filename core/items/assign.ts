/**
 * Pairs as many left things as can be with right things that fit them, each used once (augmenting paths, Kuhn 1955).
 * Returns, for each left thing, the place of its right thing, or −1. Greedy pairing would refuse valid answers.
 */
export function assign(left: number, right: number, fits: (l: number, r: number) => boolean): number[] {
  const holderOf: number[] = Array.from({ length: right }, () => -1);
  const place = (l: number, tried: Set<number>): boolean => {
    for (let r = 0; r < right; r++) {
      if (tried.has(r) || !fits(l, r)) continue;
      tried.add(r);
      if (holderOf[r] === -1 || place(holderOf[r]!, tried)) {
        holderOf[r] = l;
        return true;
      }
    }
    return false;
  };
  for (let l = 0; l < left; l++) place(l, new Set());
  return Array.from({ length: left }, (_, l) => holderOf.indexOf(l));
}

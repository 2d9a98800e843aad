import type { Publication } from './cases.ts';
import { distanceOf, type Picture } from './picture.ts';

/** What a picture may be found to be. */
export const verdicts = ['genuine', 'elsewhere', 'retouched', 'generated'] as const;
export type Verdict = (typeof verdicts)[number];

/** How sure one is. */
export const degrees = ['doubtful', 'likely', 'established'] as const;
export type Degree = (typeof degrees)[number];

/** A publication found, and how many of the 64 signs of its fingerprint differ. */
export interface Match {
  readonly publication: Publication;
  readonly distance: number;
}

/** Above this, two pictures are taken to be different (14 of 64 signs; two unrelated pictures differ by 20 to 40). */
export const sameUpTo = 14;

/** The publications whose picture resembles this one, the oldest first. */
export function searchByPicture(picture: Picture, index: readonly Publication[]): readonly Match[] {
  return index
    .map((publication) => ({ publication, distance: distanceOf(picture, publication.picture) }))
    .filter((match) => match.distance <= sameUpTo)
    .sort((a, b) => a.publication.date.localeCompare(b.publication.date));
}

/** What was gathered about a picture. */
export interface Evidence {
  /** Faults and oddities rightly told apart. */
  readonly zones: number;
  readonly origin: boolean;
  readonly papers: number;
  readonly verified: boolean;
}

/**
 * How much the evidence weighs. Looking counts for one at most: a fault may be chance, and its absence proves nothing.
 * An earlier publication and a verified file count for two each, a document for one.
 */
export function weightOf({ zones, origin, papers, verified }: Evidence): number {
  return (zones > 0 ? 1 : 0) + (origin ? 2 : 0) + Math.min(papers, 2) + (verified ? 2 : 0);
}

/** The highest degree the evidence allows: a doubt at first, likely from 2 on, established from 4 on. */
export function allowedBy(evidence: Evidence): Degree {
  const weight = weightOf(evidence);
  return weight >= 4 ? 'established' : weight >= 2 ? 'likely' : 'doubtful';
}

/** What is said of an opinion: right, right but surer than the evidence allows, or not yet. */
export function judge(
  given: { readonly verdict: Verdict; readonly degree: Degree },
  truth: Verdict,
  evidence: Evidence,
): 'right' | 'too-sure' | 'not-yet' {
  if (given.verdict !== truth) return 'not-yet';
  return degrees.indexOf(given.degree) > degrees.indexOf(allowedBy(evidence)) ? 'too-sure' : 'right';
}

import { describe, expect, it } from 'vitest';
import { indexOf, openCases } from './cases.ts';
import { allHold, bytesOf, checks, forge, hashOf, makeIssuers, redate, signContent, verify } from './manifest.ts';
import { allowedBy, judge, sameUpTo, searchByPicture } from './model.ts';
import { distance, distanceOf, fingerprint, lightOf, type Picture } from './picture.ts';
import { caseIds } from './scenes.ts';
import { evidenceIn, noNotes, offeredIn, readLab, startLab } from './state.ts';

const square: Picture = {
  shapes: [
    ['r', 0, 0, 120, 80, 'dark'],
    ['r', 0, 0, 60, 80, 'white'],
  ],
};

describe('a picture', () => {
  it('is lighter where its shapes are', () => {
    const light = lightOf(square, 2, 1);
    expect(light[0]).toBeGreaterThan(0.9);
    expect(light[1]).toBeLessThan(0.2);
    expect(lightOf({ ...square, mirrored: true }, 2, 1)[0]).toBeLessThan(0.2);
    expect(lightOf({ ...square, crop: [0, 0, 60, 80] }, 2, 1)[1]).toBeGreaterThan(0.9);
  });

  it('keeps its fingerprint when it is turned over', () => {
    const [whale] = openCases(['whale'], 'fr');
    const { picture } = whale!.first;
    expect(distanceOf(picture, { ...picture, mirrored: true })).toBe(0);
    expect(distance(fingerprint(picture), fingerprint({ ...picture, mirrored: true }))).toBeGreaterThan(sameUpTo);
  });
});

describe.each(caseIds)('the case “%s”', (id) => {
  const [found] = openCases([id], 'fr');
  const { shared, first, zones, papers } = found!;

  it('is found again by its fingerprint, and nothing else is', () => {
    const ids = searchByPicture(shared.picture, indexOf('fr')).map(({ publication }) => publication.id);
    expect(ids).toEqual([first.id, shared.id]);
    expect(first.date < shared.date).toBe(true);
  });

  it('has places within its picture, and something to read in both languages', () => {
    for (const { box } of zones) {
      expect(box[0] >= 0 && box[1] >= 0 && box[0] + box[2] <= 120 && box[1] + box[3] <= 81.01, box.join()).toBe(true);
      expect(box[2] / box[3]).toBeCloseTo(1.5, 1);
    }
    expect(zones.some(({ fault }) => fault)).toBe(id !== 'halo');
    expect(papers.length).toBeGreaterThan(1);
    const [english] = openCases([id], 'en');
    expect(english!.zones.map(({ id: zone }) => zone)).toEqual(zones.map(({ id: zone }) => zone));
  });

  it('can be established with what there is to find', () => {
    const notes = { ...noNotes, origin: true, papers: papers.map((paper) => paper.id) };
    const evidence = evidenceIn(notes, found!);
    expect(judge({ verdict: found!.verdict, degree: 'established' }, found!.verdict, evidence)).toBe('right');
  });
});

describe('an opinion', () => {
  const nothing = { zones: 0, origin: false, papers: 0, verified: false };

  it('is no surer than the evidence', () => {
    expect(allowedBy(nothing)).toBe('doubtful');
    expect(allowedBy({ ...nothing, zones: 4 })).toBe('doubtful');
    expect(allowedBy({ ...nothing, origin: true })).toBe('likely');
    expect(allowedBy({ ...nothing, origin: true, verified: true })).toBe('established');
    expect(judge({ verdict: 'generated', degree: 'established' }, 'generated', nothing)).toBe('too-sure');
    expect(judge({ verdict: 'generated', degree: 'doubtful' }, 'generated', nothing)).toBe('right');
    expect(judge({ verdict: 'genuine', degree: 'doubtful' }, 'generated', nothing)).toBe('not-yet');
  });
});

const issuers = await makeIssuers(['Courrier', 'Club']);
const origin = { title: 'a.jpg', issuer: 'Courrier', tool: 'Belvue', source: 'capture', when: '2025-06-14' } as const;
const manifest = await signContent(square, origin, issuers!);

describe('a manifest', () => {
  const broken = async (content: unknown, one = manifest) => {
    const checked = await verify(content, one, issuers!);
    return checks.filter((name) => !checked[name]);
  };

  it('verifies what was signed', async () => {
    expect(allHold(await verify(square, manifest, issuers!))).toBe(true);
    expect(manifest.claim.created_assertions.map(({ url }) => url)).toContain(
      'self#jumbf=c2pa.assertions/c2pa.hash.data',
    );
  });

  it('no longer verifies when the content, a date, or the claim has changed', async () => {
    const dotted = { shapes: [...square.shapes, ['e', 60, 40, 0.7, 0.7, 'dark']] };
    expect(await broken(dotted)).toEqual(['content']);
    expect(await broken(square, redate(manifest, '2020-01-01'))).toEqual(['assertions']);
    expect(await broken(dotted, await forge(dotted, manifest))).toEqual(['signature']);
  });

  it('does not pass for another issuer’s, nor for an unknown one’s', async () => {
    const as = (issuer: string) => ({ ...manifest, signature: { ...manifest.signature, issuer } });
    expect(await broken(square, as('Club'))).toEqual(['signature']);
    expect(await broken(square, as('Inconnu'))).toEqual(['signature', 'issuer']);
  });

  it('is the same whatever the order of the names', async () => {
    expect(bytesOf({ a: 1, b: { d: 2, c: 3 } })).toEqual(bytesOf({ b: { c: 3, d: 2 }, a: 1 }));
    // sha256 of the two characters "", by another program.
    expect(await hashOf('')).toBe('Eq4yyx7ALQHto1gbEnwf7jsNxTVy7WuvI5choD2C4SY=');
  });
});

describe('settings and kept states', () => {
  it('offers what the module asks for, in its order', () => {
    expect(offeredIn({ cases: ['halo', 'whale', 'x'], tools: 'origin' })).toEqual({
      cases: ['halo', 'whale'],
      tools: ['origin'],
    });
    expect(offeredIn({}).cases).toEqual(caseIds);
  });

  it('resumes what was gathered, in little room, and ignores a foreign state', () => {
    const read = readLab({});
    const notes = {
      ...noNotes,
      zones: { lamp: true },
      papers: ['log'],
      verdict: 'generated',
      degree: 'likely',
    } as const;
    const lab = {
      ...startLab({}),
      notes: Object.fromEntries(caseIds.map((id) => [id, notes])),
      judged: ['whale'] as const,
    };
    const kept = JSON.stringify(lab);
    expect(kept.length).toBeLessThan(4000);
    expect(read(JSON.parse(kept))).toEqual(lab);
    expect(read({ marks: 1 })).toBeUndefined();
  });
});

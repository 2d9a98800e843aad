import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTwoSchools, type TwoSchools } from '../../tests/two-schools.ts';
import { refuseForeignSecret } from './check-secret.ts';

let schools: TwoSchools;
beforeAll(async () => {
  schools = await openTwoSchools();
});
afterAll(() => schools.close());

test('a database goes with its secret', async () => {
  const { world } = schools;
  await expect(refuseForeignSecret(world)).resolves.toBeUndefined();
  const foreign = { ...world, config: { ...world.config, secret: 'another secret, as long as it has to be' } };
  await expect(refuseForeignSecret(foreign)).rejects.toThrow(/BALISE_SECRET/);
});

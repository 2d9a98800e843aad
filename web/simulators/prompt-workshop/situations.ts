import { debate } from './situations/debate.ts';
import { energies } from './situations/energies.ts';
import { internship } from './situations/internship.ts';
import { kitchen } from './situations/kitchen.ts';
import { nursery } from './situations/nursery.ts';
import { outing } from './situations/outing.ts';
import { quiz } from './situations/quiz.ts';
import { shop } from './situations/shop.ts';
import { site } from './situations/site.ts';
import { volcanoes } from './situations/volcanoes.ts';

/** Our situations: collège, lycée, then workplaces of the CAP. */
export const situations = {
  volcanoes,
  quiz,
  outing,
  debate,
  internship,
  energies,
  kitchen,
  shop,
  site,
  nursery,
} as const;

export type SituationId = keyof typeof situations;
export const situationIds = [
  'volcanoes',
  'quiz',
  'outing',
  'debate',
  'internship',
  'energies',
  'kitchen',
  'shop',
  'site',
  'nursery',
] as const satisfies readonly SituationId[];

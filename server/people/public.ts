import type { World } from '../platform/world.ts';
import { findOrganisation, type Organisation } from './organisations.ts';

/** A school that a row refers to. */
export async function getOrganisation(world: World, organisationId: string): Promise<Organisation> {
  const organisation = await findOrganisation(world, organisationId);
  if (!organisation) throw new Error('getOrganisation: a row refers to a school that is not there');
  return organisation;
}

import { createHash } from 'node:crypto';
import type { Item } from '../../core/items/spec.ts';
import type { World } from '../platform/world.ts';

/** An item as it was when it got its number. Written from a parsed item and only by this file, hence believed when read. */
export interface ItemVersion {
  readonly ordinal: number;
  readonly item: Item;
}

interface Row {
  readonly ordinal: number;
  readonly itemId: string;
  readonly version: string;
  readonly spec: Item;
}

/**
 * Gives every new item version the next number and returns all versions ever published, oldest first. Two servers that
 * start at once agree: the table is locked for the moment of the insert.
 */
export async function registerItems(world: World, items: readonly Item[]): Promise<ItemVersion[]> {
  const now = world.now();
  const rows = await world.database.hotTransaction(async (client) => {
    await client.query('lock table item_version in share row exclusive mode');
    const known = await client.query<Row>(
      'select ordinal, item_id as "itemId", version, spec from item_version order by ordinal',
    );
    const seen = new Set(known.rows.map(({ itemId, version }) => `${itemId} ${version}`));
    let next = (known.rows.at(-1)?.ordinal ?? 0) + 1;
    const fresh = items.flatMap((item) => {
      const version = versionOf(item);
      return seen.has(`${item.id} ${version}`) ? [] : [{ ordinal: next++, itemId: item.id, version, spec: item }];
    });
    if (fresh.length > 0) {
      await client.query(
        `insert into item_version (ordinal, item_id, version, spec, published_at)
         select ordinal, item_id, version, spec, $5 from unnest($1::int[], $2::text[], $3::text[], $4::jsonb[]) as row (ordinal, item_id, version, spec)`,
        [
          fresh.map(({ ordinal }) => ordinal),
          fresh.map(({ itemId }) => itemId),
          fresh.map(({ version }) => version),
          fresh.map(({ spec }) => JSON.stringify(spec)),
          now,
        ],
      );
    }
    return [...known.rows, ...fresh];
  });
  return newestLast(rows, items);
}

/** The version now in the files comes last for its id, whichever numbers an older text returned to. */
function newestLast(rows: readonly Row[], items: readonly Item[]): ItemVersion[] {
  const currentVersion = new Map(items.map((item) => [item.id, versionOf(item)]));
  return rows
    .map(({ ordinal, itemId, version, spec }) => ({
      isCurrent: currentVersion.get(itemId) === version,
      ordinal,
      item: spec,
    }))
    .sort((a, b) => Number(a.isCurrent) - Number(b.isCurrent) || a.ordinal - b.ordinal)
    .map(({ ordinal, item }) => ({ ordinal, item }));
}

function versionOf(item: Item): string {
  return createHash('sha256').update(JSON.stringify(item)).digest('base64url').slice(0, 16);
}

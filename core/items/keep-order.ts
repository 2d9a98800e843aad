import type { Item } from './spec.ts';

/**
 * Notes the orders of the file that mean something to the reader (fields, groups, options with `keepOrder` …), because a store such
 * as `jsonb` reorders keys: a variant must look the same, and be graded the same, from the file and from the store.
 */
export function keepOrder(item: Item): Item {
  const order = orderOfFile(item);
  return Object.keys(order).length > 0 ? { ...item, order } : item;
}

function orderOfFile(item: Item): Record<string, string[]> {
  switch (item.type) {
    case 'single-choice':
    case 'multiple-choice':
      return item.keepOrder ? { options: Object.keys(item.fr.options) } : {};
    case 'fields':
      return { fields: Object.keys(item.fr.fields) };
    case 'matching':
      return { left: Object.keys(item.fr.left) };
    case 'grouping':
      return { groups: Object.keys(item.fr.groups) };
    case 'drop-downs':
      return item.keepOrder
        ? Object.fromEntries(Object.entries(item.fr.gaps).map(([gap, { options }]) => [gap, Object.keys(options)]))
        : {};
    default:
      return {};
  }
}

import type { FactField } from './fact';
import type { Pack } from './pack';

/** What a pack's own tests say of a kind of page. */
export interface Expected {
  /** How many elements each selector meets on the scrubbed page. */
  counts: Readonly<Record<string, number>>;
  /** What is read of its first product. */
  fields: readonly FactField[];
}

/** What a pack expects of a kind of page; undefined where it has no test of that kind. */
export function expectedOf({ tests }: Pack, page: string | undefined): Expected | undefined {
  const own = tests.filter((at) => at.page === page);
  if (own.length === 0) return undefined;
  const fields = own.flatMap(({ products }) => Object.keys(products[0]?.facts ?? {}));
  return {
    counts: Object.assign({}, ...own.map(({ counts }) => counts).reverse()),
    fields: [...new Set(fields)] as FactField[],
  };
}

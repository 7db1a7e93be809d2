import * as z from 'zod/mini';
import { factField } from './fact';
import type { Site } from './site';
import { pressWords, readingWords } from './siteWords';

/** Version of the form below; a file of another one is refused. */
export const packSchema = 1;

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const many = <Item extends z.core.SomeType>(item: Item, least: number, most: number) =>
  z.array(item).check(z.minLength(least), z.maxLength(most));
const id = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/, 'id'));
const selector = text(300);
const fromRoot = text(200).check(z.refine((path) => path.startsWith('/'), 'fromRoot'));

/** A day that the calendar has: 2026-11-24. */
const date = z
  .string()
  .check(
    z.refine(
      (day) =>
        /^\d{4}-\d\d-\d\d$/.test(day) &&
        new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day,
      'date',
    ),
  );

const origin = z
  .string()
  .check(z.maxLength(200), z.regex(/^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'origin'));

/** A kind of page on which products are delisted. */
const page = z.strictObject({
  id,
  name: text(40),
  /** The path of its address; a star stands for anything: /ffa/g/list*. */
  path: fromRoot,
  /** What must stand on it where the path alone does not tell. */
  structure: z.optional(selector),
});

/** Words beside the ones that we have for all sites, to press by and to read by. */
const words = z.strictObject({ ...pressWords, ...readingWords });

/** A scrubbed page, and what must be found on it. */
const packTest = z.strictObject({
  page: id,
  /** Path and parameters of its address. */
  address: fromRoot,
  /** The page itself, below tests/fixtures. */
  fixture: z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+\.html$/, 'fixture')),
  /** How many elements each selector meets. */
  counts: z.record(selector, z.int().check(z.gte(0), z.lte(10_000))),
  shop: z.strictObject({ id: z.optional(text(30)), name: z.optional(text(100)) }),
  products: many(
    z.strictObject({
      id: z.optional(text(30)),
      name: z.optional(text(200)),
      facts: z.partialRecord(factField, z.optional(text(200))),
    }),
    0,
    20,
  ),
});
export type PackTest = z.infer<typeof packTest>;

/** A site pack, as it is stored and as its file is: a site, with what else is kept of it. */
export const pack = z
  .strictObject({
    schema: z.literal(packSchema),
    id,
    name: text(40),
    origins: many(origin, 1, 8),
    pages: many(page, 1, 40),
    shop: z.strictObject({ name: many(selector, 1, 8), header: selector }),
    /** Raised with every change: the higher one is used. */
    version: z.int().check(z.gte(1), z.lte(1_000_000)),
    /** When what stands here was last held against its sources. */
    date,
    words: z.optional(words),
    tests: many(packTest, 0, 40),
  })
  .check(({ value: { pages, tests }, issues }) => {
    const ids = pages.map((at) => at.id);
    const refuse = (message: string, path: PropertyKey[]) =>
      issues.push({ code: 'custom', input: pages, message, path });
    for (const [at, name] of ids.entries())
      if (ids.indexOf(name) < at) refuse('twice', ['pages', at, 'id']);
    for (const [at, { page: of }] of tests.entries())
      if (!ids.includes(of)) refuse('page', ['tests', at, 'page']);
  });
export type Pack = z.infer<typeof pack>;

/** A pack as it is in every panel: its tests stand elsewhere. */
export type UntestedPack = Omit<Pack, 'tests'>;

/** What a page is told of a pack that is being tried: its site, and the words that controls are told by. */
export type PackOnTrial = Site & Pick<Pack, 'words'>;

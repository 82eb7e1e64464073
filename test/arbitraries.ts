import fc from "fast-check";
import type { Amount } from "#src/domain/amount.ts";
import { type Month, month, monthFromOrdinal, monthOrdinal } from "#src/domain/month.ts";
import { SPONSOR_TYPES, type SponsorRef, sponsorKey } from "#src/domain/sponsor.ts";
import type { SupportFilter } from "#src/domain/support-filter.ts";
import { SUPPORT_FORMS, type SupportLine } from "#src/domain/support-line.ts";
import type { TableDimensions } from "#src/domain/support-table.ts";
import { DIMENSIONS, type Dimension } from "#src/domain/totals.ts";

/** Few ids, so that lines share them; the odd ones would trip a table that is a plain object. */
const COMMUNES = ["gia-tien", "gia-hung", "gia-lac", "10", "2", "__proto__"] as const;
const KINDS = ["training", "jobs", "roads", "constructor"] as const;
/** The same ids in both types: only type and id together name a sponsor. */
const SPONSOR_IDS = ["01", "02", "agency:01"] as const;

const SPAN_START = monthOrdinal(month("2016-07"));

/** Mostly the first: lines of one commune, sponsor and kind are many, over several months. */
function mostlyFirst<Item>(items: readonly [Item, ...Item[]]): fc.Arbitrary<Item> {
  return fc.oneof({ weight: 2, arbitrary: fc.constant(items[0]) }, { weight: 1, arbitrary: fc.constantFrom(...items) });
}

/** Mostly neighbours within three years, so that months hold several lines; some centuries apart. */
export const anyMonth: fc.Arbitrary<Month> = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: 35 }).map((offset) => monthFromOrdinal(SPAN_START + offset)) },
  { weight: 1, arbitrary: fc.constantFrom("1000-01", "1899-12", "2999-12").map(month) },
);

const LARGEST = 2_000_000_000_000;

export const anyAmount: fc.Arbitrary<Amount> = fc.oneof(
  fc.integer({ min: 0, max: 9 }),
  fc.integer({ min: 0, max: LARGEST }),
  fc.constantFrom("not-reported", "not-applicable"),
);

/** What an adjustment may hold, and no other line: below 0 too. */
export const anyAdjustment: fc.Arbitrary<Amount> = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.integer({ min: -LARGEST, max: LARGEST }),
  fc.constantFrom("not-reported", "not-applicable"),
);

export const anySponsor: fc.Arbitrary<SponsorRef> = fc.record({
  type: mostlyFirst(SPONSOR_TYPES),
  id: mostlyFirst(SPONSOR_IDS),
});

const anyOwnLine: fc.Arbitrary<SupportLine> = fc.record({
  id: fc.string(),
  communeId: mostlyFirst<string>(COMMUNES),
  sponsor: anySponsor,
  kind: mostlyFirst<string>(KINDS),
  month: anyMonth,
  title: fc.constant("Support"),
  planned: anyAmount,
  delivered: anyAmount,
  form: fc.constantFrom(...SUPPORT_FORMS),
  outputs: fc.constant({}),
});

const anyAdjustmentLine: fc.Arbitrary<SupportLine> = fc
  .tuple(anyOwnLine, anyAdjustment, anyAdjustment)
  .map(([line, planned, delivered]) => ({ ...line, planned, delivered, adjusts: { lineId: "ht-001", reason: "Nhập trùng" } }));

/** One in five puts another one right, and may take away. */
export const anyLine: fc.Arbitrary<SupportLine> = fc.oneof(
  { weight: 4, arbitrary: anyOwnLine },
  { weight: 1, arbitrary: anyAdjustmentLine },
);

/** The long lists of `anyLines` have at least so many lines. */
export const LONG_LIST = 300;

/**
 * None to sixty lines, and in one case of eight some three hundred: enough to cross what sorts and merges do by parts. The sizes are said:
 * by its default fast-check makes no list longer than ten. Some lists hold one amount that brings the sizes of what was delivered to
 * exactly 2⁵³ − 1 together, the last that is allowed: whatever passes it on the way to a result is rounded there.
 */
export const anyLines: fc.Arbitrary<readonly SupportLine[]> = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.array(anyLine, { maxLength: 8, size: "max" }) },
      { weight: 3, arbitrary: fc.array(anyLine, { maxLength: 60, size: "max" }) },
      { weight: 1, arbitrary: fc.array(anyLine, { minLength: LONG_LIST, maxLength: LONG_LIST + 40, size: "max" }) },
    ),
    fc.boolean(),
  )
  .map(([lines, isFilledUp]) => (isFilledUp ? filledUp(lines) : lines));

function filledUp(lines: readonly SupportLine[]): readonly SupportLine[] {
  const [first, ...others] = lines;
  if (!first) return lines;
  const sum = others.reduce((total, { delivered }) => total + (typeof delivered === "number" ? Math.abs(delivered) : 0), 0);
  return [{ ...first, delivered: Number.MAX_SAFE_INTEGER - sum }, ...others];
}

/** Known ids are some of those in the lines, in any order, and some that no line has. */
export const anyDimensions: fc.Arbitrary<TableDimensions> = fc.record({
  communes: fc.shuffledSubarray([...COMMUNES, "no-line"]),
  kinds: fc.shuffledSubarray([...KINDS, "no-line"]),
  sponsors: fc.array(anySponsor, { maxLength: 4 }),
});

function anySelection(keys: readonly string[]): fc.Arbitrary<ReadonlySet<string> | null> {
  return fc.option(
    fc.subarray([...keys, "unknown"]).map((chosen) => new Set(chosen)),
    { freq: 2 },
  );
}

const ALL_SPONSOR_KEYS = SPONSOR_TYPES.flatMap((type) => SPONSOR_IDS.map((id) => sponsorKey({ type, id })));

/** Also empty sets, unknown ids, ranges outside the data, and ranges whose ends are crossed. */
export const anyFilter: fc.Arbitrary<SupportFilter> = fc.record({
  range: fc.option(fc.record({ first: anyMonth, last: anyMonth }), { freq: 3 }),
  communes: anySelection(COMMUNES),
  sponsorType: fc.option(fc.constantFrom(...SPONSOR_TYPES), { freq: 2 }),
  sponsors: anySelection(ALL_SPONSOR_KEYS),
  kinds: anySelection(KINDS),
});

export const anyDimension: fc.Arbitrary<Dimension> = fc.constantFrom(...DIMENSIONS);

/** Amounts that corrections bring, too: below 0, and pairs that meet at an equal or a zero sum. */
export const anyCorrectedAmount: fc.Arbitrary<Amount> = fc.oneof(
  { weight: 3, arbitrary: anyAmount },
  { weight: 2, arbitrary: fc.constantFrom<Amount>(0, 5, -5, "not-reported", "not-applicable") },
  { weight: 1, arbitrary: fc.integer({ min: -2_000_000_000_000, max: -1 }) },
);

/** None to 400 lines, corrections among them. fast-check's own size would end at ten. */
export const anyManyLines: fc.Arbitrary<readonly SupportLine[]> = fc.array(
  fc
    .tuple(anyLine, anyCorrectedAmount, anyCorrectedAmount)
    .map(([line, planned, delivered]) => ({ ...line, planned, delivered })),
  { maxLength: 400, size: "max" },
);

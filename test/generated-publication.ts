import fc from "fast-check";
import { generateData } from "#mocks/demo-data/generate-data.ts";
import type { WirePublication, WireSupportLine } from "#mocks/demo-data/wire-publication.ts";
import { idField } from "#src/api/contract.ts";
import { month, monthFromOrdinal, monthOrdinal } from "#src/domain/month.ts";

// Publications that keep their contracts, small and odd, as they go over the wire: for what has to bring every line back as it was.

/** Texts that an importer of offices' forms could take for something else than the text of a line. */
export const ODD_TEXTS = [
  "=1+1",
  " ＝A1",
  "+84 912",
  "-5",
  "@SUM(A1)",
  "'nháy",
  "'=1+1",
  "-",
  "–",
  "#N/A",
  "#REF!",
  "Tổng cộng",
  "Cộng xã Gia Thắng",
  "Cộng",
  "Trong đó:",
  "Ghi chú: xem sau",
  "Nơi nhận:",
  "Người lập biểu",
  "I",
  "A",
  "1",
  "2017",
  "Quý III/2017",
  "09/2017",
  "1.250.000",
  "VÍ DỤ",
  "Mẫu",
  "Example",
  "(1)",
  "Kế hoạch",
  "Nội dung",
  "ĐVT: triệu đồng",
  "Xã Gia Thắng, huyện Gia Viễn",
  "Hai  dấu   cách",
  "dòng một\ndòng hai",
  "tab\tở giữa",
  "Gia Thịnh".normalize("NFD"),
  "  đầu và cuối  ",
  "Hỗ trợ ®­êng",
  "C©y gièng",
  "?? con bò gi?ng",
  "_x0041_",
  "<b>&amp;</b>",
  "không gian\u00A0cứng",
  "שלום",
  "😀 𠀀",
  "a\u0001b\u000Bc",
];

const anyText = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom("Đường vào thôn", "Lớp dạy nghề may", "Tặng 5 con bò giống") },
  { weight: 3, arbitrary: fc.constantFrom(...ODD_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
);
/** With something in it, after the contract has taken from it what nobody sees. */
const anyName = anyText.map((text) => (/[\p{L}\p{N}]/u.test(text) ? text : `${text}x`));

const LARGEST = 2_000_000_000_000;

type WireAmount = WireSupportLine["planned"] | "absent";
const anyAmount: fc.Arbitrary<WireAmount> = fc.oneof(
  fc.integer({ min: 0, max: LARGEST }),
  fc.constantFrom<WireAmount>(0, null, "notApplicable", "absent"),
);
const anyCount = fc.constantFrom(undefined, null, 0, 1, 35);
const anyOutputs = fc.oneof(
  fc.constantFrom(undefined, null),
  fc.record({ trained: anyCount, jobs: anyCount, households: anyCount }),
);

/** How one line differs from what `generateData` makes; undefined: as it is. */
const anyDressing = fc.record(
  {
    title: anyName,
    note: fc.oneof(anyText, fc.constant(null)),
    planned: anyAmount,
    delivered: anyAmount,
    outputs: anyOutputs,
    form: fc.constantFrom("cash", "inKind", "labour", "advisory"),
    /** One that the programme does not list. */
    kind: fc.constantFrom("infrastructure", "other", "thuyLoi"),
    /** In the form that its contract gives it: lines name each other by it. */
    id: anyName.map((text) => idField.parse(text.replaceAll(",", ";"))),
  },
  { requiredKeys: [] },
);
type Dressing = typeof anyDressing extends fc.Arbitrary<infer Value> ? Value : never;

function dressed(line: WireSupportLine, { id, planned, delivered, ...given }: Dressing, index: number): WireSupportLine {
  const { planned: ownPlanned, delivered: ownDelivered, ...rest } = line;
  return {
    ...rest,
    ...given,
    ...amountOf("planned", planned === undefined ? ownPlanned : planned),
    ...amountOf("delivered", delivered === undefined ? ownDelivered : delivered),
    // No other has the same.
    id: id === undefined ? line.id : `${id} ${index}`,
  };
}

function amountOf(field: "planned" | "delivered", amount: WireAmount): Partial<WireSupportLine> {
  return amount === "absent" || amount === undefined ? {} : { [field]: amount };
}

const anyAdjustment = fc.record({
  of: fc.nat(),
  months: fc.integer({ min: 0, max: 3 }),
  delivered: fc.integer({ min: -LARGEST, max: LARGEST }),
  planned: fc.constantFrom<WireAmount>(0, "absent", null, -5),
  reason: anyName,
});
type Adjustment = typeof anyAdjustment extends fc.Arbitrary<infer Value> ? Value : never;

function adjusting(lines: readonly WireSupportLine[], given: Adjustment, index: number, last: string): WireSupportLine[] {
  const line = lines[given.of % Math.max(1, lines.length)];
  if (!line) return [];
  const { communeId, sponsor, kind, title } = line;
  const at = Math.min(monthOrdinal(month(line.month)) + given.months, monthOrdinal(month(last)));
  return [
    {
      id: `dc-${index}`,
      communeId,
      sponsor,
      kind,
      title,
      month: monthFromOrdinal(at),
      form: "cash",
      delivered: given.delivered,
      ...amountOf("planned", given.planned),
      adjusts: line.id,
      adjustReason: given.reason,
    },
  ];
}

/** The lists: communes of one name or an odd one, with their official code or without; sponsors with the same ids on both sides. */
const anyNames = fc.record({
  communes: fc.array(fc.record({ name: fc.option(anyName, { freq: 2 }), hasCode: fc.boolean() }), { maxLength: 6 }),
  sponsors: fc.array(fc.option(anyName, { freq: 2 }), { maxLength: 8 }),
  sharesIds: fc.boolean(),
  /** Communes that are called by a number where they have no code. */
  hasNumbers: fc.boolean(),
});
type Names = typeof anyNames extends fc.Arbitrary<infer Value> ? Value : never;

function named(publication: WirePublication, { communes, sponsors, sharesIds, hasNumbers }: Names): WirePublication {
  const placeOf = (id: string) => (hasNumbers ? String(Number(id.replace(/^\D+/, ""))) : id);
  const idOf = (id: string) => (sharesIds ? id.replace(/^\D+/, "") : id);
  const rename = <Row extends { readonly id: string; readonly name: string }>(
    row: Row,
    name: string | null | undefined,
  ): Row => ({
    ...row,
    id: idOf(row.id),
    name: name ?? row.name,
  });
  return {
    ...publication,
    communes: publication.communes.map(({ code, ...commune }, index) => ({
      ...commune,
      id: placeOf(commune.id),
      ...(communes[index]?.hasCode === false || code === undefined ? {} : { code }),
      name: communes[index]?.name ?? commune.name,
    })),
    agencies: publication.agencies.map((row, index) => rename(row, sponsors[index])),
    enterprises: publication.enterprises.map((row, index) => rename(row, sponsors[index + 3])),
    support: publication.support.map((line) => ({
      ...line,
      communeId: placeOf(line.communeId),
      sponsor: { ...line.sponsor, id: idOf(line.sponsor.id) },
    })),
  };
}

/** None to eighty lines: every blank in each of its spellings, odd texts and ids, kinds that are in no list, adjustments below and above 0. */
export const anyPublication: fc.Arbitrary<WirePublication> = fc
  .record({
    seed: fc.nat(1_000),
    communes: fc.integer({ min: 1, max: 6 }),
    agencies: fc.integer({ min: 1, max: 3 }),
    enterprises: fc.integer({ min: 1, max: 3 }),
    firstMonth: fc.integer({ min: 0, max: 40 }).map((offset) => monthFromOrdinal(monthOrdinal(month("2015-01")) + offset)),
    months: fc.integer({ min: 1, max: 20 }),
    lines: fc.integer({ min: 0, max: 80 }),
    dressings: fc.array(anyDressing, { maxLength: 80, size: "max" }),
    adjustments: fc.array(anyAdjustment, { maxLength: 4 }),
    names: anyNames,
  })
  .map(({ dressings, adjustments, names, ...size }) => {
    const publication = named(generateData({ ...size, proposals: 0 }), names);
    const lines = publication.support.map((line, index) => dressed(line, dressings[index] ?? {}, index));
    const last = publication.programme.dataThrough;
    return { ...publication, support: [...lines, ...adjustments.flatMap((each, index) => adjusting(lines, each, index, last))] };
  });

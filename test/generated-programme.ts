import fc from "fast-check";
import { assembleDataset, type Dataset, listAnswers } from "#src/api/dataset.ts";
import type { ReadRows } from "#src/api/rows.ts";
import type { Amount } from "#src/domain/amount.ts";
import type { Commune } from "#src/domain/commune.ts";
import { halfOf } from "#src/domain/half-year.ts";
import { day, type Month, month, monthFromOrdinal, monthOrdinal } from "#src/domain/month.ts";
import { type Period, quarterOf, yearOf } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import { PROPOSAL_STATUSES, type Proposal } from "#src/domain/proposal.ts";
import { type Assignment, type Sponsor, sponsorKey } from "#src/domain/sponsor.ts";
import { STANDARD_STAGES } from "#src/domain/standard.ts";
import { SUPPORT_FORMS, type SupportLine } from "#src/domain/support-line.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { ready } from "#src/lib/loaded.ts";
import { aCommune, aProgramme, aProposal, aSponsor, aSupportLine } from "./builders.ts";

// Whole programmes, small and odd, for the reader's oracle. No name has a digit in it: whatever digit stands in a text is a figure.

/** A programme as read, every list of it plain. */
export type Generated = {
  readonly programme: Programme;
  readonly communes: readonly Commune[];
  readonly sponsors: readonly Sponsor[];
  readonly lines: readonly SupportLine[];
  readonly proposals: readonly Proposal[];
};

const COMMUNES = ["Gia Đông", "Gia Tây", "Gia Nam", "Gia Bắc", "Gia Trung"];
/** Where each commune lies, by its place; the fourth lies in none. */
const CLUSTERS = ["song", "nui", "song", undefined, "nui"];
const AGENCIES = ["Cơ quan Sen", "Cơ quan Cúc", "Cơ quan Đào"];
const ENTERPRISES = ["Doanh nghiệp Lúa", "Doanh nghiệp Ngô", "Doanh nghiệp Khoai"];
const KINDS = [
  { id: "roads", name: { vi: "Đường", en: "Roads" } },
  { id: "training", name: { vi: "Dạy nghề", en: "Training" } },
];
const CRITERIA = ["Quy hoạch", "Giao thông", "Điện", "Y tế", "Môi trường"];

/** A month of the programme, by its place. Small places are likelier, so that months and communes hold several lines. */
const place = (count: number) => fc.integer({ min: 0, max: count - 1 });

const anyMoney = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 900 }).map((halves) => halves * 500_000) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 3_000_000_000 }) },
);

/** Each of the three blanks, and a reported zero; the fourth, no line at all, is what months and communes without lines are. */
const anyPlanned: fc.Arbitrary<Amount> = fc.oneof(
  { weight: 7, arbitrary: anyMoney },
  { weight: 2, arbitrary: fc.constant<Amount>("not-applicable") },
  { weight: 1, arbitrary: fc.constant<Amount>("not-reported") },
  { weight: 1, arbitrary: fc.constant<Amount>(0) },
);
const anyDelivered: fc.Arbitrary<Amount> = fc.oneof(
  { weight: 9, arbitrary: anyMoney },
  { weight: 3, arbitrary: fc.constant<Amount>("not-reported") },
  { weight: 3, arbitrary: fc.constant<Amount>("not-applicable") },
  { weight: 1, arbitrary: fc.constant<Amount>(0) },
);

type Shape = {
  readonly first: number;
  readonly months: number;
  readonly communes: number;
  readonly gaps: readonly number[];
  readonly closed: boolean;
};

const anyShape: fc.Arbitrary<Shape> = fc.record({
  /** Any month of a year: most programmes begin and end within a quarter, and within a year. */
  first: fc.integer({ min: 0, max: 11 }),
  months: fc.integer({ min: 2, max: 22 }),
  communes: fc.integer({ min: 1, max: COMMUNES.length }),
  /** Months without a line. */
  gaps: fc.uniqueArray(fc.integer({ min: 0, max: 21 }), { maxLength: 4 }),
  /** Otherwise the last month is opened, and nothing stands in it yet. */
  closed: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
});

const START = monthOrdinal(month("2015-01"));

function monthAt({ first }: Shape, offset: number): Month {
  return monthFromOrdinal(START + first + offset);
}

function anyAssignments(shape: Shape): fc.Arbitrary<readonly Assignment[]> {
  const one = fc.record({ commune: place(shape.communes), from: place(shape.months), length: fc.option(place(8), { freq: 2 }) });
  return fc.array(one, { maxLength: 3 }).map((drafts) =>
    drafts.map(({ commune, from, length }) => ({
      communeId: communeId(commune),
      from: monthAt(shape, Math.max(0, from - 3)),
      ...(length === null ? {} : { to: monthAt(shape, Math.max(0, from - 3) + length) }),
    })),
  );
}

function communeId(index: number): string {
  return `c-${"abcde"[index]}`;
}

function anySponsors(shape: Shape): fc.Arbitrary<readonly Sponsor[]> {
  const some = (type: "agency" | "enterprise", names: readonly string[]) =>
    names.map((name, index) =>
      anyAssignments(shape).map((assignments) => aSponsor({ type, id: `s-${"abc"[index]}`, name, assignments })),
    );
  return fc.tuple(...some("agency", AGENCIES), ...some("enterprise", ENTERPRISES));
}

function anyLinesOf(shape: Shape, sponsors: readonly Sponsor[]): fc.Arbitrary<readonly SupportLine[]> {
  const line = fc.record({
    commune: place(shape.communes),
    sponsor: place(sponsors.length),
    /** Twice as often the kinds of the programme as the one that only lines name. */
    kind: fc.constantFrom("roads", "roads", "training", "training", "other"),
    month: place(shape.months),
    planned: anyPlanned,
    delivered: anyDelivered,
    form: fc.constantFrom(...SUPPORT_FORMS),
  });
  const last = shape.closed ? shape.months : shape.months - 1;
  const correction = fc.record({
    of: fc.nat(),
    months: fc.integer({ min: 0, max: 3 }),
    halves: fc.integer({ min: -400, max: 100 }),
  });
  const lines = fc.array(line, { maxLength: 60, size: "max" }).map((drafts) =>
    drafts
      .filter(({ month: offset }) => offset < last && !shape.gaps.includes(offset))
      .map(({ commune, sponsor, month: offset, ...rest }, index) => {
        const { type, id } = sponsors[sponsor] ?? aSponsor();
        return aSupportLine({
          ...rest,
          id: `l-${index}`,
          communeId: communeId(commune),
          sponsor: { type, id },
          month: monthAt(shape, offset),
        });
      }),
  );
  return fc
    .tuple(lines, fc.array(correction, { maxLength: 4 }))
    .map(([given, corrections]) => [...given, ...corrections.flatMap((each, index) => adjustment(given, each, index, shape))]);
}

type Correction = { readonly of: number; readonly months: number; readonly halves: number };

/** A line of its own that corrects another, in its month or soon after; mostly it takes away. */
function adjustment(
  lines: readonly SupportLine[],
  { of, months, halves }: Correction,
  index: number,
  shape: Shape,
): SupportLine[] {
  const line = lines[of % Math.max(1, lines.length)];
  if (!line || halves === 0) return [];
  const offset = Math.min(monthOrdinal(line.month) - START - shape.first + months, shape.months - 1);
  return [
    aSupportLine({
      ...line,
      id: `a-${index}`,
      month: shape.gaps.includes(offset) || !shape.closed ? line.month : monthAt(shape, offset),
      // As it is read: it leaves the plan of a line that has one as it is.
      planned: typeof line.planned === "number" ? 0 : "not-applicable",
      delivered: halves * 500_000,
      adjusts: { lineId: line.id, reason: "Quyết toán" },
    }),
  ];
}

function anyCommunes(shape: Shape): fc.Arbitrary<readonly Commune[]> {
  const one = fc.record({
    stage: fc.constantFrom(...STANDARD_STAGES, "recognised" as const, "recognised" as const),
    recognised: place(shape.months),
    criteria: fc.array(fc.record({ met: fc.boolean(), since: fc.option(place(shape.months), { freq: 3 }) }), {
      minLength: CRITERIA.length,
      maxLength: CRITERIA.length,
    }),
    isKnown: fc.integer({ min: 0, max: 9 }),
  });
  return fc.array(one, { minLength: shape.communes, maxLength: shape.communes }).map((drafts) =>
    drafts.map(({ stage, recognised, criteria, isKnown }, index) =>
      aCommune({
        id: communeId(index),
        name: COMMUNES[index] ?? "",
        ...(CLUSTERS[index] === undefined ? {} : { areaId: CLUSTERS[index] }),
        displayOrder: index + 1,
        standard: {
          stage,
          level: "standard",
          ...(stage === "recognised" ? { recognisedOn: day(`${monthAt(shape, recognised)}-15`) } : {}),
        },
        criteria:
          isKnown === 0
            ? []
            : criteria.map(({ met, since }, at) => ({
                number: at + 1,
                met,
                ...(since === null ? {} : { since: monthAt(shape, since) }),
              })),
      }),
    ),
  );
}

function anyProposals(shape: Shape, sponsors: readonly Sponsor[]): fc.Arbitrary<readonly Proposal[]> {
  const one = fc.record({
    commune: place(shape.communes),
    kind: fc.constantFrom("roads", "training"),
    raised: place(shape.months),
    dayOfMonth: fc.integer({ min: 1, max: 28 }),
    status: fc.constantFrom(...PROPOSAL_STATUSES, "open" as const),
    waited: fc.integer({ min: 0, max: 5 }),
    sponsor: fc.option(place(sponsors.length), { freq: 3 }),
  });
  return fc.array(one, { maxLength: 10, size: "max" }).map((drafts) =>
    drafts.map(({ commune, kind, raised, dayOfMonth, status, waited, sponsor }, index) => {
      const to = sponsor === null ? undefined : sponsors[sponsor];
      const answered = Math.min(raised + waited, shape.months - 1);
      return aProposal({
        id: `p-${index}`,
        communeId: communeId(commune),
        kind,
        text: "Sửa đường",
        raisedOn: `${monthAt(shape, raised)}-${String(dayOfMonth).padStart(2, "0")}`,
        status,
        addressedTo: to ? { type: to.type, id: to.id } : null,
        ...(status === "open" ? {} : { answeredOn: `${monthAt(shape, answered)}-28` }),
      });
    }),
  );
}

/** Partial starts and ends, gap months, all four blanks, adjustments, ended assignments, lines of sponsors that are not assigned. */
export const anyProgramme: fc.Arbitrary<Generated> = anyShape.chain((shape) =>
  anySponsors(shape).chain((sponsors) =>
    fc
      .record({
        communes: anyCommunes(shape),
        lines: anyLinesOf(shape, sponsors),
        proposals: anyProposals(shape, sponsors),
      })
      .map(({ communes, lines, proposals }) => ({
        programme: aProgramme({
          firstMonth: monthAt(shape, 0),
          dataThrough: monthAt(shape, shape.months - 1),
          updatedAt: `${monthAt(shape, shape.months - 1)}-28T17:00:00+07:00`,
          decision: { number: "MỘT", issuer: "Tỉnh ủy", subject: "hỗ trợ xã" },
          kinds: KINDS,
          areaLevels: [{ id: "cluster", one: { vi: "cụm", en: "cluster" } }],
          areas: [
            { id: "song", name: "Cụm Sông", level: "cluster" },
            { id: "nui", name: "Cụm Núi", level: "cluster" },
          ],
          // The last commune has no place on the map.
          mapUnits: communes.slice(0, -1).map(({ id, name }, index) => ({
            code: id,
            name,
            tile: { column: index, row: 0 },
            communeId: id,
          })),
          criteriaSet: {
            decision: "HAI",
            criteria: CRITERIA.map((name, index) => ({
              number: index + 1,
              name: { vi: name, en: name },
              group: { vi: "I", en: "I" },
            })),
          },
        }),
        communes,
        sponsors,
        lines,
        proposals,
      })),
  ),
);

/** Sixteen choices of a reader: every grain, whole, partial and gap periods, cuts by commune, area, side, sponsor and kind, and one that holds nothing. */
export function filtersOf({ programme, communes, sponsors, lines }: Generated): readonly Filter[] {
  const { firstMonth, dataThrough } = programme;
  const span = monthOrdinal(dataThrough) - monthOrdinal(firstMonth);
  const middle = monthFromOrdinal(monthOrdinal(firstMonth) + Math.floor(span / 2));
  const ofMonth = (at: Month): Period => ({ grain: "month", month: at });
  const quarter = (at: Month): Period => ({ grain: "quarter", quarter: quarterOf(at) });
  const year = (at: Month): Period => ({ grain: "year", year: yearOf(at) });
  const hasNineMonths = firstMonth <= `${yearOf(dataThrough)}-09`;
  const commune = [communes[0]?.id ?? ""];
  const sponsor = lines[0] ? [sponsorKey(lines[0].sponsor)] : sponsors.slice(0, 1).map(sponsorKey);
  return [
    NO_FILTER,
    { ...NO_FILTER, period: quarter(dataThrough) },
    { ...NO_FILTER, period: quarter(firstMonth) },
    { ...NO_FILTER, period: ofMonth(dataThrough) },
    { ...NO_FILTER, period: ofMonth(middle) },
    { ...NO_FILTER, period: year(dataThrough) },
    { ...NO_FILTER, period: year(firstMonth) },
    { ...NO_FILTER, period: { grain: "half", half: halfOf(dataThrough) } },
    { ...NO_FILTER, period: hasNineMonths ? { grain: "nineMonths", year: yearOf(dataThrough) } : year(dataThrough) },
    { ...NO_FILTER, period: quarter(middle), communes: commune },
    { ...NO_FILTER, area: areaOf("song", communes), period: year(dataThrough) },
    { ...NO_FILTER, area: areaOf("song", communes), communes: communes.slice(0, 2).map(({ id }) => id) },
    { ...NO_FILTER, sponsorType: "enterprise", period: quarter(middle) },
    { ...NO_FILTER, sponsors: sponsor },
    { ...NO_FILTER, kinds: ["roads"], period: quarter(dataThrough) },
    { ...NO_FILTER, kinds: ["other"], communes: commune, sponsorType: "agency", period: ofMonth(middle) },
  ];
}

function areaOf(area: string, communes: readonly Commune[]): Filter["area"] {
  return { id: area, communes: new Set(communes.filter(({ areaId }) => areaId === area).map(({ id }) => id)) };
}

/** The programme as the screens read it. */
export function datasetOf({ programme, communes, sponsors, lines, proposals }: Generated): Dataset {
  return assembleDataset({
    programme: ready(programme),
    ...listAnswers(() => ready(asRead([]))),
    communes: ready(asRead(communes)),
    agencies: ready(asRead(sponsors.filter(({ type }) => type === "agency"))),
    enterprises: ready(asRead(sponsors.filter(({ type }) => type === "enterprise"))),
    support: ready(asRead(lines)),
    proposals: ready(asRead(proposals)),
  });
}

function asRead<Row>(rows: readonly Row[]): ReadRows<Row> {
  return { rows: rows.map((value, index) => ({ row: index + 1, value })), setAside: [], wire: rows };
}

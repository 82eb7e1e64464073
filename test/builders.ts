import type { Commune } from "#src/domain/commune.ts";
import { day, month, monthsOf } from "#src/domain/month.ts";
import type { ProgrammeSpan } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { Proposal } from "#src/domain/proposal.ts";
import type { Sponsor } from "#src/domain/sponsor.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { buildSupportTable, type SupportTable } from "#src/domain/support-table.ts";
import { EMPTY_TOTAL, type Total } from "#src/domain/totals.ts";

// Builders of domain values: a test spells only what it is about.

export function aSpan(firstMonth: string, dataThrough: string): ProgrammeSpan {
  return { firstMonth: month(firstMonth), dataThrough: month(dataThrough) };
}

export function aSupportLine(given: Partial<Omit<SupportLine, "month">> & { month?: string } = {}): SupportLine {
  return {
    id: "ht-001",
    communeId: "gia-minh",
    sponsor: { type: "agency", id: "01" },
    kind: "roads",
    title: "Đường vào thôn",
    planned: "not-applicable",
    delivered: "not-applicable",
    form: "cash",
    outputs: {},
    ...given,
    month: month(given.month ?? "2017-09"),
  };
}

/** A line that puts another one right. */
export function anAdjustment(lineId: string, given: Parameters<typeof aSupportLine>[0] = {}): SupportLine {
  return aSupportLine({ id: "dc-001", adjusts: { lineId, reason: "Nhập trùng" }, planned: 0, delivered: -1, ...given });
}

export function aTable(lines: readonly SupportLine[]): SupportTable {
  return buildSupportTable(lines, { communes: [], kinds: [], sponsors: [] });
}

/** A reported zero in each month of 7/2016 to 9/2017 that has no line among these: a month without any would be one without data. */
export function withEveryMonth(lines: readonly SupportLine[]): SupportLine[] {
  const months = monthsOf({ first: month("2016-07"), last: month("2017-09") });
  const empty = months.filter((one) => !lines.some((line) => line.month === one));
  return [...lines, ...empty.map((one) => aSupportLine({ id: `zero-${one}`, month: one, delivered: 0 }))];
}

export function aTotal(given: Partial<Total>): Total {
  return { ...EMPTY_TOTAL, ...given };
}

/** `met`: the numbers of the criteria met, of 1 to `of`. */
export function aCommune(given: Partial<Commune> & { met?: readonly number[]; of?: number } = {}): Commune {
  const { met = [], of = 19, ...rest } = given;
  return {
    id: "gia-minh",
    name: "Gia Minh",
    displayOrder: 1,
    standard: { stage: "registered", level: "standard" },
    criteria: Array.from({ length: of }, (_, index) => ({ number: index + 1, met: met.includes(index + 1) })),
    situation: { advantages: [], limitations: [], difficulties: [] },
    ...rest,
  };
}

export function aProposal(
  given: Partial<Omit<Proposal, "raisedOn" | "answeredOn">> & { raisedOn?: string; answeredOn?: string },
) {
  const { raisedOn = "2017-07-01", answeredOn, ...rest } = given;
  const proposal: Proposal = {
    id: "kn-001",
    communeId: "gia-minh",
    kind: "roads",
    text: "Sửa đường",
    addressedTo: null,
    status: "open",
    ...rest,
    raisedOn: day(raisedOn),
    ...(answeredOn ? { answeredOn: day(answeredOn) } : {}),
  };
  return proposal;
}

export function aSponsor(given: Partial<Sponsor> = {}): Sponsor {
  return { type: "agency", id: "01", name: "Cơ quan 01", detail: "province", assignments: [], ...given };
}

export function aProgramme(
  given: Partial<Omit<Programme, "firstMonth" | "dataThrough">> & Partial<Record<keyof ProgrammeSpan, string>> = {},
): Programme {
  const { firstMonth = "2016-07", dataThrough = "2017-09", ...rest } = given;
  return {
    id: "programme",
    title: "Chương trình",
    decision: { number: "140-QĐ/TU", issuer: "Tỉnh ủy", subject: "" },
    motto: "",
    area: { name: "Gia Viễn", level: "huyện" },
    updatedAt: "2017-09-28T17:00:00+07:00",
    illustrative: true,
    kinds: [
      { id: "roads", name: { vi: "Đường", en: "Roads" } },
      { id: "training", name: { vi: "Dạy nghề", en: "Training" } },
    ],
    criteriaSet: {
      decision: "1980/QĐ-TTg",
      criteria: Array.from({ length: 19 }, (_, index) => ({
        number: index + 1,
        name: { vi: `Tiêu chí ${index + 1}`, en: `Criterion ${index + 1}` },
        group: null,
      })),
    },
    mapUnits: [],
    documentForm: "party",
    publishedFigures: [],
    thresholds: { monthsWithoutSupport: 2, lowCompletion: 0.5, quarterElapsed: 0.66, proposalOverdueDays: 60 },
    source: { name: "Cổng thông tin", url: "", publishedOn: day("2017-09-29") },
    ...rest,
    ...aSpan(firstMonth, dataThrough),
  };
}

import type { ContactFault } from "#src/api/contact.ts";
import type { Dataset } from "#src/api/dataset.ts";
import type { Notice } from "#src/api/notices.ts";
import { assignmentsOutsideLives, outsideLives } from "#src/api/outside-lives.ts";
import { areaTree } from "#src/domain/area-tree.ts";
import { APART_REASONS, currentUnitOf, unitTable } from "#src/domain/current-units.ts";
import { LARGEST_PLAUSIBLE_DONG } from "#src/domain/plausible-amount.ts";
import { EVERYTHING } from "#src/domain/support-filter.ts";
import { totals } from "#src/domain/totals.ts";
import { placedAcross } from "#src/domain/units-across.ts";
import { unitsOfToday } from "#src/domain/units-of-today.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { formatDong, formatDongShort, formatNumber } from "#src/lib/format-number.ts";
import { formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { reasonWords } from "#src/messages/problem-texts.ts";
import type { Messages } from "#src/messages/vi.ts";
import { unknownKinds } from "#src/views/unknown-kinds.ts";
import { findingsWords } from "./findings-words.ts";

/** Something in a file that should be looked at. `row` is the first it is in, counted from 1; null where it is in none, or in all. */
export type Finding = {
  readonly key: string;
  readonly file: string;
  readonly row: number | null;
  readonly rows: number | null;
  readonly field: string;
  readonly value: string;
  readonly what: string;
};

/** What is wrong with the configuration and stops nothing, what is odd about the files, then the months outside the programme, then the amounts too large to be believed. */
export function findingsOf(dataset: Dataset, contactFault: ContactFault | null, language: Language, t: Messages): Finding[] {
  const { notices, outside, flagged, programme } = dataset;
  const words = findingsWords[language];
  const limit = valueOf(programme)?.thresholds.largestPlausibleDong ?? LARGEST_PLAUSIBLE_DONG;
  const file = "support.json";
  return [
    ...(contactFault ? [contactFinding(contactFault, language, t)] : []),
    ...notices.map((notice) => findingOf(notice, language, t)),
    ...kindFindings(dataset, language),
    ...unitFindings(dataset, language),
    ...acrossFindings(dataset, language),
    ...lifeFindings(dataset, language),
    ...assignmentFindings(dataset, language),
    ...outside.months.map(({ month, when, lines, firstRow }): Finding => {
      const value = formatMonth(month, language);
      return { key: `month ${month}`, file, row: firstRow, rows: lines, field: "month", value, what: words[when] };
    }),
    ...flagged.map(
      ({ row, field, dong }): Finding => ({
        key: `${field} ${row}`,
        file,
        row,
        rows: 1,
        field,
        value: formatDong(dong, language),
        what: words.flagged(formatDongShort(limit, language)),
      }),
    ),
  ];
}

function contactFinding({ field, value, reason }: ContactFault, language: Language, t: Messages): Finding {
  const written = value === undefined ? "" : JSON.stringify(value);
  const what = findingsWords[language].contact(reasonWords(reason, t));
  return { key: "contact", file: "config.json", row: null, rows: null, field, value: written, what };
}

function findingOf(notice: Notice, language: Language, t: Messages): Finding {
  const words = findingsWords[language];
  const none = { key: `${notice.endpoint} ${notice.kind}`, file: `${notice.endpoint}.json`, row: null, field: "", value: "" };
  switch (notice.kind) {
    case "misspelt-key":
      return { ...none, ...placeOf(notice, none.key), what: words.misspelt(notice.likely) };
    case "unknown-key":
      return { ...none, ...placeOf(notice, none.key), what: words.unknown };
    case "broken-text":
      return { ...none, ...placeOf(notice, none.key), value: notice.sample, what: words.broken };
    case "contradiction":
      return {
        ...none,
        ...placeOf(notice, `${none.key} ${notice.why}`),
        value: notice.sample,
        what: words.contradictions[notice.why],
      };
    case "absent-column":
      return { ...none, key: `${none.key} ${notice.field}`, field: notice.field, rows: notice.rows, what: words.absent };
    case "part-left-out":
      return {
        ...none,
        ...placeOf(notice, `${none.key} ${notice.reason}`),
        value: notice.sample,
        what: words.leftOut(reasonWords(notice.reason, t)),
      };
    case "last-good":
      return { ...none, rows: null, what: words.lastGood(ageWords(notice.ageSeconds, language)) };
    case "total-unknown":
      return { ...none, rows: notice.rows, what: words.totalUnknown };
    default:
      return assertNever(notice);
  }
}

function placeOf({ field, rows, firstRow }: { field: string; rows: number; firstRow: number }, key: string) {
  return { key: `${key} ${field}`, field, row: firstRow, rows };
}

function ageWords(seconds: number | null, language: Language): string {
  return seconds === null ? "" : findingsWords[language].age(formatNumber(Math.ceil(seconds / 60), language));
}

/** Kinds that the programme does not know, by the file that names them. Lines are asked only where there are such: there may be millions. */
function kindFindings(dataset: Dataset, language: Language): Finding[] {
  const ids = unknownKinds(dataset);
  if (ids.length === 0) return [];
  const [lines, proposals] = [valueOf(dataset.support), valueOf(dataset.proposals) ?? []];
  const ofLines = lines && totals(lines.table, { ...EVERYTHING, kinds: new Set(ids) }).by("kind");
  const words = findingsWords[language];
  const told = (file: string, what: string, rowsOf: (id: string) => number) =>
    ids
      .filter((id) => rowsOf(id) > 0)
      .map((id): Finding => ({ key: `${file} kind ${id}`, file, row: null, rows: rowsOf(id), field: "kind", value: id, what }));
  return [
    ...told("support.json", words.unknownKind, (id) => ofLines?.get(id)?.lines ?? 0),
    ...told("proposals.json", words.unknownKindAsked, (id) => proposals.filter(({ kind }) => kind === id).length),
  ];
}

/** Communes of which the table of units does not tell what became of them: under the units of today they stand by themselves. That one was split is no fault. */
function unitFindings({ programme, communes }: Dataset, language: Language): Finding[] {
  const { unitChanges = [] } = valueOf(programme) ?? {};
  const all = valueOf(communes) ?? [];
  if (unitChanges.length === 0) return [];
  const table = unitTable(unitChanges, all);
  const open = Map.groupBy(all, (commune) => currentUnitOf(commune, table).apart?.reason ?? null);
  return UNTOLD.flatMap((reason): Finding[] => {
    const [first, ...others] = open.get(reason) ?? [];
    if (!first) return [];
    const file = "programme.json";
    const what = findingsWords[language].units[reason];
    return [
      { key: `units ${reason}`, file, row: null, rows: 1 + others.length, field: "unitChanges.from", value: first.name, what },
    ];
  });
}

/** Units of today that would be missing under a filter on one of the areas that they have parts in. */
function acrossFindings({ programme, communes }: Dataset, language: Language): Finding[] {
  const read = valueOf(programme);
  const all = valueOf(communes) ?? [];
  if (!read?.unitChanges?.length || !read.areas?.length) return [];
  const { across } = placedAcross(unitsOfToday(all, read.unitChanges), areaTree(read, all));
  const [first] = across;
  if (!first) return [];
  const what = findingsWords[language].units.across;
  const file = "programme.json";
  return [{ key: "units across", file, row: null, rows: across.length, field: "unitChanges.unit", value: first.name, what }];
}

/** Rows at odds with the life of their commune, by what is odd and, of lines, by month. */
function lifeFindings({ rowsRead }: Dataset, language: Language): Finding[] {
  const groups = Map.groupBy(rowsRead ? outsideLives(rowsRead) : [], ({ why, value }) => `${why} ${value}`);
  return [...groups].flatMap(([key, [first, ...others]]): Finding[] => {
    if (!first) return [];
    const { endpoint, row, value, why } = first;
    const field = endpoint === "support" ? "month" : "validTo";
    const what = findingsWords[language].lives[why];
    return [{ key, file: `${endpoint}.json`, row, rows: 1 + others.length, field, value, what }];
  });
}

/** Assignments that no month of their commune lies in, a commune each. */
function assignmentFindings({ communes, namedSponsors }: Dataset, language: Language): Finding[] {
  return assignmentsOutsideLives(namedSponsors, valueOf(communes) ?? []).map(({ endpoint, communeId, assignments }) => ({
    key: `assignments ${endpoint} ${communeId}`,
    file: `${endpoint}.json`,
    row: null,
    rows: assignments,
    field: "communes",
    value: communeId,
    what: findingsWords[language].lives.assignments,
  }));
}

const UNTOLD = APART_REASONS.filter((reason) => reason !== "split");

import { cellName } from "#src/documents/workbook/workbook.ts";
import type { CellAt, CommuneNaming, Form, FormPeriod, FormRecord, SponsorNaming } from "#src/import/form-record.ts";

function cell({ sheet, row, column }: CellAt): string {
  return `${sheet > 0 ? `${sheet}!` : ""}${cellName(row, column)}`;
}

function communeText({ code, name, parent }: CommuneNaming): string {
  return [code, name, parent].filter(Boolean).join(" < ");
}

function sponsorText({ code, name, type }: SponsorNaming): string {
  return [code, name, type && `(${type})`].filter(Boolean).join(" ");
}

export function periodText({ first, last }: FormPeriod): string {
  return first === last ? first : `${first}…${last}`;
}

/** A record in one line of a table: what it says, each with its cell: `commune: "Gia Thắng B6"`. What it says nothing of is left out. */
export function toldByRecord(record: FormRecord): Record<string, string> {
  const { at, blanks: _, commune, sponsor, sponsorChoices, period, ...rest } = record;
  const told: [string, string][] = [["at", cell(at)]];
  if (commune) told.push(["commune", `${communeText(commune.value)} ${cell(commune.at)}`]);
  if (sponsor) told.push(["sponsor", `${sponsorText(sponsor.value)} ${cell(sponsor.at)}`]);
  for (const {
    number,
    sponsor: { value, at: place },
  } of sponsorChoices ?? [])
    told.push([`sponsor ${number}`, `${sponsorText(value)} ${cell(place)}`]);
  if (period) told.push(["period", `${periodText(period.value)} ${cell(period.at)}`]);
  for (const [field, read] of Object.entries(rest)) if (read) told.push([field, `${read.value} ${cell(read.at)}`]);
  return Object.fromEntries(told);
}

export type FormsTold = {
  readonly records: readonly Record<string, string>[];
  /** "total-differs F9", with "!" where it is blocking. */
  readonly problems: readonly string[];
  /** "unit 1000000 D4". */
  readonly questions: readonly string[];
  /** "Tổng cộng F9 12 = 12". */
  readonly totals: readonly string[];
};

/** All that forms say, short enough to be written out in a test. */
export function toldByForms(forms: readonly Form[]): FormsTold {
  return {
    records: forms.flatMap(({ records }) => records.map(toldByRecord)),
    problems: forms.flatMap(({ problems }) =>
      problems.map(({ code, at, isBlocking }) => `${code}${isBlocking ? "!" : ""} ${cell(at)}`),
    ),
    questions: forms.flatMap(({ questions }) =>
      questions.map(({ id, suggested, at }) => [id, suggested, ...at.slice(0, 1).map(cell)].join(" ")),
    ),
    totals: forms.flatMap(({ totals }) =>
      totals.map(({ at, text, stated, summed }) => `${text} ${cell(at)} ${stated} ${stated === summed ? "=" : "≠"} ${summed}`),
    ),
  };
}

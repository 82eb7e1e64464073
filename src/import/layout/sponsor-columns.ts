import type { Draft, Part } from "./column-drafts.ts";
import { AMOUNTS, COUNTS } from "./column-drafts.ts";
import { foldHeading, sponsorTypeOf } from "./heading-sense.ts";

/** Forms with a column for the agency and one for the enterprise: finds the figures that are of one of them, by its drawn group, its words or its place. */
export function giveSponsorsTheirFigures(drafts: readonly Draft[]): void {
  const sponsors = drafts.filter(({ meaning }) => meaning === "sponsor");
  if (sponsors.length < 2) return;
  const figures = drafts.filter(isFigure);
  for (const figure of figures) takeGroup(figure, sponsors);
  for (const figure of figures) if (figure.sponsorColumn === null) takeWords(figure, sponsors);
  if (figures.every(({ sponsorColumn }) => sponsorColumn === null)) takePlaces(drafts, sponsors);
}

function isFigure({ meaning }: Draft): boolean {
  return meaning !== null && (AMOUNTS.has(meaning) || COUNTS.has(meaning));
}

/** "Doanh nghiệp" over its name, "KH" and "TH": one heading is over both. */
function takeGroup(figure: Draft, sponsors: readonly Draft[]): void {
  for (const part of figure.parts) {
    const [only, ...more] = sponsors.filter(({ parts }) => parts.some((other) => isSameCell(part, other)));
    if (!only || more.length > 0) continue;
    give(figure, only, part);
    return;
  }
}

/** "Kinh phí doanh nghiệp hỗ trợ", or "Doanh nghiệp" below "Kinh phí". */
function takeWords(figure: Draft, sponsors: readonly Draft[]): void {
  for (const part of figure.parts.toReversed()) {
    const type = helperOf(foldHeading(part.text));
    const [only, ...more] = type === null ? [] : sponsors.filter((sponsor) => typeOf(sponsor) === type);
    if (!only || more.length > 0) continue;
    give(figure, only, part);
    return;
  }
}

function typeOf({ parts }: Draft): "agency" | "enterprise" | null {
  return sponsorTypeOf(foldHeading(parts.map(({ text }) => text).join(" ")));
}

/** As `sponsorTypeOf`, in headings of figures: "số tiền" and "sở" fold to the same. */
function helperOf(folded: string): "agency" | "enterprise" | null {
  const isEnterprise = /\b(?:doanh nghiep|dn|cong ty|enterprises?)\b/.test(folded);
  const isAgency = /\b(?:co quan|so,? (?:ban|nganh)|ban,? nganh|agency|agencies)\b/.test(folded);
  if (isEnterprise === isAgency) return null;
  return isEnterprise ? "enterprise" : "agency";
}

/** The same columns of figures right after each of the sponsors: "Cơ quan | KH | TH | Doanh nghiệp | KH | TH". */
function takePlaces(drafts: readonly Draft[], sponsors: readonly Draft[]): void {
  const groups = sponsors.map((sponsor, index) => {
    const next = sponsors[index + 1]?.column ?? Number.POSITIVE_INFINITY;
    return drafts.filter((draft) => isFigure(draft) && draft.column > sponsor.column && draft.column < next);
  });
  const [first, ...others] = groups;
  if (!first || first.length === 0) return;
  const marks = first.map(({ mark }) => mark).join("\n");
  const begins = (group: readonly Draft[]) =>
    group
      .slice(0, first.length)
      .map(({ mark }) => mark)
      .join("\n") === marks;
  if (!others.every(begins)) return;
  for (const [index, group] of groups.entries()) {
    const sponsor = sponsors[index];
    if (sponsor) for (const figure of group.slice(0, first.length)) give(figure, sponsor, null);
  }
}

/** `part`: the heading that says whose it is, and names nothing else. */
function give(figure: Draft, { column }: Draft, part: Part | null): void {
  figure.sponsorColumn = column;
  if (part) figure.names = figure.names.filter((name) => !isSameCell(name, part));
}

function isSameCell(a: Part, b: Part): boolean {
  return a.row === b.row && a.column === b.column;
}

import type { ProgrammeSpan } from "#src/domain/period.ts";
import type { Proposal } from "#src/domain/proposal.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import { isAdjustment, type SupportLine } from "#src/domain/support-line.ts";
import { checkAdjustments } from "./check-adjustments.ts";
import type { LinesInColumns, ReadRow, ReadRows, References, SetAsideRow } from "./rows.ts";

/** The checks that need more than one file. A line that refers to nothing known is set aside: it would count in the whole and in no part. */
export function checkReferences(support: ReadRows<SupportLine>, references: References): ReadRows<SupportLine> {
  if (support.inGroups) return support.inGroups.checked(references);
  if (support.inColumns) return checkColumns(support.inColumns, references);
  const setAside: SetAsideRow[] = [...support.setAside];
  const rows: ReadRow<SupportLine>[] = [];
  for (const read of support.rows) {
    const { row, value: line } = read;
    const fault = faultOf(line, references);
    if (fault) setAside.push({ endpoint: "support", row, id: line.id, ...fault });
    else rows.push(read);
  }
  const checked = checkAdjustments(rows, references.span);
  setAside.push(...checked.setAside);
  return { ...support, rows: checked.rows, setAside: setAside.sort((a, b) => a.row - b.row) };
}

/** The same by the distinct communes and sponsors, and by the few lines that name an unknown one or adjust another. */
function checkColumns(lines: LinesInColumns, references: References): ReadRows<SupportLine> {
  const { communeIds, sponsorKeys } = references;
  const { commune, sponsor } = lines.columns;
  const isUnknownCommune = commune.keys.map((id) => !communeIds.has(id));
  const isUnknownSponsor = sponsor.keys.map((key) => sponsorKeys !== null && !sponsorKeys.has(key));
  const lost = new Map<number, SetAsideRow>();
  if (isUnknownCommune.includes(true) || isUnknownSponsor.includes(true)) {
    for (let index = 0; index < lines.count; index++) {
      if (!isUnknownCommune[commune.codes[index] ?? 0] && !isUnknownSponsor[sponsor.codes[index] ?? 0]) continue;
      const { row, value: line } = lines.rowAt(index);
      const fault = faultOf(line, references);
      if (fault) lost.set(index, { endpoint: "support", row, id: line.id, ...fault });
    }
  }
  return checkAdjustingLines(lines.changed(lost), references.span);
}

/** Only those that adjust, and those that are adjusted, are looked at as lines. */
function checkAdjustingLines(lines: LinesInColumns, span: ProgrammeSpan | null): LinesInColumns {
  const indexOf = new Map(lines.adjustingAndAdjusted().map((index) => [lines.rowAt(index).row, index]));
  const { rows, setAside } = checkAdjustments(
    [...indexOf.values()].map((index) => lines.rowAt(index)),
    span,
  );
  const at = (row: number) => indexOf.get(row) ?? -1;
  return lines.changed(
    new Map(setAside.map((lost) => [at(lost.row), lost])),
    new Map(rows.flatMap(({ row, value }) => (isAdjustment(value) ? [[at(row), value]] : []))),
  );
}

/** Proposals of communes that are not in the list are set aside for the same reason: no card and no page would show them. */
export function checkProposals(proposals: ReadRows<Proposal>, communeIds: ReadonlySet<string>): ReadRows<Proposal> {
  const { known = [], unknown = [] } = Object.groupBy(proposals.rows, ({ value }) =>
    communeIds.has(value.communeId) ? "known" : "unknown",
  );
  const setAside = unknown.map(
    ({ row, value: { id, communeId } }): SetAsideRow => ({
      endpoint: "proposals",
      row,
      id,
      field: "communeId",
      value: communeId,
      reason: "unknown-commune",
    }),
  );
  return { ...proposals, rows: known, setAside: [...proposals.setAside, ...setAside].sort((a, b) => a.row - b.row) };
}

function faultOf(line: SupportLine, references: References): Pick<SetAsideRow, "field" | "value" | "reason"> | null {
  if (!references.communeIds.has(line.communeId)) {
    return { field: "communeId", value: line.communeId, reason: "unknown-commune" };
  }
  if (references.sponsorKeys && !references.sponsorKeys.has(sponsorKey(line.sponsor))) {
    return { field: "sponsor.id", value: line.sponsor.id, reason: "unknown-sponsor" };
  }
  return null;
}

import type { ProgrammeSpan } from "#src/domain/period.ts";
import type { Proposal } from "#src/domain/proposal.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { checkAdjustments } from "./check-adjustments.ts";
import type { ReadRow, ReadRows, SetAsideRow } from "./rows.ts";

/** What lines may refer to. `null` sponsors = the lists could not be read, so that nothing can be said of them. */
export type References = {
  readonly communeIds: ReadonlySet<string>;
  readonly sponsorKeys: ReadonlySet<string> | null;
  /** The months of the programme; null where they are not known. */
  readonly span: ProgrammeSpan | null;
};

/** The checks that need more than one file. A line that refers to nothing known is set aside: it would count in the whole and in no part. */
export function checkReferences(support: ReadRows<SupportLine>, references: References): ReadRows<SupportLine> {
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

import { isKnown } from "#src/domain/amount.ts";
import { type AreaProblem, areaTree } from "#src/domain/area-tree.ts";
import { asOfDay, type Programme } from "#src/domain/programme.ts";
import type { Proposal } from "#src/domain/proposal.ts";
import { type Sponsor, sponsorKey } from "#src/domain/sponsor.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import type { PublishedCommune } from "./communes.ts";
import type { Endpoint } from "./endpoints.ts";
import type { Contradiction, Notice } from "./notices.ts";
import type { ReadRow } from "./rows.ts";

/** The rows that can be used; each null while it is not known. */
export type Given = {
  readonly programme: Programme | null;
  readonly communeIds: ReadonlySet<string> | null;
  readonly communes: readonly ReadRow<PublishedCommune>[] | null;
  readonly agencies: readonly ReadRow<Sponsor>[] | null;
  readonly enterprises: readonly ReadRow<Sponsor>[] | null;
  readonly proposals: readonly ReadRow<Proposal>[] | null;
  readonly support: readonly ReadRow<SupportLine>[] | null;
};

type Found = { readonly row: number; readonly field: string; readonly value: string; readonly why: Contradiction };

/**
 * What rows say against themselves or against other files, and what costs no row: an assignment that ends before it begins holds in no
 * month, and one of a commune that is not there shows nowhere. Each is told once for all its rows.
 */
export function contradictions(given: Given): Notice[] {
  const { communeIds, agencies, enterprises } = given;
  const sponsorKeys =
    agencies && enterprises ? new Set([...agencies, ...enterprises].map(({ value }) => sponsorKey(value))) : null;
  return [
    ...noticesOf("programme", [...ofMap(given.programme, communeIds), ...ofAreas(given.programme)]),
    ...noticesOf("communes", ofPlaces(given.communes ?? [], given.programme)),
    ...noticesOf("agencies", ofAssignments(agencies ?? [], communeIds)),
    ...noticesOf("enterprises", ofAssignments(enterprises ?? [], communeIds)),
    ...noticesOf("support", ofAdjustments(given.support ?? [])),
    ...noticesOf("proposals", ofProposals(given.proposals ?? [], sponsorKeys, given.programme)),
  ];
}

function noticesOf(endpoint: Endpoint, found: readonly Found[]): Notice[] {
  const groups = Map.groupBy(found, ({ field, why }) => `${field} ${why}`);
  return [...groups.values()].flatMap((group): Notice[] => {
    const [first] = group;
    if (!first) return [];
    const { field, why, value, row } = first;
    const rows = new Set(group.map((each) => each.row)).size;
    return [{ kind: "contradiction", endpoint, field, why, sample: value, rows, firstRow: row }];
  });
}

function ofMap(programme: Programme | null, communeIds: Given["communeIds"]): Found[] {
  return (programme?.mapUnits ?? []).flatMap(({ communeId }): Found[] =>
    communeId === undefined || !communeIds || communeIds.has(communeId)
      ? []
      : [{ row: 1, field: "mapUnits.communeId", value: communeId, why: "unknown-commune" }],
  );
}

const AREA_PROBLEMS: Readonly<Record<AreaProblem["kind"], Pick<Found, "field" | "why">>> = {
  "unknown-parent": { field: "areas.parentId", why: "unknown-area" },
  "in-a-circle": { field: "areas.parentId", why: "areas-in-a-circle" },
  "unknown-level": { field: "areas.level", why: "unknown-level" },
  twice: { field: "areas.id", why: "area-twice" },
};

function ofAreas(programme: Programme | null): Found[] {
  const problems = programme ? areaTree(programme, []).problems : [];
  return problems.map(({ kind, value }) => ({ row: 1, value, ...AREA_PROBLEMS[kind] }));
}

function ofPlaces(communes: readonly ReadRow<PublishedCommune>[], programme: Programme | null): Found[] {
  if (!programme) return [];
  const ids = new Set(programme.areas?.map(({ id }) => id));
  return communes.flatMap(({ row, value: { areaId } }): Found[] =>
    areaId === undefined || ids.has(areaId) ? [] : [{ row, field: "areaId", value: areaId, why: "unknown-area" }],
  );
}

function ofAssignments(rows: readonly ReadRow<Sponsor>[], communeIds: Given["communeIds"]): Found[] {
  return rows.flatMap(({ row, value }) =>
    value.assignments.flatMap(({ communeId, from, to }): Found[] => {
      const found: Found[] = [];
      if (communeIds && !communeIds.has(communeId)) {
        found.push({ row, field: "communes.communeId", value: communeId, why: "unknown-commune" });
      }
      if (to !== undefined && to < from) found.push({ row, field: "communes.to", value: to, why: "ends-before-start" });
      return found;
    }),
  );
}

function ofProposals(
  rows: readonly ReadRow<Proposal>[],
  sponsorKeys: ReadonlySet<string> | null,
  programme: Programme | null,
): Found[] {
  const asOf = programme && asOfDay(programme);
  return rows.flatMap(({ row, value: { addressedTo, raisedOn, answeredOn, status } }) => {
    const found: Found[] = [];
    const add = (field: string, value: string, why: Contradiction) => found.push({ row, field, value, why });
    if (addressedTo && sponsorKeys && !sponsorKeys.has(sponsorKey(addressedTo))) {
      add("addressedTo.id", addressedTo.id, "unknown-sponsor");
    }
    if (asOf && raisedOn > asOf) add("raisedOn", raisedOn, "after-update");
    if (answeredOn !== undefined && answeredOn < raisedOn) add("answeredOn", answeredOn, "answered-before-raised");
    if (answeredOn !== undefined && status === "open") add("answeredOn", answeredOn, "answered-and-open");
    return found;
  });
}

/** Taken back from a line more than was given: each figure stands, and together they cannot be. */
function ofAdjustments(rows: readonly ReadRow<SupportLine>[]): Found[] {
  const left = new Map<string, number>();
  for (const { value } of rows) {
    if (value.adjusts && isKnown(value.delivered)) {
      left.set(value.adjusts.lineId, (left.get(value.adjusts.lineId) ?? 0) + value.delivered);
    }
  }
  if (left.size === 0) return [];
  return rows.flatMap(({ row, value: { id, delivered } }): Found[] => {
    const taken = left.get(id);
    if (taken === undefined || taken + (isKnown(delivered) ? delivered : 0) >= 0) return [];
    return [{ row, field: "delivered", value: id, why: "more-taken-than-given" }];
  });
}

import { areaTree } from "#src/domain/area-tree.ts";
import { columnsUnderUnits } from "#src/domain/columns-under-units.ts";
import { joinedAssignments } from "#src/domain/joined-assignments.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { Assignment, Sponsor } from "#src/domain/sponsor.ts";
import { buildSupportTable } from "#src/domain/support-table.ts";
import type { UnitChange } from "#src/domain/unit-change.ts";
import { placedAcross } from "#src/domain/units-across.ts";
import { mapOfToday, type UnitsOfToday, unitsOfToday } from "#src/domain/units-of-today.ts";
import { type Loaded, loadedTogether, mapLoaded, valueOf } from "#src/lib/loaded.ts";
import { type Dataset, type Support, supportOf } from "./dataset.ts";

/**
 * The same data under the units of today ("theo đơn vị hiện nay"): communes are put together by the table of the programme, and lines, assignments and
 * proposals go with them, by id. Nothing is added up here: sums are those of the lines, to the dong, and what belongs to a unit of then alone is
 * absent. The same data where the programme has no table, or it or the communes could not be read. `changes`: of a later publication, to see an
 * earlier one as that.
 */
export function underCurrentUnits(dataset: Dataset, changes?: readonly UnitChange[]): Dataset {
  const read = valueOf(loadedTogether({ programme: dataset.programme, communes: dataset.communes }));
  const table = changes ?? read?.programme.unitChanges ?? [];
  if (!read || table.length === 0) return dataset;
  const made = unitsOfToday(read.communes, table);
  const { communes, across } = placedAcross(made, areaTree(read.programme, read.communes));
  const today: UnitsOfToday = across.length > 0 ? { ...made, communes, told: { ...made.told, across } } : made;
  const { idOf } = today;
  const sponsorOf = remembered((sponsor: Sponsor) => ({ ...sponsor, assignments: assignmentsUnder(sponsor.assignments, idOf) }));
  const inUnits = (sponsors: Loaded<readonly Sponsor[]>) => mapLoaded(sponsors, (all) => all.map(sponsorOf));
  const { agency, enterprise } = dataset.sponsorsOf;
  return {
    ...dataset,
    programme: mapLoaded(dataset.programme, (programme) => programmeUnder(programme, read.communes, table, today)),
    communes: mapLoaded(dataset.communes, () => today.communes),
    sponsors: inUnits(dataset.sponsors),
    sponsorsOf: { agency: inUnits(agency), enterprise: inUnits(enterprise) },
    namedSponsors: dataset.namedSponsors.map(sponsorOf),
    support: mapLoaded(dataset.support, (support) => supportUnder(support, today)),
    proposals: mapLoaded(dataset.proposals, (all) =>
      all.map((proposal) => ({ ...proposal, communeId: idOf.get(proposal.communeId) ?? proposal.communeId })),
    ),
    known: {
      ...dataset.known,
      communes: dataset.known.communes && today.communes.map(({ id }) => id),
      areas: areaTree(read.programme, today.communes),
      units: { areOffered: true, today },
    },
  };
}

/** What was published of the units of then is no figure of these. */
function programmeUnder(
  programme: Programme,
  communes: Parameters<typeof mapOfToday>[1],
  changes: readonly UnitChange[],
  { idOf, told }: UnitsOfToday,
): Programme {
  return {
    ...programme,
    mapUnits: mapOfToday(programme.mapUnits, communes, changes, idOf),
    publishedFigures: programme.publishedFigures.filter(({ measure }) => measure === "deliveredDong"),
    today: told,
  };
}

function supportUnder(support: Support, { communes, idOf }: UnitsOfToday): Support {
  const ids = communes.map(({ id }) => id);
  if (support.held === "groups") return support.underUnits(idOf, ids);
  const moved = columnsUnderUnits(support.columns, idOf);
  const dimensions = { ...support.table.dimensions, communes: ids };
  return supportOf(buildSupportTable(moved, dimensions), moved, support.setAside);
}

/** A sponsor that had two communes of one unit of today has that once: in every month in which it had any of them. */
function assignmentsUnder(assignments: readonly Assignment[], idOf: ReadonlyMap<string, string>): readonly Assignment[] {
  if (!assignments.some(({ communeId }) => (idOf.get(communeId) ?? communeId) !== communeId)) return assignments;
  const moved = assignments.map((assignment) => ({
    ...assignment,
    communeId: idOf.get(assignment.communeId) ?? assignment.communeId,
  }));
  return joinedAssignments(moved);
}

/** The same object for the same one: a sponsor stands in several lists. */
function remembered<Each extends object>(make: (each: Each) => Each): (each: Each) => Each {
  const made = new Map<Each, Each>();
  return (each) => {
    const result = made.get(each) ?? make(each);
    made.set(each, result);
    return result;
  };
}

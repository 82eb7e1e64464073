import type { PublishedCommune } from "#src/api/communes.ts";
import { reasonOfIssue, valueAt } from "#src/api/contract.ts";
import { ContractError } from "#src/api/errors.ts";
import { programmeContract, programmeFromWire } from "#src/api/programme.ts";
import { readRows } from "#src/api/rows.ts";
import type { UnitTable } from "#src/domain/current-units.ts";
import type { Programme } from "#src/domain/programme.ts";
import { type Sponsor, sponsorKey } from "#src/domain/sponsor.ts";
import { successorOf, tableOf } from "#src/domain/units-of-today.ts";
import { foldText } from "#src/lib/fold-text.ts";
import { bareSponsor, bareUnit } from "./bare-names.ts";
import type { BaseRow, ImportBase } from "./import-review.ts";

/** What the names and codes of a form are looked up in. Rows that do not keep their contract are not there. */
export type Lookups = {
  readonly programme: Programme;
  readonly communes: readonly PublishedCommune[];
  readonly communesById: ReadonlyMap<string, PublishedCommune>;
  /** By `bareUnit` of their names. */
  readonly communesByName: ReadonlyMap<string, readonly PublishedCommune[]>;
  readonly communesByCode: ReadonlyMap<string, PublishedCommune>;
  /** By the `bareUnit` of the unit that they went into, and by its code. */
  readonly communesBySuccessor: ReadonlyMap<string, readonly PublishedCommune[]>;
  readonly sponsors: readonly Sponsor[];
  readonly sponsorsByKey: ReadonlyMap<string, Sponsor>;
  /** By `bareSponsor` of their names. */
  readonly sponsorsByName: ReadonlyMap<string, readonly Sponsor[]>;
  /** By id, folded: an agency and an enterprise may have the same. */
  readonly sponsorsById: ReadonlyMap<string, readonly Sponsor[]>;
  /** The programme's, by id, and those that only lines name. */
  readonly kindIds: ReadonlySet<string>;
};

/** @throws ContractError when the programme is none. */
export function lookupsOf({ programme, communes, agencies, enterprises, support }: ImportBase): Lookups {
  const read = readProgramme(programme);
  const known = values(readRows("communes", wireOf(communes)).rows);
  const sponsors = [
    ...values(readRows("agencies", wireOf(agencies)).rows),
    ...values(readRows("enterprises", wireOf(enterprises)).rows),
  ];
  return {
    programme: read,
    communes: known,
    communesById: new Map(known.map((commune) => [commune.id, commune])),
    communesByName: Map.groupBy(known, ({ name }) => bareUnit(name)),
    communesByCode: new Map(known.flatMap((commune) => (commune.code === undefined ? [] : [[commune.code, commune]]))),
    communesBySuccessor: bySuccessor(known, tableOf(read, known)),
    sponsors,
    sponsorsByKey: new Map(sponsors.map((sponsor) => [sponsorKey(sponsor), sponsor])),
    sponsorsByName: Map.groupBy(sponsors, ({ name }) => bareSponsor(name)),
    sponsorsById: Map.groupBy(sponsors, ({ id }) => foldText(id)),
    kindIds: new Set([...read.kinds.map(({ id }) => id), ...kindsOfLines(support)]),
  };
}

function readProgramme(wire: unknown): Programme {
  const parsed = programmeContract.safeParse(wire);
  if (parsed.success) return programmeFromWire(parsed.data);
  const issue = parsed.error.issues[0];
  const path = issue?.path ?? [];
  throw new ContractError("programme", path.join("."), reasonOfIssue(issue?.message, valueAt(wire, path)));
}

function bySuccessor(communes: readonly PublishedCommune[], table: UnitTable | null): Map<string, readonly PublishedCommune[]> {
  const successors = new Map(communes.map((commune) => [commune, successorOf(commune, table)]));
  const named = Map.groupBy(communes, (commune) => bareUnit(successors.get(commune)?.name ?? ""));
  const coded = Map.groupBy(communes, (commune) => successors.get(commune)?.code ?? "");
  const found = new Map([...named, ...coded]);
  found.delete("");
  return found;
}

function kindsOfLines(support: readonly BaseRow[]): string[] {
  const kinds = support.map(({ row }) => valueAt(row, ["kind"]));
  return [...new Set(kinds)].filter((kind) => typeof kind === "string");
}

function wireOf(rows: readonly BaseRow[]): unknown[] {
  return rows.map(({ row }) => row);
}

function values<Row>(rows: readonly { readonly value: Row }[]): Row[] {
  return rows.map(({ value }) => value);
}

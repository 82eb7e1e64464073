import type { Commune } from "#src/domain/commune.ts";
import type { ProgrammeSpan } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { Proposal } from "#src/domain/proposal.ts";
import { type Sponsor, sponsorKey } from "#src/domain/sponsor.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { buildSupportTable, MoneyOverflowError, type SupportTable } from "#src/domain/support-table.ts";
import { sponsorLabels } from "#src/domain/unit-labels.ts";
import { type Loaded, loadedTogether, mapLoaded, ready, valueOf } from "#src/lib/loaded.ts";
import { assembleCommunes, type UncountedCriteria } from "./assemble-communes.ts";
import { checkProposals, checkReferences } from "./check-references.ts";
import type { PublishedCommune } from "./communes.ts";
import type { ReadRows, SetAsideRow } from "./rows.ts";

/** The answers of the endpoints, each on its own. */
export type Answers = {
  readonly programme: Loaded<Programme>;
  readonly communes: Loaded<ReadRows<PublishedCommune>>;
  readonly agencies: Loaded<ReadRows<Sponsor>>;
  readonly enterprises: Loaded<ReadRows<Sponsor>>;
  readonly support: Loaded<ReadRows<SupportLine>>;
  readonly proposals: Loaded<ReadRows<Proposal>>;
};

/** The lines that count, as columns, and the rows that do not. */
export type Support = {
  readonly table: SupportTable;
  readonly lines: readonly SupportLine[];
  readonly setAside: readonly SetAsideRow[];
};

/** What the screens read: put together once per load. Each part is there, or not, on its own. */
export type Dataset = {
  readonly programme: Loaded<Programme>;
  /** In the Decision's order. */
  readonly communes: Loaded<readonly Commune[]>;
  readonly sponsors: Loaded<readonly Sponsor[]>;
  readonly support: Loaded<Support>;
  readonly proposals: Loaded<readonly Proposal[]>;
  readonly setAside: readonly SetAsideRow[];
  /** Criteria that are in no figure, by the commune that has them. */
  readonly uncounted: readonly UncountedCriteria[];
  /** What an address may name; null where it is not known yet. */
  readonly known: {
    readonly span: ProgrammeSpan | null;
    readonly communes: readonly string[] | null;
    readonly sponsors: readonly string[] | null;
    readonly kinds: readonly string[] | null;
  };
};

/** Puts the answers together. `rereadSupport` is what a retry does when the lines could be read and not added up. */
export function assembleDataset(answers: Answers, rereadSupport: () => void = () => undefined): Dataset {
  const { programme, agencies, enterprises } = answers;
  const assembled = mapLoaded(answers.communes, (read) => assembleCommunes(valuesOf(read), valueOf(programme)));
  const communes = mapLoaded(assembled, (read) => read.communes);
  const sponsors = mapLoaded(loadedTogether({ agencies, enterprises }), (read) =>
    toldApart([...valuesOf(read.agencies), ...valuesOf(read.enterprises)]),
  );
  const support = assembleSupport(answers.support, programme, communes, sponsors, rereadSupport);
  const checked = mapLoaded(answers.proposals, (read) =>
    communes.status === "ready" ? checkProposals(read, new Set(communes.value.map(({ id }) => id))) : read,
  );
  const proposals = mapLoaded(checked, valuesOf);
  const setAside = [answers.communes, agencies, enterprises, checked].flatMap((read) =>
    read.status === "ready" ? read.value.setAside : [],
  );
  const ofSupport = support.status === "ready" ? support.value.setAside : [];
  const known = {
    span: valueOf(programme),
    communes: valueOf(mapLoaded(communes, (all) => all.map(({ id }) => id))),
    sponsors: valueOf(mapLoaded(sponsors, (all) => all.map(sponsorKey))),
    kinds: valueOf(mapLoaded(loadedTogether({ programme, support }), kindIdsOf)),
  };
  const uncounted = valueOf(assembled)?.uncounted ?? [];
  return { programme, communes, sponsors, support, proposals, setAside: [...setAside, ...ofSupport], uncounted, known };
}

/** The sponsors under names that set each apart from the others. */
function toldApart(sponsors: readonly Sponsor[]): Sponsor[] {
  const labels = sponsorLabels(sponsors);
  return sponsors.map((sponsor) => ({ ...sponsor, name: labels.get(sponsorKey(sponsor)) ?? sponsor.name }));
}

/** The programme's kinds, then those that only lines name. */
function kindIdsOf({ programme, support }: { programme: Programme; support: Support }): string[] {
  return [...new Set([...programme.kinds.map(({ id }) => id), ...support.lines.map(({ kind }) => kind)])];
}

function valuesOf<Row>(read: ReadRows<Row>): Row[] {
  return read.rows.map(({ value }) => value);
}

/** Waits for the sponsors, but does not need them: when they cannot be read, lines stand under their sponsors' ids. */
function assembleSupport(
  support: Answers["support"],
  programme: Loaded<Programme>,
  communes: Dataset["communes"],
  sponsors: Dataset["sponsors"],
  reread: () => void,
): Loaded<Support> {
  const needs = loadedTogether({ support, programme, communes });
  if (needs.status === "ready" && sponsors.status === "pending") return sponsors;
  if (needs.status !== "ready") return needs;
  const read = needs.value;
  const known = sponsors.status === "ready" ? sponsors.value : null;
  const { lines, setAside } = checkReferences(read.support, {
    communeIds: new Set(read.communes.map(({ id }) => id)),
    sponsorKeys: known && new Set(known.map(sponsorKey)),
    firstMonth: read.programme.firstMonth,
  });
  try {
    const table = buildSupportTable(lines, {
      communes: read.communes.map(({ id }) => id),
      kinds: read.programme.kinds.map(({ id }) => id),
      sponsors: known ?? [],
    });
    return ready({ table, lines, setAside });
  } catch (error) {
    if (!(error instanceof MoneyOverflowError)) throw error;
    return { status: "error", problem: { kind: "too-much-money" }, retry: reread };
  }
}

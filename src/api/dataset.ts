import { type AreaTree, areaTree } from "#src/domain/area-tree.ts";
import { columnsOfLines } from "#src/domain/columns-of-lines.ts";
import type { Commune } from "#src/domain/commune.ts";
import type { LineColumns } from "#src/domain/line-columns.ts";
import { withMapUnits } from "#src/domain/map-units.ts";
import type { Month } from "#src/domain/month.ts";
import type { ProgrammeSpan } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { Proposal } from "#src/domain/proposal.ts";
import { type Sponsor, type SponsorType, sponsorKey } from "#src/domain/sponsor.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { MoneyOverflowError, type SupportTable } from "#src/domain/support-table.ts";
import { sponsorLabels } from "#src/domain/unit-labels.ts";
import type { UnitsOfToday } from "#src/domain/units-of-today.ts";
import { type Loaded, loadedTogether, mapLoaded, ready, valueOf } from "#src/lib/loaded.ts";
import { madeOfLast } from "#src/lib/made-of-last.ts";
import type { AmountPlace, Problem } from "#src/lib/problem.ts";
import { assembleCommunes, type UncountedCriteria } from "./assemble-communes.ts";
import { checkProposals, checkReferences } from "./check-references.ts";
import type { PublishedCommune } from "./communes.ts";
import { contradictions } from "./contradictions.ts";
import { type DomainRows, type Endpoint, LIST_ENDPOINTS, type ListEndpoint, ofEachList } from "./endpoints.ts";
import { flaggedAmounts, largestAmounts } from "./flagged-amounts.ts";
import { tableOf } from "./kept-table.ts";
import type { Notice } from "./notices.ts";
import { NO_LINE_OUTSIDE, outsideLines } from "./outside-lines.ts";
import { emptiedList, readableList } from "./readable-list.ts";
import type { CountedLines, LinesRead, OutsideLines, ReadRow, ReadRows, SetAsideRow, SupportOfGroups } from "./rows.ts";

/** The answers of the endpoints, each on its own. */
export type Answers = ListAnswers & { readonly programme: Loaded<Programme> };
export type ListAnswer<List extends ListEndpoint> = Loaded<ReadRows<DomainRows[List]>>;
export type ListAnswers = { readonly [List in ListEndpoint]: ListAnswer<List> };

/** An answer for each list, made in their order. */
export function listAnswers(make: <List extends ListEndpoint>(list: List) => ListAnswer<List>): ListAnswers {
  // biome-ignore lint/nursery/noUnsafeTypeAssertion: what is made for a list is its own answer, as `make` says, which a record cannot
  return ofEachList(make) as ListAnswers;
}

/** The lines themselves are here. */
export type SupportOfLines = CountedLines & {
  readonly held: "lines";
  /** What the table was made of. */
  readonly columns: LineColumns;
  /** Made when they are first asked for: whoever only counts them asks `lineCount`. */
  readonly lines: readonly SupportLine[];
  /** Where these are those of a cut alone: what they were asked of. */
  readonly cutOf?: SupportOfGroups;
};

export type Support = SupportOfLines | SupportOfGroups;

/** Whether the programme has units of today; under those, which of them each of then lies in, by id, and the other way round. */
export type KnownUnits = {
  readonly areOffered: boolean;
  readonly today: null | Pick<UnitsOfToday, "idOf" | "membersOf" | "before">;
};

/** What the screens read: put together once per load. Each part is there, or not, on its own. */
/** Lines and communes with their rows, for what is only looked for on /data. */
export type RowsRead = { readonly support: LinesRead; readonly communes: readonly ReadRow<PublishedCommune>[] };

export type Dataset = {
  /** Absent while they cannot be used. */
  readonly rowsRead?: RowsRead;
  readonly programme: Loaded<Programme>;
  /** In the Decision's order. */
  readonly communes: Loaded<readonly Commune[]>;
  /** Those of both lists, for what counts them; one list that cannot be read is an error here. */
  readonly sponsors: Loaded<readonly Sponsor[]>;
  readonly sponsorsOf: Readonly<Record<SponsorType, Loaded<readonly Sponsor[]>>>;
  /** Those of the lists that were read, for their names. */
  readonly namedSponsors: readonly Sponsor[];
  readonly support: Loaded<Support>;
  readonly proposals: Loaded<readonly Proposal[]>;
  readonly setAside: readonly SetAsideRow[];
  /** Criteria that are in no figure, by the commune that has them. */
  readonly uncounted: readonly UncountedCriteria[];
  /** Lists that arrived and lost too many rows to stand for anything (`readable-list.ts`). Their rows are in `setAside`. */
  readonly unreadable: readonly { readonly endpoint: Endpoint; readonly problem: Problem }[];
  /** Lists that did not come, or not as lists. */
  readonly unread: readonly ListEndpoint[];
  /** Lines that were read and are not shown, since the programme does not cover their months. */
  readonly outside: OutsideLines;
  /** Amounts that are shown, and are too large to be believed. */
  readonly flagged: readonly AmountPlace[];
  /** What is odd about the files, and costs no row. */
  readonly notices: readonly Notice[];
  /** What an address may name; null where it is not known yet. */
  readonly known: {
    readonly span: ProgrammeSpan | null;
    readonly communes: readonly string[] | null;
    /** The areas with the communes that lie in them; without any where the programme has none. */
    readonly areas: AreaTree | null;
    readonly sponsors: readonly string[] | null;
    readonly kinds: readonly string[] | null;
    readonly units: KnownUnits | null;
  };
};

/**
 * Puts the answers together. `reread` is what a retry does when a file arrived and could not be used; `answerNotices` what is in no list's rows.
 * `isPatient`: lines wait for the sponsors that are still on their way.
 */
export function assembleDataset(
  answers: Answers,
  reread: (endpoint: Endpoint) => void = () => undefined,
  answerNotices: readonly Notice[] = [],
  isPatient = true,
): Dataset {
  const readable = <Row>(endpoint: Endpoint, read: Loaded<ReadRows<Row>>) => readableList(endpoint, read, () => reread(endpoint));

  const lists: ListAnswers = answers;
  const readables = listAnswers((list) => emptiedList(list, readable(list, lists[list]), lists.support, () => reread(list)));
  const { agencies, enterprises, communes: readCommunes } = readables;
  const assembled = mapLoaded(readCommunes, (read) => assembledCommunes(read, valueOf(answers.programme)));
  const communes = mapLoaded(assembled, (read) => read.communes);
  const programme = mapLoaded(answers.programme, (read) => withMapUnits(read, valueOf(communes) ?? []));
  const namedSponsors = sponsorsToldApart(valueOf(agencies), valueOf(enterprises));
  const ofType = (type: SponsorType) => namedSponsors.filter((sponsor) => sponsor.type === type);
  const sponsors = mapLoaded(loadedTogether({ agencies, enterprises }), () => namedSponsors);
  const checkedProposals = mapLoaded(answers.proposals, (read) =>
    communes.status === "ready" ? checkProposals(read, new Set(communes.value.map(({ id }) => id))) : read,
  );
  const readProposals = readable("proposals", checkedProposals);
  const proposals = mapLoaded(readProposals, valuesOf);
  const checkedSupport = checkedLines(readables.support, programme, communes, sponsors, isPatient);
  const readSupport = readable("support", checkedSupport);
  const support = assembleSupport(readSupport, programme, communes, sponsors, () => reread("support"));

  const usable: ListAnswers = { ...readables, support: readSupport, proposals: readProposals };
  // What is set aside is told of lists that cannot be used, too, and of lines while the files they refer to are not there.
  const told: ListAnswers = {
    ...answers,
    support: checkedSupport.status === "ready" ? checkedSupport : answers.support,
    proposals: checkedProposals,
  };
  const known = knownOf({ programme, communes, sponsors, support });
  const rows = valueOf(loadedTogether({ programme, readSupport }));
  return {
    programme,
    communes,
    sponsors,
    sponsorsOf: {
      agency: mapLoaded(agencies, () => ofType("agency")),
      enterprise: mapLoaded(enterprises, () => ofType("enterprise")),
    },
    namedSponsors,
    support,
    proposals,
    setAside: LIST_ENDPOINTS.flatMap((endpoint) => valueOf<ReadRows<unknown>>(told[endpoint])?.setAside ?? []),
    unreadable: LIST_ENDPOINTS.flatMap((endpoint) => {
      const list: Loaded<unknown> = usable[endpoint];
      return answers[endpoint].status === "ready" && list.status === "error" && isOf(list.problem, endpoint)
        ? [{ endpoint, problem: list.problem }]
        : [];
    }),
    unread: LIST_ENDPOINTS.filter((endpoint) => answers[endpoint].status === "error"),
    outside: rows ? outsideLines(rows.readSupport, rows.programme) : NO_LINE_OUTSIDE,
    flagged: rows ? flaggedAmounts(rows.readSupport, rows.programme.thresholds) : [],
    notices: [
      ...answerNotices,
      ...LIST_ENDPOINTS.flatMap((endpoint) => valueOf<ReadRows<unknown>>(answers[endpoint])?.notices ?? []),
      ...contradictions({
        programme: valueOf(programme),
        communeIds: known.communes && new Set(known.communes),
        communes: valueOf(readCommunes)?.rows ?? null,
        agencies: valueOf(agencies)?.rows ?? null,
        enterprises: valueOf(enterprises)?.rows ?? null,
        proposals: valueOf(readProposals)?.rows ?? null,
        support: valueOf(mapLoaded(readSupport, adjustingRows)),
      }),
    ],
    ...(rows ? { rowsRead: { support: rows.readSupport, communes: valueOf(readCommunes)?.rows ?? [] } } : {}),
    uncounted: valueOf(assembled)?.uncounted ?? [],
    known,
  };
}

/** What an address may name of such data. */
export function knownOf({
  programme,
  communes,
  sponsors,
  support,
}: Pick<Dataset, "programme" | "communes" | "sponsors" | "support">): Dataset["known"] {
  return {
    span: valueOf(programme),
    communes: valueOf(mapLoaded(communes, (all) => all.map(({ id }) => id))),
    areas: valueOf(mapLoaded(loadedTogether({ programme, communes }), (read) => areaTree(read.programme, read.communes))),
    sponsors: valueOf(mapLoaded(sponsors, (all) => all.map(sponsorKey))),
    kinds: valueOf(mapLoaded(loadedTogether({ programme, support }), kindIdsOf)),
    units: valueOf(mapLoaded(programme, ({ unitChanges = [] }) => ({ areOffered: unitChanges.length > 0, today: null }))),
  };
}

// Data is put together anew with each answer that arrives; thousands of names are told apart once.

const assembledCommunes = madeOfLast((read: ReadRows<PublishedCommune>, programme: Programme | null) =>
  assembleCommunes(valuesOf(read), programme),
);

/** The sponsors of the lists that were read, under names that set each apart from the others. */
const sponsorsToldApart = madeOfLast((agencies: ReadRows<Sponsor> | null, enterprises: ReadRows<Sponsor> | null): Sponsor[] => {
  const sponsors = [agencies, enterprises].flatMap((read) => (read ? valuesOf(read) : []));
  const labels = sponsorLabels(sponsors);
  return sponsors.map((sponsor) => ({ ...sponsor, name: labels.get(sponsorKey(sponsor)) ?? sponsor.name }));
});

/** Lines are in error for want of communes, too: then it is not their file that cannot be used. */
function isOf(problem: Problem, endpoint: Endpoint): boolean {
  return (problem.kind === "unreadable-list" || problem.kind === "emptied-list") && problem.file === `${endpoint}.json`;
}

/** The programme's kinds, then those that only lines name: by the lines themselves, for a table laid over an earlier one keeps the names of that. */
function kindIdsOf({ programme, support }: { programme: Programme; support: Support }): string[] {
  const { kind } = support.held === "lines" ? support.columns : support.table.columns;
  return [...new Set([...programme.kinds.map(({ id }) => id), ...kind.keys])];
}

/** Lines that adjust others, and those, are all that there can be a contradiction between. */
function adjustingRows(read: ReadRows<SupportLine>): readonly ReadRow<SupportLine>[] {
  const { inColumns } = read;
  return inColumns ? inColumns.adjustingAndAdjusted().map((index) => inColumns.rowAt(index)) : read.rows;
}

function valuesOf<Row>(read: ReadRows<Row>): Row[] {
  return read.rows.map(({ value }) => value);
}

/** Waits for the sponsors, but does not need them: when they cannot be read, or not for long, lines stand under their sponsors' ids. */
function checkedLines(
  support: Answers["support"],
  programme: Loaded<Programme>,
  communes: Dataset["communes"],
  sponsors: Dataset["sponsors"],
  isPatient: boolean,
): Answers["support"] {
  const needs = loadedTogether({ support, programme, communes });
  if (needs.status === "ready" && sponsors.status === "pending" && isPatient) return sponsors;
  return mapLoaded(needs, (read) =>
    checkReferences(read.support, {
      communeIds: new Set(read.communes.map(({ id }) => id)),
      sponsorKeys: sponsors.status === "ready" ? new Set(sponsors.value.map(sponsorKey)) : null,
      span: read.programme,
    }),
  );
}

/** The lines from the first month on. None of them is made an object here where they were read in columns. */
function columnsSince(firstMonth: Month, read: ReadRows<SupportLine>): LineColumns {
  const { inColumns } = read;
  if (!inColumns) return columnsOfLines(valuesOf(read).filter(({ month }) => month >= firstMonth));
  return inColumns.ofMonths((month) => month >= firstMonth).columns;
}

export function supportOf(table: SupportTable, columns: LineColumns, setAside: Support["setAside"]): SupportOfLines {
  let lines: readonly SupportLine[] | null = null;
  return {
    held: "lines",
    table,
    columns,
    lineCount: columns.count,
    get lines() {
      lines ??= Array.from({ length: columns.count }, (_, row) => columns.lineAt(row));
      return lines;
    },
    setAside,
  };
}

function assembleSupport(
  support: Answers["support"],
  programme: Loaded<Programme>,
  communes: Dataset["communes"],
  sponsors: Dataset["sponsors"],
  reread: () => void,
): Loaded<Support> {
  const needs = loadedTogether({ support, programme, communes });
  if (needs.status !== "ready") return needs;
  const read = needs.value;
  const { firstMonth } = read.programme;
  const dimensions = {
    communes: read.communes.map(({ id }) => id),
    kinds: read.programme.kinds.map(({ id }) => id),
    sponsors: valueOf(sponsors) ?? [],
  };
  const { inGroups, setAside } = read.support;
  try {
    if (inGroups) return ready(inGroups.support(dimensions, firstMonth));
    // Those after the last month stay: the programme has only to go on, and no range of a screen reaches them before.
    const columns = columnsSince(firstMonth, read.support);
    return ready(supportOf(tableOf(columns, dimensions), columns, setAside));
  } catch (error) {
    if (!(error instanceof MoneyOverflowError)) throw error;
    return { status: "error", problem: { kind: "too-much-money", largest: largestAmounts(read.support.rows) }, retry: reread };
  }
}

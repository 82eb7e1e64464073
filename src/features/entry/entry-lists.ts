import type { DomainRows } from "#src/api/endpoints.ts";
import type { Reporter } from "#src/api/entry/account.ts";
import type { RowsAnswer } from "#src/api/entry/answers.ts";
import { programmeContract, programmeFromWire } from "#src/api/programme.ts";
import { readRows } from "#src/api/rows.ts";
import type { Programme } from "#src/domain/programme.ts";
import { type Sponsor, sponsorKey } from "#src/domain/sponsor.ts";
import { textOrder } from "#src/lib/text-order.ts";

/** What forms choose from, as the store has it now: by name, as offices list them. */
export type EntryLists = {
  /** Null where the store has none yet. */
  readonly programme: Programme | null;
  readonly communes: readonly DomainRows["communes"][];
  readonly sponsors: readonly Sponsor[];
};

type Answers = Readonly<Record<"programme" | "communes" | "agencies" | "enterprises", RowsAnswer>>;

export function entryListsOf(answers: Answers): EntryLists {
  const wire = (list: keyof Answers) => answers[list].rows.map(({ row }) => row);
  const programme = programmeContract.safeParse(answers.programme.rows[0]?.row);
  const order = textOrder();
  const values = <Row>({ rows }: { rows: readonly { value: Row }[] }) => rows.map(({ value }) => value);
  return {
    programme: programme.success ? programmeFromWire(programme.data) : null,
    communes: values(readRows("communes", wire("communes"))).sort((a, b) => order.compare(a.name, b.name)),
    sponsors: [...values(readRows("agencies", wire("agencies"))), ...values(readRows("enterprises", wire("enterprises")))].sort(
      (a, b) => order.compare(a.name, b.name),
    ),
  };
}

/** The name of a commune or sponsor; its id where the lists do not have it. */
export function reporterName({ communes, sponsors }: EntryLists, { type, id }: Reporter): string {
  const found =
    type === "commune"
      ? communes.find((commune) => commune.id === id)
      : sponsors.find((sponsor) => sponsor.type === type && sponsor.id === id);
  return found?.name ?? id;
}

/** "commune:gia-minh", "agency:cq-03": one text for both parts. */
export function reporterKey(reporter: Reporter): string {
  return reporter.type === "commune" ? `commune:${reporter.id}` : sponsorKey({ type: reporter.type, id: reporter.id });
}

/** The inverse; null for anything else. */
export function reporterOfKey(key: string): Reporter | null {
  const [type, ...rest] = key.split(":");
  const id = rest.join(":");
  if (id === "" || (type !== "commune" && type !== "agency" && type !== "enterprise")) return null;
  return { type, id };
}

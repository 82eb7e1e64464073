import { type CodeColumn, inTextOrder, KeyCoder } from "#src/domain/code-column.ts";
import { type Quarter, quarterOf } from "#src/domain/period.ts";
import { type SponsorRef, sponsorKey } from "#src/domain/sponsor.ts";
import type { SupportForm, SupportLine } from "#src/domain/support-line.ts";
import { foldText } from "#src/lib/fold-text.ts";
import type { Pace } from "#src/lib/main-thread-pace.ts";
import { slicedSort } from "#src/lib/sliced-sort.ts";
import { textOrder } from "#src/lib/text-order.ts";
import type { LineNames } from "../line-names.ts";

/** What lines can be grouped by, and the words in which they are searched. */
export type TextField = "month" | "quarter" | "commune" | "sponsor" | "kind" | "title" | "form" | "note" | "adjusts" | "id";

/** A column of lines by the few distinct texts in it, as the reader sees them. */
export type TextColumn = CodeColumn & { readonly texts: readonly string[] };

/**
 * What sorting and searching need of all lines, worked out when first wanted and kept for as long as lines and names are
 * the same. Distinct texts are folded and ranked once, not lines.
 */
export type LinesIndex = {
  readonly lines: readonly SupportLine[];
  column(field: TextField, pace: Pace): Promise<TextColumn>;
  /** The texts of a column as they are searched. */
  folded(field: TextField, pace: Pace): Promise<readonly string[]>;
  /** For each distinct text its place in a Vietnamese reader's alphabet. */
  ranks(field: TextField, pace: Pace): Promise<Int32Array>;
};

export function linesIndex(lines: readonly SupportLine[], names: LineNames, formName: (form: SupportForm) => string): LinesIndex {
  const columns = new Map<TextField, TextColumn>();
  const foldings = new Map<TextField, readonly string[]>();
  const rankings = new Map<TextField, Int32Array>();

  async function column(field: TextField, pace: Pace): Promise<TextColumn> {
    const known = columns.get(field);
    if (known) return known;
    const made = await textColumn(lines, field, { names, formName, pace });
    columns.set(field, made);
    return made;
  }
  return {
    lines,
    column,
    async folded(field, pace) {
      const known = foldings.get(field);
      if (known) return known;
      const folded: string[] = [];
      for (const text of (await column(field, pace)).texts) {
        folded.push(foldText(text));
        if (folded.length % 64 === 0 && pace.isDue()) await pace.rest();
      }
      foldings.set(field, folded);
      return folded;
    },
    async ranks(field, pace) {
      const known = rankings.get(field);
      if (known) return known;
      const made = await ranksOf((await column(field, pace)).texts, field, pace);
      rankings.set(field, made);
      return made;
    },
  };
}

type Making = { readonly names: LineNames; readonly formName: (form: SupportForm) => string; readonly pace: Pace };

async function textColumn(
  lines: readonly SupportLine[],
  field: TextField,
  { names, formName, pace }: Making,
): Promise<TextColumn> {
  const coded = <Key extends string>(keyOf: (line: SupportLine) => Key) => codedInSlices(lines, keyOf, pace);
  switch (field) {
    case "month":
      return asTexts(inTextOrder(await coded(({ month }) => month)));
    case "quarter":
      return asTexts(inTextOrder(await coded<Quarter>(({ month }) => quarterOf(month))));
    case "commune":
      return named(await coded(({ communeId }) => communeId), names.commune);
    case "sponsor":
      return sponsorColumn(lines, names, pace);
    case "kind":
      return named(await coded(({ kind }) => kind), names.kind);
    case "form": {
      const column = await coded<SupportForm>(({ form }) => form);
      return { ...column, texts: column.keys.map(formName) };
    }
    case "title":
      return asTexts(await coded(({ title }) => title));
    case "note":
      return asTexts(await coded(({ note }) => note ?? ""));
    case "adjusts":
      return asTexts(await coded(({ adjusts }) => (adjusts ? `${adjusts.lineId}: ${adjusts.reason}` : "")));
    default:
      return asTexts(await coded(({ id }) => id));
  }
}

/** Each line of a large publication may have a text of its own: to tell a hundred thousand of them apart takes several slices. */
async function codedInSlices<Key extends string>(
  lines: readonly SupportLine[],
  keyOf: (line: SupportLine) => Key,
  pace: Pace,
): Promise<CodeColumn<Key>> {
  const coder = new KeyCoder<Key>(lines.length);
  for (const [place, line] of lines.entries()) {
    coder.add(keyOf(line));
    if (place % 1024 === 0 && pace.isDue()) await pace.rest();
  }
  if (pace.isDue()) await pace.rest();
  return coder.column();
}

function asTexts(column: CodeColumn): TextColumn {
  return { ...column, texts: column.keys };
}

function named(column: CodeColumn, nameOf: (id: string) => string): TextColumn {
  return { ...column, texts: column.keys.map(nameOf) };
}

/** Its keys are `sponsorKey()`s. A hundred thousand of them, made anew for each line, would cost more than all else. */
async function sponsorColumn(lines: readonly SupportLine[], names: LineNames, pace: Pace): Promise<TextColumn> {
  const refs = new Map<string, SponsorRef>();
  const keys = { agency: new Map<string, string>(), enterprise: new Map<string, string>() };
  const keyOf = ({ sponsor }: SupportLine): string => {
    const known = keys[sponsor.type].get(sponsor.id);
    if (known !== undefined) return known;
    const key = sponsorKey(sponsor);
    keys[sponsor.type].set(sponsor.id, key);
    refs.set(key, sponsor);
    return key;
  };
  const column = await codedInSlices(lines, keyOf, pace);
  return {
    ...column,
    texts: column.keys.map((key) => {
      const ref = refs.get(key);
      return ref ? names.sponsor(ref) : key;
    }),
  };
}

async function ranksOf(texts: readonly string[], field: TextField, pace: Pace): Promise<Int32Array> {
  const order = new Int32Array(texts.length).map((_, place) => place);
  // Making the collator is a slice of its own.
  if (pace.isDue()) await pace.rest();
  await slicedSort(order, field === "month" || field === "quarter" || field === "id" ? byCode(texts) : byLetter(texts), pace);
  const ranks = new Int32Array(texts.length);
  let rank = 0;
  for (const [index, place] of order.entries()) {
    // Two sponsors of one name share their rank.
    if (index > 0 && texts[place] !== texts[order[index - 1] ?? 0]) rank++;
    ranks[place] = rank;
    if (index % 1024 === 0 && pace.isDue()) await pace.rest();
  }
  return ranks;
}

function byCode(texts: readonly string[]): (a: number, b: number) => number {
  return (a, b) => {
    const first = texts[a] ?? "";
    const second = texts[b] ?? "";
    return first < second ? -1 : Number(first > second);
  };
}

function byLetter(texts: readonly string[]): (a: number, b: number) => number {
  const { compare } = textOrder();
  return (a, b) => compare(texts[a] ?? "", texts[b] ?? "");
}

import type { TimeSeries } from "#src/charts/time-bars.ts";
import { kindName } from "#src/domain/kind-name.ts";
import { spanRange } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import { SPONSOR_TYPES } from "#src/domain/sponsor.ts";
import { EVERYTHING } from "#src/domain/support-filter.ts";
import type { SupportTable } from "#src/domain/support-table.ts";
import { totals } from "#src/domain/totals.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";
import type { FilteredFigures } from "./filtered-figures.ts";

/** Kinds with a colour of their own; the rest share one. */
const OWN_COLOURS = 4;
const SHARED = "var(--kind-other)";

type KindsData = Pick<FilteredFigures, "programme" | "table">;

/** Colours by kind, the largest kind first. */
export type KindColours = ReadonlyMap<string, string>;

/**
 * The kinds that every chart tells apart: those with most delivered in all of the data, whatever the filter, so that a kind looks the same
 * on every screen and slide. Which of the colours each has goes by the programme's order: two that change places keep theirs.
 */
export function kindColours({ programme, table }: KindsData): KindColours {
  const known = coloursOf.get(table);
  if (known?.programme === programme) return known.colours;
  const colours = coloursFor({ programme, table });
  coloursOf.set(table, { programme, colours });
  return colours;
}

/** Each chart and slide asks for the same sums over all lines. */
const coloursOf = new WeakMap<SupportTable, { readonly programme: Programme; readonly colours: KindColours }>();

function coloursFor({ programme, table }: KindsData): KindColours {
  const sums = totals(table, { ...EVERYTHING, range: spanRange(programme) }).by("kind");
  const listed = programme.kinds.map(({ id }) => id);
  const unlisted = [...sums.keys()].filter((id) => !listed.includes(id)).sort();
  const inOrder = [...listed, ...unlisted];
  const amount = (id: string, of: "delivered" | "planned") => sums.get(id)?.[of] ?? 0;
  const largest = inOrder
    .toSorted((a, b) => amount(b, "delivered") - amount(a, "delivered") || amount(b, "planned") - amount(a, "planned"))
    .slice(0, OWN_COLOURS);
  const places = inOrder.filter((id) => largest.includes(id));
  return new Map(largest.map((id) => [id, `var(--kind-${places.indexOf(id) + 1})`]));
}

export function kindColour(colours: KindColours, id: string): string {
  return colours.get(id) ?? SHARED;
}

/** The key of the stack that the other kinds share. */
const REST = "rest";

/** A stack of the chart, and the kinds or types whose money it holds. */
export type SeriesGroup = TimeSeries & { readonly members: readonly string[] };

/** At most the four largest kinds, the largest first, and "other"; a fifth alone keeps its name. */
export function kindSeries(data: KindsData, idsInUse: readonly string[], language: Language, t: Messages): SeriesGroup[] {
  const { kinds } = data.programme;
  const colours = kindColours(data);
  const shown = [...colours].filter(([id]) => idsInUse.includes(id));
  const rest = idsInUse.filter((id) => !colours.has(id));
  const [single] = rest;
  return [
    // Of its own making: an id may be the name of something that every object has.
    ...shown.map(([id, color]) => ({ key: `kind:${id}`, label: kindName(kinds, id, language), color, members: [id] })),
    ...(single === undefined
      ? []
      : [
          {
            key: REST,
            label: rest.length === 1 ? kindName(kinds, single, language) : t.figures.otherKinds,
            color: SHARED,
            members: rest,
          },
        ]),
  ];
}

/** Whether it may name a part of a chart, of kinds or of sides, as far as kinds are known; another programme's, or a mistyped one, does not. */
export function isPartKey(text: string, kinds: readonly string[] | null): boolean {
  if (text === REST || SPONSOR_TYPES.some((type) => type === text)) return true;
  return kinds === null || kinds.some((id) => text === `kind:${id}`);
}

export function sponsorTypeSeries(t: Messages): SeriesGroup[] {
  return SPONSOR_TYPES.map((type) => ({
    key: type,
    label: t.sponsorTypes[type],
    color: `var(--${type})`,
    members: [type],
  }));
}

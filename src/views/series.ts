import type { TimeSeries } from "#src/charts/time-bars.ts";
import { kindName } from "#src/domain/kind-name.ts";
import type { SupportKind } from "#src/domain/programme.ts";
import { SPONSOR_TYPES } from "#src/domain/sponsor.ts";
import type { Language } from "#src/lib/language.ts";
import type { Messages } from "#src/messages/vi.ts";

/** Kinds with a colour of their own; the rest share one. */
const OWN_COLOURS = 4;

export function kindColour(kinds: readonly SupportKind[], id: string): string {
  const index = kinds.findIndex((kind) => kind.id === id);
  return index >= 0 && index < OWN_COLOURS ? `var(--kind-${index + 1})` : "var(--kind-other)";
}

/** The key of the stack that the other kinds share. No kind has it: ids are not empty. */
const REST = "";

/** A stack of the chart, and the kinds or types whose money it holds. */
export type SeriesGroup = TimeSeries & { readonly members: readonly string[] };

/** At most four kinds and "other", in the programme's order, so that a colour always means the same kind. */
export function kindSeries(
  kinds: readonly SupportKind[],
  idsInUse: readonly string[],
  language: Language,
  t: Messages,
): SeriesGroup[] {
  const own = kinds.slice(0, OWN_COLOURS).map(({ id }) => id);
  const rest = idsInUse.filter((id) => !own.includes(id));
  const [single] = rest;
  const shown = own.filter((id) => idsInUse.includes(id));
  return [
    ...shown.map((id) => ({ key: id, label: kindName(kinds, id, language), color: kindColour(kinds, id), members: [id] })),
    ...(single === undefined
      ? []
      : [
          {
            key: REST,
            label: rest.length === 1 ? kindName(kinds, single, language) : t.figures.otherKinds,
            color: "var(--kind-other)",
            members: rest,
          },
        ]),
  ];
}

export function sponsorTypeSeries(t: Messages): SeriesGroup[] {
  return SPONSOR_TYPES.map((type) => ({
    key: type,
    label: t.sponsorTypes[type],
    color: `var(--${type})`,
    members: [type],
  }));
}

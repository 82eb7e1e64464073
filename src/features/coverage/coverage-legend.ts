import { owesPlan } from "#src/domain/figures.ts";
import { onTrackFrom, type PaceLimits } from "#src/domain/pace.ts";
import { formatPercent } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { CoverageMatrix, Crossing } from "./coverage-view.ts";
import { coverageWords } from "./coverage-words.ts";
import type { LegendItem } from "./grid-parts.tsx";
import { REPORTED_LIMITS } from "./share-step.ts";

/** The cell that an outline stands for. */
const OPEN_CELL = { kind: "no-helper", some: "not-theirs", sponsor: "no-line" } as const;

/** The steps of a plan with their limits, and what is no share. `namesSome`: only some sponsors are looked at. Without data there is one sign. */
export function coverageLegend(
  crossing: Crossing,
  namesSome: boolean,
  { hasData, whole }: Pick<CoverageMatrix, "hasData" | "whole">,
  limits: PaceLimits,
  language: Language,
): LegendItem[] {
  const { legends, marks } = coverageWords[language];
  const unassigned = crossing === "sponsor" ? [{ mark: marks.unassigned, text: legends.unassigned }] : [];
  if (!hasData) return [{ mark: marks["no-data"], text: legends.noData }, ...unassigned];
  const open = crossing === "sponsor" ? crossing : namesSome ? "some" : crossing;
  const [low, high] = [limits.lowCompletion, onTrackFrom(limits)].map((limit) => formatPercent(limit, language));
  return [
    { step: 0, text: legends.zero },
    { step: 1, text: legends.under(low ?? "") },
    // Where both limits are one, no share is between them.
    ...(low === high ? [] : [{ step: 2 as const, text: legends.between(low ?? "", high ?? "") }]),
    { step: 3, text: legends.upTo(high ?? "") },
    { step: 4, text: legends.above },
    { isOwed: true, text: legends.owed },
    { isOpen: true, mark: marks[OPEN_CELL[open]], text: legends.open[open] },
    { mark: marks.noPlan, text: legends.noPlan },
    ...(owesPlan(whole)
      ? [
          { mark: marks.planNotReported, text: legends.planNotReported },
          { mark: "*", text: legends.planInPart },
        ]
      : []),
    { mark: marks["not-applicable"], text: legends.notApplicable },
    ...unassigned,
  ];
}

/** The steps of what is reported: the same five. */
export function reportedSteps(language: Language, none: string, all: string): LegendItem[] {
  const { legends } = coverageWords[language];
  const [half, most] = REPORTED_LIMITS.map((limit) => formatPercent(limit, language));
  const whole = formatPercent(1, language);
  return [
    { step: 0, text: none },
    { step: 1, text: legends.under(half ?? "") },
    { step: 2, text: legends.between(half ?? "", most ?? "") },
    { step: 3, text: legends.between(most ?? "", whole) },
    { step: 4, text: all },
  ];
}

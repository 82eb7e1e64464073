import type { HttpHandler } from "msw";
import { ofEachEndpoint, ofEachList } from "#src/api/endpoints.ts";
import { month } from "#src/domain/month.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { generateData } from "./demo-data/generate-data.ts";
import { illustrativePublication } from "./demo-data/illustrative-publication.ts";
import type { WirePublication } from "./demo-data/wire-publication.ts";
import { demoEntryStore } from "./entry/demo-entry-store.ts";
import { entryHandlers } from "./entry/entry-handlers.ts";
import { answerServerError, answerSlowly } from "./handlers/answer.ts";
import { MOCK_CONFIG } from "./handlers/config.ts";
import { handlersFor } from "./handlers.ts";
import { asLedger } from "./ledger-support.ts";
import { withBadRows } from "./malformed-support.ts";

/** The states that the screens are developed and tested in. */
export const SCENARIOS = ["normal", "empty", "slow", "failing", "malformed", "ledger", "large", "entry"] as const;
export type Scenario = (typeof SCENARIOS)[number];

export function isScenario(text: string): text is Scenario {
  return SCENARIOS.some((scenario) => scenario === text);
}

/** The scenario of an address's `?scenario=`. One that is not known is `normal`, and its name is given back. */
export function scenarioOf(search: string): { scenario: Scenario; unknown: string | null } {
  const name = new URLSearchParams(search).get("scenario");
  if (name === null) return { scenario: "normal", unknown: null };
  return isScenario(name) ? { scenario: name, unknown: null } : { scenario: "normal", unknown: name };
}

export function scenarioHandlers(scenario: Scenario): HttpHandler[] {
  switch (scenario) {
    case "normal":
      return handlersFor(illustrativePublication());
    case "empty":
      return handlersFor(emptyPublication());
    case "slow":
      return handlersFor(
        illustrativePublication(),
        ofEachEndpoint(() => answerSlowly),
      );
    case "failing":
      return handlersFor(illustrativePublication(), { support: answerServerError });
    case "malformed": {
      const publication = illustrativePublication();
      return handlersFor({ ...publication, support: withBadRows(publication.support) });
    }
    case "ledger": {
      const publication = illustrativePublication();
      return handlersFor({ ...publication, support: asLedger(publication.support) });
    }
    case "large":
      return handlersFor(largePublication());
    case "entry":
      return [
        ...handlersFor(illustrativePublication(), {}, { ...MOCK_CONFIG, entry: true }),
        ...entryHandlers(demoEntryStore(), { accountId: null }),
      ];
    default:
      return assertNever(scenario);
  }
}

/** A programme that has been set up, and nothing entered yet: no commune to point at, no figure to reconcile with. */
export function emptyPublication(): WirePublication {
  const { programme } = illustrativePublication();
  const mapUnits = (programme.mapUnits ?? []).map(({ code, name, tile }) => ({ code, name, tile }));
  return {
    programme: { ...programme, mapUnits, publishedFigures: [] },
    ...ofEachList(() => []),
  };
}

/** Forty communes and twenty thousand lines over five years. */
export function largePublication(): WirePublication {
  return generateData({
    seed: 140,
    communes: 40,
    agencies: 45,
    enterprises: 50,
    firstMonth: month("2012-10"),
    months: 60,
    lines: 20_000,
    proposals: 600,
  });
}

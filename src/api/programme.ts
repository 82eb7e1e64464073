import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { day, month } from "#src/domain/month.ts";
import type { Programme } from "#src/domain/programme.ts";
import {
  countField,
  dayField,
  dongField,
  flagField,
  idField,
  instantField,
  listOf,
  monthField,
  nameField,
  nameInBothLanguages,
  oneOf,
  optionalField,
  present,
  type RejectReason,
  shareField,
  textField,
} from "./contract.ts";
import { checked, getBody } from "./get-json.ts";
import { lookOver } from "./look-over.ts";
import type { Notice } from "./notices.ts";
import { endpointUrl } from "./rows.ts";

/** `programme.json`: one object. Structure wrong anywhere in it is a `ContractError`: without it no figure has a meaning. */
const programmeFields = z.object({
  id: idField,
  title: nameField,
  decision: z.object({ number: nameField, issuer: nameField, subject: textField }),
  motto: textField,
  area: z.object({ name: nameField, level: nameField, province: optionalField(textField) }),
  firstMonth: monthField,
  dataThrough: monthField,
  updatedAt: instantField,
  illustrative: flagField,
  kinds: listOf(z.object({ id: idField, name: nameInBothLanguages })),
  criteriaSet: z.object({
    decision: nameField,
    criteria: listOf(
      z.object({ number: countField, name: nameInBothLanguages, group: nameField, indicators: optionalField(countField) }),
    ),
  }),
  mapUnits: listOf(
    z.object({
      code: nameField,
      name: nameField,
      tile: z.object({ column: countField, row: countField }),
      communeId: optionalField(idField),
    }),
  ),
  documentForm: oneOf(["party", "state"]),
  periodCloseDay: optionalField(countField),
  publishedFigures: listOf(
    z.object({
      measure: oneOf(["communes", "deliveredDong", "recognisedCommunes"]),
      value: countField,
      asOf: dayField,
      source: textField,
    }),
  ),
  thresholds: z.object({
    monthsWithoutSupport: countField,
    lowCompletion: shareField,
    quarterElapsed: shareField,
    proposalOverdueDays: countField,
    largestPlausibleDong: optionalField(dongField),
  }),
  source: z.object({ name: nameField, url: textField, publishedOn: dayField }),
});

/** A programme that ends before it begins would show as an empty one. */
export const programmeContract = programmeFields.check(
  z.refine(({ firstMonth, dataThrough }) => firstMonth <= dataThrough, {
    error: "outside-programme" satisfies RejectReason,
    path: ["dataThrough"],
  }),
);

export function programmeFromWire(wire: z.output<typeof programmeContract>): Programme {
  const { periodCloseDay, ...rest } = wire;
  const { largestPlausibleDong, ...limits } = wire.thresholds;
  return {
    ...rest,
    ...present({ periodCloseDay }),
    area: { name: wire.area.name, level: wire.area.level, ...present({ province: wire.area.province }) },
    firstMonth: month(wire.firstMonth),
    dataThrough: month(wire.dataThrough),
    criteriaSet: {
      decision: wire.criteriaSet.decision,
      criteria: wire.criteriaSet.criteria.map(({ indicators, ...criterion }) => ({ ...criterion, ...present({ indicators }) })),
    },
    mapUnits: wire.mapUnits.map(({ communeId, ...unit }) => ({ ...unit, ...present({ communeId }) })),
    publishedFigures: wire.publishedFigures.map((figure) => ({ ...figure, asOf: day(figure.asOf) })),
    thresholds: { ...limits, ...present({ largestPlausibleDong }) },
    source: { ...wire.source, publishedOn: day(wire.source.publishedOn) },
  };
}

/** The programme, and what is odd about its file. */
export type ReadProgramme = { readonly programme: Programme; readonly notices: readonly Notice[] };

async function getProgramme(apiBase: string, signal: AbortSignal): Promise<ReadProgramme> {
  const url = endpointUrl(apiBase, "programme");
  const { body, lastGood } = await getBody(url, signal);
  const programme = programmeFromWire(checked(url, body, programmeContract));
  const notices = lookOver("programme", [body], programmeContract);
  return { programme, notices: lastGood ? [{ kind: "last-good", endpoint: "programme", ...lastGood }, ...notices] : notices };
}

export function programmeQuery(apiBase: string) {
  return queryOptions({
    queryKey: ["programme", apiBase],
    queryFn: ({ signal }) => getProgramme(apiBase, signal),
  });
}

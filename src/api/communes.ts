import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { type Commune, STANDARD_LEVELS, STANDARD_STAGES } from "#src/domain/commune.ts";
import { day, month } from "#src/domain/month.ts";
import {
  countField,
  dayField,
  flagField,
  idField,
  listOf,
  monthField,
  nameField,
  oneOf,
  optionalField,
  present,
  textField,
} from "./contract.ts";
import { getRows } from "./rows.ts";

/** A row of `communes.json`. */
export const communeContract = z.object({
  id: idField,
  name: nameField,
  code: optionalField(nameField),
  displayOrder: countField,
  validTo: optionalField(dayField),
  successor: optionalField(z.object({ code: nameField, name: nameField })),
  population: optionalField(countField),
  standard: z.object({
    stage: oneOf(STANDARD_STAGES),
    level: oneOf(STANDARD_LEVELS),
    recognisedOn: optionalField(dayField),
    decision: optionalField(textField),
  }),
  criteria: listOf(z.object({ number: countField, met: flagField, since: optionalField(monthField) })),
  situation: z.object({
    advantages: listOf(textField),
    limitations: listOf(textField),
    difficulties: listOf(textField),
    surveyedOn: optionalField(dayField),
  }),
});

export function communeFromWire(wire: z.output<typeof communeContract>): Commune {
  const { standard, criteria, situation } = wire;
  return {
    id: wire.id,
    name: wire.name,
    displayOrder: wire.displayOrder,
    ...present({
      code: wire.code,
      validTo: wire.validTo ? day(wire.validTo) : null,
      successor: wire.successor,
      population: wire.population,
    }),
    standard: {
      stage: standard.stage,
      level: standard.level,
      ...present({ recognisedOn: standard.recognisedOn ? day(standard.recognisedOn) : null, decision: standard.decision }),
    },
    criteria: criteria.map(({ number, met, since }) => ({ number, met, ...present({ since: since ? month(since) : null }) })),
    situation: {
      advantages: situation.advantages,
      limitations: situation.limitations,
      difficulties: situation.difficulties,
      ...present({ surveyedOn: situation.surveyedOn ? day(situation.surveyedOn) : null }),
    },
  };
}

export function communesQuery(apiBase: string) {
  return queryOptions({
    queryKey: ["communes", apiBase],
    queryFn: ({ signal }) => getRows(apiBase, "communes", communeContract, communeFromWire, signal),
  });
}

import * as z from "zod/mini";
import { type Commune, UNIT_TYPES } from "#src/domain/commune.ts";
import { day, month } from "#src/domain/month.ts";
import { STANDARD_LEVELS, STANDARD_STAGES } from "#src/domain/standard.ts";
import {
  centroidField,
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

/** A row of `communes.json`. */
export const communeContract = z.object({
  id: idField,
  name: nameField,
  type: optionalField(oneOf(UNIT_TYPES)),
  parent: optionalField(z.object({ code: optionalField(nameField), name: nameField, level: optionalField(nameField) })),
  areaId: optionalField(idField),
  centroid: optionalField(centroidField),
  code: optionalField(nameField),
  displayOrder: optionalField(countField),
  validFrom: optionalField(dayField),
  validTo: optionalField(dayField),
  successor: optionalField(z.object({ code: nameField, name: nameField })),
  population: optionalField(countField),
  standard: z.object({
    stage: oneOf(STANDARD_STAGES),
    level: oneOf(STANDARD_LEVELS),
    recognisedOn: optionalField(dayField),
    decision: optionalField(textField),
  }),
  criteriaSet: optionalField(idField),
  criteria: listOf(z.object({ number: countField, met: flagField, since: optionalField(monthField) })),
  situation: optionalField(
    z.object({
      advantages: optionalField(listOf(textField)),
      limitations: optionalField(listOf(textField)),
      difficulties: optionalField(listOf(textField)),
      surveyedOn: optionalField(dayField),
    }),
  ),
});

/** A commune as it is published: with the set that it names, not yet found, and its place in the Decision where it has one. */
export type PublishedCommune = Omit<Commune, "displayOrder" | "isOrderedByName" | "criteriaSet"> & {
  readonly displayOrder?: number;
  readonly criteriaSetId?: string;
};

export function communeFromWire(wire: z.output<typeof communeContract>): PublishedCommune {
  const { standard, criteria, situation, parent } = wire;
  return {
    id: wire.id,
    name: wire.name,
    ...present({
      displayOrder: wire.displayOrder,
      criteriaSetId: wire.criteriaSet,
      type: wire.type,
      parent: parent && { name: parent.name, ...present({ code: parent.code, level: parent.level }) },
      areaId: wire.areaId,
      centroid: wire.centroid,
      code: wire.code,
      validFrom: wire.validFrom ? day(wire.validFrom) : null,
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
      advantages: situation?.advantages ?? [],
      limitations: situation?.limitations ?? [],
      difficulties: situation?.difficulties ?? [],
      ...present({ surveyedOn: situation?.surveyedOn ? day(situation.surveyedOn) : null }),
    },
  };
}

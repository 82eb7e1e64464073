import * as z from "zod/mini";
import { day, isMonth, month, monthCount } from "#src/domain/month.ts";
import type { CriteriaSet, Programme } from "#src/domain/programme.ts";
import type { UnitChange } from "#src/domain/unit-change.ts";
import { kindsToldApart } from "#src/domain/unit-labels.ts";
import { UNIT_TYPES } from "#src/domain/unit-type.ts";
import {
  bilingual,
  bilingualField,
  centroidField,
  countField,
  dayField,
  dongField,
  flagField,
  idField,
  instantField,
  listOf,
  monthField,
  nameField,
  oneOf,
  optionalField,
  present,
  type RejectReason,
  shareField,
  textField,
} from "./contract.ts";
import { conferenceField, conferenceFromWire, vocabularyField, vocabularyFromWire } from "./vocabulary.ts";

const criteriaSetFields = {
  id: optionalField(idField),
  decision: nameField,
  criteria: listOf(
    z.object({
      number: countField,
      name: bilingualField,
      group: optionalField(z.union([textField, bilingualField])),
      indicators: optionalField(countField),
    }),
  ),
};

/** The months that a programme may have: outside them a wrong key is likelier than a plan, and every screen would draw its months. */
const CALENDAR = { first: month("1990-01"), last: month("2199-12") };
const MOST_MONTHS = 100 * 12;

const calendarField = monthField.check(
  z.refine((text) => CALENDAR.first <= text && text <= CALENDAR.last, { error: "not-in-calendar" satisfies RejectReason }),
);
/** What boundaries are published as where the programme gives no other name. */
export const BOUNDARIES_FILE = "boundaries.json";
/** A file beside the others: no folder. */
const fileField = nameField.check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*\.json$/, { error: "wrong-type" satisfies RejectReason }));
const currencyField = z.literal("VND", { error: "not-vnd" satisfies RejectReason });

/** Entries of the lists in `programme.json` that every figure can do without. */
export const programmeParts = {
  areaLevels: z.object({ id: idField, one: bilingualField, many: optionalField(bilingualField) }),
  areas: z.object({
    id: idField,
    name: nameField,
    level: idField,
    code: optionalField(nameField),
    parentId: optionalField(idField),
  }),
  unitChanges: z.object({
    on: dayField,
    decision: optionalField(textField),
    unit: z.object({
      code: nameField,
      name: nameField,
      type: optionalField(oneOf(UNIT_TYPES)),
      areaId: optionalField(idField),
    }),
    from: listOf(z.object({ code: nameField, isPart: optionalField(flagField) })),
  }),
};

/**
 * `programme.json`: one object. Structure wrong anywhere in it is a `ContractError`, without it no figure has a meaning; but an entry of
 * `programmeParts` may be left out before (`read-programme.ts`).
 */
const programmeFields = z.object({
  id: idField,
  title: nameField,
  decision: z.object({ number: nameField, issuer: nameField, subject: textField }),
  motto: textField,
  area: z.object({ name: nameField, level: nameField, province: optionalField(textField) }),
  areaLevels: optionalField(listOf(programmeParts.areaLevels)),
  areas: optionalField(listOf(programmeParts.areas)),
  unitChanges: optionalField(listOf(programmeParts.unitChanges)),
  firstMonth: calendarField,
  dataThrough: calendarField,
  updatedAt: instantField,
  /** The currency of every amount. Only whole dong are supported: another one is refused, not shown as dong. */
  currency: optionalField(currencyField),
  illustrative: flagField,
  kinds: listOf(z.object({ id: idField, name: bilingualField })),
  criteriaSet: z.object(criteriaSetFields),
  criteriaSets: optionalField(listOf(z.object({ ...criteriaSetFields, id: idField }))),
  mapUnits: optionalField(
    listOf(
      z.object({
        code: nameField,
        name: nameField,
        tile: optionalField(z.object({ column: countField, row: countField })),
        centroid: optionalField(centroidField),
        communeId: optionalField(idField),
        areaId: optionalField(idField),
      }),
    ),
  ),
  boundaries: optionalField(z.object({ file: optionalField(fileField) })),
  documentForm: oneOf(["party", "state"]),
  periodCloseDay: optionalField(countField),
  publishedFigures: optionalField(
    listOf(
      z.object({
        measure: oneOf(["communes", "deliveredDong", "recognisedCommunes"]),
        value: countField,
        asOf: dayField,
        source: textField,
      }),
    ),
  ),
  thresholds: z.object({
    monthsWithoutSupport: countField,
    lowCompletion: shareField,
    onTrackCompletion: optionalField(shareField),
    quarterElapsed: shareField,
    proposalOverdueDays: countField,
    largestPlausibleDong: optionalField(dongField),
  }),
  source: optionalField(z.object({ name: nameField, url: textField, publishedOn: dayField })),
  vocabulary: optionalField(vocabularyField),
  conference: optionalField(conferenceField),
});

/** A programme that ends before it begins would show as an empty one. */
export const programmeContract = programmeFields.check(
  z.refine(({ firstMonth, dataThrough }) => firstMonth <= dataThrough, {
    error: "outside-programme" satisfies RejectReason,
    path: ["dataThrough"],
  }),
  z.refine(
    ({ firstMonth, dataThrough }) =>
      !isMonth(firstMonth) || !isMonth(dataThrough) || monthCount({ first: firstMonth, last: dataThrough }) <= MOST_MONTHS,
    {
      error: "span-too-long" satisfies RejectReason,
      path: ["dataThrough"],
    },
  ),
);

function criteriaSetFromWire({ id, decision, criteria }: z.output<typeof programmeFields>["criteriaSet"]): CriteriaSet {
  return {
    ...present({ id }),
    decision,
    criteria: criteria.map(({ number, name, group, indicators }) => ({
      number,
      name: bilingual(name),
      group: group ? bilingual(group) : null,
      ...present({ indicators }),
    })),
  };
}

function unitChangeFromWire({
  on,
  decision,
  unit,
  from,
}: NonNullable<z.output<typeof programmeFields>["unitChanges"]>[number]): UnitChange {
  return {
    on: day(on),
    ...present({ decision }),
    unit: { code: unit.code, name: unit.name, ...present({ type: unit.type, areaId: unit.areaId }) },
    from: from.map(({ code, isPart }) => ({ code, ...(isPart ? { isPart } : {}) })),
  };
}

export function programmeFromWire(wire: z.output<typeof programmeContract>): Programme {
  const {
    periodCloseDay,
    boundaries,
    currency: _,
    areaLevels,
    areas,
    unitChanges,
    criteriaSets,
    source,
    vocabulary,
    conference,
    ...rest
  } = wire;
  const { largestPlausibleDong, onTrackCompletion, ...limits } = wire.thresholds;
  return {
    ...rest,
    ...present({
      periodCloseDay,
      boundaries: boundaries && { file: boundaries.file ?? BOUNDARIES_FILE },
      areaLevels: areaLevels?.map(({ id, one, many }) => ({
        id,
        one: bilingual(one),
        ...present({ many: many ? bilingual(many) : null }),
      })),
      areas: areas?.map(({ code, parentId, ...area }) => ({ ...area, ...present({ code, parentId }) })),
      unitChanges: unitChanges?.map(unitChangeFromWire),
      criteriaSets: criteriaSets?.map(criteriaSetFromWire),
      source: source && { ...source, publishedOn: day(source.publishedOn) },
      vocabulary: vocabulary && vocabularyFromWire(vocabulary),
      conference: conference && conferenceFromWire(conference),
    }),
    area: { name: wire.area.name, level: wire.area.level, ...present({ province: wire.area.province }) },
    firstMonth: month(wire.firstMonth),
    dataThrough: month(wire.dataThrough),
    kinds: kindsToldApart(wire.kinds.map(({ id, name }) => ({ id, name: bilingual(name) }))),
    criteriaSet: criteriaSetFromWire(wire.criteriaSet),
    mapUnits: (wire.mapUnits ?? []).map(({ code, name, ...given }) => ({ code, name, ...present(given) })),
    publishedFigures: (wire.publishedFigures ?? []).map((figure) => ({ ...figure, asOf: day(figure.asOf) })),
    thresholds: { ...limits, ...present({ largestPlausibleDong, onTrackCompletion }) },
  };
}

import * as z from "zod/mini";
import { STANDARD_STAGES } from "#src/domain/commune.ts";
import { day } from "#src/domain/month.ts";
import type { BilingualName } from "#src/domain/programme.ts";
import type { DocumentWords, Noun, ReviewConference, SideWords, Vocabulary } from "#src/domain/vocabulary.ts";
import { bilingual, bilingualField, dayField, listOf, nameField, oneOf, optionalField, present } from "./contract.ts";

const text = optionalField(bilingualField);
const texts = optionalField(listOf(bilingualField));
const nounFields = { one: bilingualField, many: text };
const sideField = z.object({ ...nounFields, side: text, role: text });

const documentField = z.object({
  superior: text,
  issuer: text,
  author: text,
  number: text,
  national: texts,
  signature: texts,
  recipients: texts,
});

/** `vocabulary` of the programme: its own words, in place of the app's. Every part of it may be absent. */
export const vocabularyField = z.object({
  title: text,
  unit: optionalField(z.object(nounFields)),
  units: text,
  agency: optionalField(sideField),
  enterprise: optionalField(sideField),
  standard: optionalField(z.object({ long: bilingualField, short: text })),
  ranking: optionalField(z.object({ title: bilingualField })),
  stages: optionalField(z.partialRecord(oneOf(STANDARD_STAGES), bilingualField)),
  agencyLevels: optionalField(z.record(nameField, bilingualField)),
  documents: optionalField(z.object({ party: optionalField(documentField), state: optionalField(documentField) })),
});

/** `conference` of the programme: the directions that a review conference stated. */
export const conferenceField = z.object({
  heldOn: dayField,
  directions: listOf(z.object({ subject: bilingualField, text: bilingualField })),
  note: text,
});

type Wire<Field extends z.ZodMiniType> = z.output<Field>;
type Text = Wire<typeof text>;

function textOf(wire: Text): BilingualName | null {
  return wire === null || wire === undefined ? null : bilingual(wire);
}

function nounOf({ one, many }: { one: NonNullable<Text>; many?: Text }): Noun {
  return { one: bilingual(one), ...present({ many: textOf(many) }) };
}

function sideOf(wire: Wire<typeof sideField>): SideWords {
  return { ...nounOf(wire), ...present({ side: textOf(wire.side), role: textOf(wire.role) }) };
}

function documentOf({ national, signature, recipients, ...wire }: Wire<typeof documentField>): DocumentWords {
  return present({
    superior: textOf(wire.superior),
    issuer: textOf(wire.issuer),
    author: textOf(wire.author),
    number: textOf(wire.number),
    national: national?.map(bilingual),
    signature: signature?.map(bilingual),
    recipients: recipients?.map(bilingual),
  });
}

function recordOf(wire: Partial<Record<string, NonNullable<Text>>>): Record<string, BilingualName> {
  return Object.fromEntries(Object.entries(wire).flatMap(([key, value]) => (value ? [[key, bilingual(value)]] : [])));
}

export function vocabularyFromWire(wire: Wire<typeof vocabularyField>): Vocabulary {
  const { unit, agency, enterprise, standard, ranking, stages, agencyLevels, documents } = wire;
  return present({
    title: textOf(wire.title),
    unit: unit && nounOf(unit),
    units: textOf(wire.units),
    agency: agency && sideOf(agency),
    enterprise: enterprise && sideOf(enterprise),
    standard: standard && { long: bilingual(standard.long), ...present({ short: textOf(standard.short) }) },
    ranking: ranking && { title: bilingual(ranking.title) },
    stages: stages && recordOf(stages),
    agencyLevels: agencyLevels && recordOf(agencyLevels),
    documents:
      documents &&
      present({
        party: documents.party && documentOf(documents.party),
        state: documents.state && documentOf(documents.state),
      }),
  });
}

export function conferenceFromWire({ heldOn, directions, note }: Wire<typeof conferenceField>): ReviewConference {
  return {
    heldOn: day(heldOn),
    directions: directions.map((each) => ({ subject: bilingual(each.subject), text: bilingual(each.text) })),
    ...present({ note: textOf(note) }),
  };
}

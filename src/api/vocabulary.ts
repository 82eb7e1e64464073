import * as z from "zod/mini";
import type { StandardStage } from "#src/domain/commune.ts";
import { day } from "#src/domain/month.ts";
import type { BilingualName } from "#src/domain/programme.ts";
import type { DocumentWords, Noun, ReviewConference, SideWords, Vocabulary } from "#src/domain/vocabulary.ts";
import {
  bilingual,
  bilingualField,
  dayField,
  listOf,
  nameField,
  optionalField,
  optionalText,
  optionalTextField,
  present,
} from "./contract.ts";

const text = optionalTextField;
const texts = optionalField(listOf(text));
/** A stage by another name is told like any field that is not known, and leaves the app's word for it. */
const stagesField = z.object({
  notRegistered: text,
  registered: text,
  selfAssessed: text,
  districtVerified: text,
  appraised: text,
  recognised: text,
  revoked: text,
} satisfies Record<StandardStage, typeof text>);
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
  stages: optionalField(stagesField),
  agencyLevels: optionalField(z.record(nameField, text)),
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

function textsOf(wire: Wire<typeof texts>): BilingualName[] | null {
  return wire?.flatMap((each) => optionalText(each) ?? []) ?? null;
}

function nounOf({ one, many }: { one: Wire<typeof bilingualField>; many?: Text }): Noun {
  return { one: bilingual(one), ...present({ many: optionalText(many) }) };
}

function sideOf(wire: Wire<typeof sideField>): SideWords {
  return { ...nounOf(wire), ...present({ side: optionalText(wire.side), role: optionalText(wire.role) }) };
}

function documentOf({ national, signature, recipients, ...wire }: Wire<typeof documentField>): DocumentWords {
  return present({
    superior: optionalText(wire.superior),
    issuer: optionalText(wire.issuer),
    author: optionalText(wire.author),
    number: optionalText(wire.number),
    national: textsOf(national),
    signature: textsOf(signature),
    recipients: textsOf(recipients),
  });
}

function recordOf(wire: Partial<Record<string, Text>>): Record<string, BilingualName> {
  return Object.fromEntries(
    Object.entries(wire).flatMap(([key, value]) => {
      const name = optionalText(value);
      return name ? [[key, name]] : [];
    }),
  );
}

export function vocabularyFromWire(wire: Wire<typeof vocabularyField>): Vocabulary {
  const { unit, agency, enterprise, standard, ranking, stages, agencyLevels, documents } = wire;
  return present({
    title: optionalText(wire.title),
    unit: unit && nounOf(unit),
    units: optionalText(wire.units),
    agency: agency && sideOf(agency),
    enterprise: enterprise && sideOf(enterprise),
    standard: standard && { long: bilingual(standard.long), ...present({ short: optionalText(standard.short) }) },
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
    ...present({ note: optionalText(note) }),
  };
}

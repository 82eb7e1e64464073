import * as z from "zod/mini";
import type { BilingualName } from "#src/domain/bilingual-name.ts";
import { day } from "#src/domain/month.ts";
import type { StandardStage } from "#src/domain/standard.ts";
import type { DocumentWords, Noun, ReviewConference, SideWords, Vocabulary } from "#src/domain/vocabulary.ts";
import {
  bilingual,
  bilingualField,
  dayField,
  listOf,
  nameField,
  optionalField,
  present,
  type RejectReason,
  wordField,
  wordOf,
} from "./contract.ts";

const text = optionalField(wordField);
const texts = optionalField(listOf(text));

type Wire<Field extends z.ZodMiniType> = z.output<Field>;
type Text = Wire<typeof text>;

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
/** The other words of a noun without the noun itself would be lost without a word. */
const needsItsNoun = z.refine<Record<string, Text>>(
  ({ one, ...others }) => wordOf(one) !== null || Object.values(others).every((other) => wordOf(other) === null),
  { error: "empty" satisfies RejectReason, path: ["one"] },
);
const nounField = z.object({ one: wordField, many: text }).check(needsItsNoun);
const sideField = z.object({ one: wordField, many: text, side: text, role: text }).check(needsItsNoun);
const standardField = z.object({ long: wordField, short: text });
const rankingField = z.object({ title: wordField });

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
  unit: optionalField(nounField),
  units: text,
  agency: optionalField(sideField),
  enterprise: optionalField(sideField),
  standard: optionalField(standardField),
  ranking: optionalField(rankingField),
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

function textsOf(wire: Wire<typeof texts>): BilingualName[] | null {
  return wire?.flatMap((each) => wordOf(each) ?? []) ?? null;
}

function nounOf({ one, many }: Wire<typeof nounField>): Noun | null {
  const word = wordOf(one);
  return word && { one: word, ...present({ many: wordOf(many) }) };
}

function sideOf(wire: Wire<typeof sideField>): SideWords | null {
  const noun = nounOf(wire);
  return noun && { ...noun, ...present({ side: wordOf(wire.side), role: wordOf(wire.role) }) };
}

function standardOf({ long, short }: Wire<typeof standardField>): Vocabulary["standard"] | null {
  const word = wordOf(long);
  return word && { long: word, ...present({ short: wordOf(short) }) };
}

function rankingOf({ title }: Wire<typeof rankingField>): Vocabulary["ranking"] | null {
  const word = wordOf(title);
  return word && { title: word };
}

function documentOf({ national, signature, recipients, ...wire }: Wire<typeof documentField>): DocumentWords {
  return present({
    superior: wordOf(wire.superior),
    issuer: wordOf(wire.issuer),
    author: wordOf(wire.author),
    number: wordOf(wire.number),
    national: textsOf(national),
    signature: textsOf(signature),
    recipients: textsOf(recipients),
  });
}

function recordOf(wire: Partial<Record<string, Text>>): Record<string, BilingualName> {
  return Object.fromEntries(
    Object.entries(wire).flatMap(([key, value]) => {
      const name = wordOf(value);
      return name ? [[key, name]] : [];
    }),
  );
}

export function vocabularyFromWire(wire: Wire<typeof vocabularyField>): Vocabulary {
  const { unit, agency, enterprise, standard, ranking, stages, agencyLevels, documents } = wire;
  return present({
    title: wordOf(wire.title),
    unit: unit && nounOf(unit),
    units: wordOf(wire.units),
    agency: agency && sideOf(agency),
    enterprise: enterprise && sideOf(enterprise),
    standard: standard && standardOf(standard),
    ranking: ranking && rankingOf(ranking),
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
    ...present({ note: wordOf(note) }),
  };
}

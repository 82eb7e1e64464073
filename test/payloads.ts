import { readFileSync } from "node:fs";
import path from "node:path";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import type { WireProgramme } from "#mocks/demo-data/wire-publication.ts";
import type { Bodies } from "#mocks/handlers.ts";
import { ENDPOINTS, type Endpoint } from "#src/api/endpoints.ts";
import { recordOf } from "#src/lib/record-of.ts";

// Texts that a page, a file or a program could take for something else than a text; and a publication that has one in every text field of every
// endpoint. Which fields are texts is what `public/openapi.json` says, so that a new one is in it unasked.

/** What runs sets this. */
export const OWNED = "globalThis.owned=1";

export const PAYLOADS: Readonly<Record<string, string>> = {
  "an image that fails": `<img src=x onerror="${OWNED}">`,
  "a script": `<script>${OWNED}</script>`,
  "the end of a script, and another": `</script><script>${OWNED}</script><!--<script>`,
  "a drawing": `"><svg/onload=${OWNED}>`,
  "an address that runs": `javascript:${OWNED}`,
  "a page as an address": `data:text/html,<script>${OWNED}</script>`,
  "a formula that calls a program": "=cmd|' /C calc'!A0",
  "a formula by its sign": "+1+cmd|' /C calc'!A0",
  "a formula by another": "-1+cmd|' /C calc'!A0",
  "a formula by a function": "@SUM(1+1)*cmd|' /C calc'!A0",
  "a formula in wide letters": "＝1+1",
  "a formula behind a tab, and one behind the end of a line": "x\t=1+1\r=1+1",
  "letters from right to left, and what turns others": "\u202Egnp.exe\u2066 שלום \u200F",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of another program
  "the braces of templates": "{{constructor.constructor('owned=1')()}} ${owned=1} $& $1 <%= 1 %>",
  "what XML has not": "a\u0000b\u001Fc\uFFFEd\uD800e ]]> &quot;&#0; <w:instrText>",
  "a word without an end": "Nguyễnvănđặngthùyhương".repeat(12),
};

const WORD = { vi: "từ", en: "word" };
const NOUN = { one: WORD, many: WORD };
const SIDE = { ...NOUN, side: WORD, role: WORD };
const PAPERS = {
  superior: WORD,
  issuer: WORD,
  author: WORD,
  number: WORD,
  national: [WORD],
  signature: [WORD],
  recipients: [WORD],
};
const VOCABULARY: WireProgramme["vocabulary"] = {
  title: WORD,
  unit: NOUN,
  units: WORD,
  agency: SIDE,
  enterprise: SIDE,
  standard: { long: WORD, short: WORD },
  ranking: { title: WORD },
  stages: {
    notRegistered: WORD,
    registered: WORD,
    selfAssessed: WORD,
    districtVerified: WORD,
    appraised: WORD,
    recognised: WORD,
    revoked: WORD,
  },
  agencyLevels: { district: WORD },
  documents: { party: PAPERS, state: PAPERS },
};

/** The illustrative publication with every field that may be absent. */
function fullPublication(): Bodies {
  const publication = illustrativePublication();
  const { programme } = publication;
  const criteriaSet = {
    ...programme.criteriaSet,
    id: "bo-moi",
    criteria: programme.criteriaSet.criteria.map((one) => ({ ...one, group: WORD })),
  };
  const [adjusted, ...lines] = publication.support;
  return {
    ...publication,
    programme: {
      ...programme,
      areaLevels: [{ id: "cum", one: WORD, many: WORD }],
      areas: [
        { id: "cum-01", name: "x", level: "cum", code: "x" },
        { id: "cum-02", name: "x", level: "cum", parentId: "cum-01" },
      ],
      unitChanges: programme.unitChanges?.map((change) => ({ ...change, unit: { ...change.unit, areaId: "cum-02" } })),
      mapUnits: programme.mapUnits?.map((unit) => ({ ...unit, areaId: "cum-02" })),
      criteriaSet,
      criteriaSets: [{ ...criteriaSet, id: "bo-cu" }],
      vocabulary: VOCABULARY,
      conference: { heldOn: "2017-09-28", directions: [{ subject: WORD, text: WORD }], note: WORD },
    },
    communes: publication.communes.map((commune) => ({
      ...commune,
      code: "14473",
      areaId: "cum-02",
      criteriaSet: "bo-moi",
      parent: { code: "373", name: "x", level: "x" },
      successor: { code: "x", name: "x" },
      standard: { ...commune.standard, decision: "x" },
      situation: { advantages: ["x"], limitations: ["x"], difficulties: ["x"], surveyedOn: "2016-05-01" },
    })),
    support: [
      { ...adjusted, note: "x" },
      ...lines.map((line) => ({ ...line, note: "x" })),
      { ...adjusted, id: "dc-001", adjusts: adjusted?.id, adjustReason: "x", planned: 0, delivered: 0 },
    ],
    proposals: publication.proposals.map((proposal) => ({ ...proposal, answer: "x" })),
  };
}

type Schema = Readonly<Record<string, unknown>>;
const isSchema = (value: unknown): value is Schema => typeof value === "object" && value !== null;

const described: unknown = JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../public/openapi.json"), "utf8"));

function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key) => (isSchema(inner) ? inner[key] : undefined), value);
}

/** What an id may be: it is a text, too, and stands in addresses. */
const ID_PATTERN = "^[^,]*$";

/** The fields of a schema that are texts, "communes[].parent.name"; those that are ids apart. */
function fieldsOf(schema: unknown, field: string, found: Map<string, "text" | "id">): void {
  if (!isSchema(schema)) return;
  if (typeof schema.$ref === "string")
    fieldsOf(at(described, "components", "schemas", schema.$ref.split("/").at(-1) ?? ""), field, found);
  for (const one of [schema.anyOf, schema.oneOf, schema.allOf].flatMap((all) => (Array.isArray(all) ? all : [])))
    fieldsOf(one, field, found);
  const isText = [schema.type].flat().includes("string") && !schema.enum && !schema.const && !schema.format;
  if (isText && (schema.pattern === undefined || schema.pattern === ID_PATTERN)) found.set(field, schema.pattern ? "id" : "text");
  fieldsOf(schema.items, `${field}[]`, found);
  for (const [key, inner] of Object.entries(isSchema(schema.properties) ? schema.properties : {}))
    fieldsOf(inner, `${field}.${key}`, found);
  fieldsOf(schema.additionalProperties, `${field}.*`, found);
}

/** Every text field of every endpoint. A name in two languages is two fields, and none by itself. */
export const TEXT_FIELDS: ReadonlyMap<string, "text" | "id"> = (() => {
  const found = new Map<string, "text" | "id">();
  for (const endpoint of ENDPOINTS) {
    const content = at(
      described,
      "paths",
      `/${endpoint}.json`,
      "get",
      "responses",
      "200",
      "content",
      "application/json",
      "schema",
    );
    fieldsOf(content, endpoint, found);
  }
  return new Map([...found].filter(([field]) => !found.has(`${field}.vi`)));
})();

/** Which payload a field has in which of its rows. */
type Choose = (field: number, row: number) => string;

/** `replaced`: the fields that it has. Ids stay ids of each other: what one becomes depends on what it was. */
export function hostilePublication(choose: Choose, idWith: (id: string) => string): { bodies: Bodies; replaced: Set<string> } {
  const fields = [...TEXT_FIELDS.keys()];
  const replaced = new Set<string>();
  const kindOf = (field: string) => {
    // A name that stands in both languages may be sent as one.
    const named = [field, field.replace(/\.[^.]+$/, ".*")].find((one) => TEXT_FIELDS.has(one));
    if (named) replaced.add(named);
    return { kind: named && TEXT_FIELDS.get(named), number: fields.indexOf(named ?? "") };
  };
  const change = (value: unknown, field: string, row: number): unknown => {
    if (Array.isArray(value)) return value.map((item, index) => change(item, `${field}[]`, row + index));
    if (isSchema(value))
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner, `${field}.${key}`, row)]));
    if (typeof value !== "string") return value;
    const { kind, number } = kindOf(field.replace(/agencyLevels\.[^.]+/, "agencyLevels.*"));
    if (kind === "id") return idWith(value);
    return kind === "text" ? `${choose(number, row)} ${row}` : value;
  };
  const full = fullPublication();
  return { bodies: recordOf(ENDPOINTS, (endpoint: Endpoint) => change(full[endpoint], endpoint, 0)), replaced };
}

/** One payload everywhere, in the ids as far as an id may hold it. */
export function withPayload(payload: string): ReturnType<typeof hostilePublication> {
  return hostilePublication(
    () => payload,
    (id) => `${payload.replaceAll(",", "")}${id}`,
  );
}

/** Every payload, in turn: a field has the next in its next row, and another with each `turn`. */
export function withAllPayloads(turn: number): ReturnType<typeof hostilePublication> {
  const all = Object.values(PAYLOADS);
  const take = (place: number) => all[place % all.length] ?? "";
  return hostilePublication(
    (field, row) => take(field + row + turn),
    (id) => `${take(turn + id.length).replaceAll(",", "")}${id}`,
  );
}

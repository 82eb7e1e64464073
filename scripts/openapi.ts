import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { formatJson } from "#mocks/demo-data/publication-files.ts";
import { columnsContract, placeField } from "#src/api/columns/columns-file.ts";
import { COLUMNS_TYPE, GROUPS_TYPE } from "#src/api/columns/columns-type.ts";
import { contractOf, ENDPOINTS, type Endpoint, isListEndpoint } from "#src/api/endpoints.ts";
import { groupsContract } from "#src/api/groups/groups-file.ts";
import { ENDPOINT_NOTES } from "./openapi-notes.ts";
import { REFUSAL_SCHEMA, SERVER_ROUTES, serverOperation, storeParameters } from "./openapi-server.ts";

/** The file that is served beside the data. */
export const OPENAPI_FILE = fileURLToPath(new URL("../public/openapi.json", import.meta.url));

const DOCUMENT_WIDTH = 130;

type JsonObject = { [key: string]: unknown };

/** OpenAPI 3.1 of the endpoints. Shapes come from the zod contracts, words from `openapi-notes.ts`, examples from the demonstration data. */
export function openApiDocument(): JsonObject {
  const publication = illustrativePublication();
  return {
    openapi: "3.1.0",
    info: {
      title: "Commune Support Dashboard: data source",
      version: "1.0.0",
      summary: "What a source of the dashboard answers.",
      description: [
        "The six files are all that a source needs, and are read only. The paths behind them are of the server with a store, where figures are entered. Every path of a file ends in `.json`, so a folder of files on any web server is a valid source.",
        "Lists are plain arrays. Unknown extra fields are ignored, and told on the data page: one may be a slip of the pen. A row that breaks its schema is set aside, and shown with the reason; the rest is used. A list that loses more than a tenth of its rows so is not used at all.",
        'A list may come in pages, each naming the next by a `Link` header with `rel="next"` on the same origin; they are read to the end. A part without a next page (status 206, or a `Content-Range` or `X-Total-Count` of more rows than were received) is refused. A source on another origin has to expose these headers.',
        "Money is in whole dong (VND). Months are `YYYY-MM`, days `YYYY-MM-DD`, instants ISO 8601 with offset. Text is UTF-8 in Unicode NFC.",
        "An optional field may be absent or `null`, which mean the same, except for `planned` and `delivered` of a support line.",
      ].join("\n\n"),
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "api", description: "`apiBase` of `config.json`, relative to the application." }],
    security: [],
    paths: {
      ...Object.fromEntries(
        ENDPOINTS.map((endpoint) => [`/${endpoint}.json`, pathOf(endpoint, exampleOf(publication[endpoint]))]),
      ),
      ...serverPaths(),
    },
    components: {
      schemas: {
        ...Object.fromEntries(ENDPOINTS.map((endpoint) => [ENDPOINT_NOTES[endpoint].schema, schemaOf(endpoint)])),
        Refusal: REFUSAL_SCHEMA,
      },
    },
  };
}

/** The text of `public/openapi.json`. */
export function openApiFile(): string {
  return formatJson(openApiDocument(), DOCUMENT_WIDTH);
}

function serverPaths(): JsonObject {
  const paths = Map.groupBy(SERVER_ROUTES, ({ path }) => path);
  return Object.fromEntries(
    [...paths].map(([path, routes]) => [path, Object.fromEntries(routes.map((route) => [route.method, serverOperation(route)]))]),
  );
}

function pathOf(endpoint: Endpoint, example: unknown): JsonObject {
  const { schema, summary, description } = ENDPOINT_NOTES[endpoint];
  const isList = isListEndpoint(endpoint);
  const reference = { $ref: `#/components/schemas/${schema}` };
  return {
    get: {
      operationId: endpoint,
      summary,
      description,
      parameters: storeParameters(endpoint),
      responses: {
        "200": {
          description: isList ? "Every row, in no particular order." : "The one programme of this source.",
          content: {
            "application/json": { schema: isList ? { type: "array", items: reference } : reference, example },
            ...(endpoint === "support"
              ? { [COLUMNS_TYPE]: { schema: columnsSchema() }, [GROUPS_TYPE]: { schema: groupsSchema() } }
              : {}),
          },
        },
      },
    },
  };
}

/** The same rows in columns, for a source that can: docs/operating/contract.md says how they are written. */
function columnsSchema(): JsonObject {
  return wireSchema(
    columnsContract,
    "The same rows as columns, where `Accept` names this type first. A source without them answers in rows. As a file: `support.columns.json`, and `columns: true` in `config.json`.",
  );
}

function groupsSchema(): JsonObject {
  return wireSchema(
    groupsContract,
    "The same rows added up, where `Accept` names this type first and there are more than a million (`GROUPED_ABOVE`). Only the server of `npm start`; who sends it answers cuts of the lines, too (`from`, `to`, `communeId` …).",
  );
}

function wireSchema(contract: typeof columnsContract | typeof groupsContract, description: string): JsonObject {
  const options = { io: "input", target: "draft-2020-12" } as const;
  const { $schema: _, ...pair } = z.toJSONSchema(z.tuple([placeField, z.unknown()]), options);
  const { $schema: __, ...schema } = z.toJSONSchema(contract, {
    ...options,
    unrepresentable: "any",
    // `pairField` is a contract of our own, which zod has no schema for: columns have this one.
    override: ({ zodSchema, jsonSchema }) => void (zodSchema._zod.def.type === "custom" && Object.assign(jsonSchema, pair)),
  });
  return { description, ...schema };
}

/** The programme as it is; of a list, the row with the most to show among the first hundred. */
function exampleOf(body: unknown): unknown {
  if (!Array.isArray(body)) return body;
  const rows: unknown[] = body;
  const fullness = (row: unknown) => JSON.stringify(row).split('":').length;
  return rows.slice(0, 100).reduce<unknown[]>((best, row) => (fullness(row) > fullness(best[0] ?? null) ? [row] : best), []);
}

function schemaOf(endpoint: Endpoint): JsonObject {
  const { $schema: _, ...schema } = z.toJSONSchema(contractOf(endpoint), { io: "input", target: "draft-2020-12" });
  for (const [path, description] of Object.entries(ENDPOINT_NOTES[endpoint].fields)) {
    annotate(schema, path.split("."), description, `${endpoint}: ${path}`);
  }
  return { description: ENDPOINT_NOTES[endpoint].row, ...schema };
}

/** Puts a description on the field at the path, looking through arrays and nullable alternatives. */
function annotate(schema: JsonObject, path: readonly string[], description: string, label: string): void {
  const field = path.reduce<JsonObject>((parent, name) => {
    const properties = objectWithin(parent).properties;
    const child = isObject(properties) ? properties[name] : undefined;
    if (!isObject(child)) throw new RangeError(`A description for a field that the contract does not have: ${label}`);
    return child;
  }, schema);
  field.description = description;
}

function objectWithin(schema: JsonObject): JsonObject {
  if (isObject(schema.properties)) return schema;
  const inner = Array.isArray(schema.anyOf) ? schema.anyOf.find(isObject) : schema.items;
  return isObject(inner) ? objectWithin(inner) : schema;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

if (import.meta.main) {
  const text = openApiFile();
  await writeFile(OPENAPI_FILE, text);
  console.log(`public/openapi.json  ${Buffer.byteLength(text)} bytes`);
}

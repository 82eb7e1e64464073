import { type Endpoint, ofEachEndpoint } from "#src/api/endpoints.ts";
import type { WirePublication } from "./wire-publication.ts";

const DOCUMENT_WIDTH = 160;
const ROW_A_LINE = Number.POSITIVE_INFINITY;
/** Files of which a row is a document of its own. Lists have a row a line. */
const OF_DOCUMENTS: readonly Endpoint[] = ["programme", "communes"];

/** The text of each endpoint's file: lists one row a line and documents broken where long, so that a person can edit them. */
export function publicationFiles(publication: WirePublication): Record<Endpoint, string> {
  return ofEachEndpoint((endpoint) =>
    formatJson(publication[endpoint], OF_DOCUMENTS.includes(endpoint) ? DOCUMENT_WIDTH : ROW_A_LINE),
  );
}

/** JSON whose outermost brackets stand alone; a value within is on one line if it fits `width`, and broken if not. */
export function formatJson(value: unknown, width: number): string {
  return `${broken(value, "", width)}\n`;
}

function broken(value: unknown, indent: string, width: number): string {
  const inner = `${indent}  `;
  const lines = partsOf(value).map(({ label, part }) => {
    const line = `${inner}${label}${inline(part)}`;
    return line.length < width || !isContainer(part) ? line : `${inner}${label}${broken(part, inner, width)}`;
  });
  const [open, close] = bracketsOf(value);
  return lines.length === 0 ? open + close : `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

function inline(value: unknown): string {
  if (!isContainer(value)) return JSON.stringify(value);
  const [open, close] = bracketsOf(value);
  const parts = partsOf(value).map(({ label, part }) => `${label}${inline(part)}`);
  if (parts.length === 0) return open + close;
  return Array.isArray(value) ? `[${parts.join(", ")}]` : `{ ${parts.join(", ")} }`;
}

function partsOf(value: unknown): { label: string; part: unknown }[] {
  if (Array.isArray(value)) return value.map((part: unknown) => ({ label: "", part }));
  if (!isContainer(value)) return [];
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => ({ label: `${JSON.stringify(key)}: `, part }));
}

function bracketsOf(value: unknown): [open: string, close: string] {
  return Array.isArray(value) ? ["[", "]"] : ["{", "}"];
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

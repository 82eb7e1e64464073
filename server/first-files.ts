import { type Endpoint, ofEachEndpoint } from "#src/api/endpoints.ts";
import type { ServedFile } from "./served-file.ts";
import { inColumns, LARGE_BYTES } from "./support-in-columns.ts";

/** The bytes of a publication for whoever reads it here; many lines as the columns that are made of them anyway: a twentieth of the bytes. */
export async function firstFiles(fileOf: (endpoint: Endpoint) => ServedFile): Promise<Readonly<Record<Endpoint, Uint8Array>>> {
  const support = fileOf("support");
  const lines = support.body.length < LARGE_BYTES ? support : ((await inColumns(support)) ?? support);
  return ofEachEndpoint((endpoint) => (endpoint === "support" ? lines : fileOf(endpoint)).body);
}

import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { publicationFiles } from "#mocks/demo-data/publication-files.ts";
import { ENDPOINTS, type Endpoint } from "#src/api/endpoints.ts";

/** Where the illustrative publication is kept, to be served as it is. */
export const DEMO_DATA_FOLDER = fileURLToPath(new URL("../public/api/", import.meta.url));

/** The text of the files in `public/api`, by endpoint. The same on every run and machine. */
export function demoDataFiles(): Record<Endpoint, string> {
  return publicationFiles(illustrativePublication());
}

async function writeDemoData(): Promise<void> {
  const files = demoDataFiles();
  await mkdir(DEMO_DATA_FOLDER, { recursive: true });
  for (const endpoint of ENDPOINTS) {
    await writeFile(`${DEMO_DATA_FOLDER}${endpoint}.json`, files[endpoint]);
    console.log(`public/api/${endpoint}.json  ${Buffer.byteLength(files[endpoint])} bytes`);
  }
}

if (import.meta.main) await writeDemoData();

import { ENDPOINTS } from "#src/api/endpoints.ts";
import { rowAnswersOf, type Snapshot } from "#src/api/snapshot.ts";
import { writeZip } from "#src/documents/write-zip.ts";

/**
 * The publication as IT puts it on a web server: `api/programme.json` and a file for each list, a row a line. Unzipped beside the app it is what the app reads, and `DATA_DIR`
 * serves it. Equal answers make equal bytes. That it was tried out is in none of them: whoever puts it there publishes it.
 */
export function publicationZip(snapshot: Snapshot): Uint8Array<ArrayBuffer> {
  const answers = rowAnswersOf(snapshot);
  return writeZip(Object.fromEntries(ENDPOINTS.map((endpoint) => [`api/${endpoint}.json`, fileText(answers[endpoint])])));
}

function fileText(answer: unknown): string {
  if (!Array.isArray(answer)) return `${JSON.stringify(answer, null, 2)}\n`;
  return answer.length === 0 ? "[]\n" : `[\n${answer.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
}

/** "support.json, communes.json": the files of these endpoints, each once. */
export function fileNames(endpoints: readonly string[]): string {
  return [...new Set(endpoints.map((endpoint) => `${endpoint}.json`))].join(", ");
}

/** The same of whatever names its endpoint. */
export function filesOf(rows: readonly { readonly endpoint: string }[]): string {
  return fileNames(rows.map(({ endpoint }) => endpoint));
}

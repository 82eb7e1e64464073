import { COLUMNS_FILE } from "#src/api/columns/columns-type.ts";

/**
 * Of the files that the page may ask for before its scripts are there, those that it should: where this device last read a configuration with a source
 * of others, the files of a publication would be asked for in vain; where it has lines in columns as a file of their own, the rows would. `kept` is that configuration as text, null where there is none.
 */
export function askedAhead(files: readonly string[], kept: string | null): readonly string[] {
  try {
    const config: { readonly source?: unknown; readonly columns?: unknown } | null = JSON.parse(kept ?? "null");
    if (config?.source !== undefined) return files.slice(0, 1);
    return config?.columns === true ? files.map((file) => file.replace(/support\.json$/, COLUMNS_FILE)) : files;
  } catch {
    // Nobody can tell.
    return files;
  }
}

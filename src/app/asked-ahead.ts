/**
 * Of the files that the page may ask for before its scripts are there, those that it should: where this device last read a configuration with a source
 * of others, the files of a publication would be asked for in vain. `kept` is that configuration as text, null where there is none.
 */
export function askedAhead(files: readonly string[], kept: string | null): readonly string[] {
  try {
    const config: { readonly source?: unknown } | null = JSON.parse(kept ?? "null");
    return config?.source === undefined ? files : files.slice(0, 1);
  } catch {
    // Nobody can tell.
    return files;
  }
}

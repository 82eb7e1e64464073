import * as z from "zod/mini";

/** A file that figures were imported from. `sha256`: of its bytes, in lower case. */
export const importedFileContract = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(255)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type ImportedFile = z.output<typeof importedFileContract>;

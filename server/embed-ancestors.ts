/** http or https, a host (or every host below one), a port: nothing that would let anybody else in, and nothing that ends the directive. */
const ANCESTOR = /^https?:\/\/(\*\.)?[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:\d{1,5})?$/;

/**
 * The sites that may show `/embed/…` in a frame, out of `EMBED_ANCESTORS`: origins with spaces or commas between; none where it is empty.
 *
 * @throws naming what is no origin.
 */
export function embedAncestors(text: string): string[] {
  const origins = text.split(/[\s,]+/).filter((part) => part !== "");
  const wrong = origins.find((origin) => !ANCESTOR.test(origin));
  if (wrong !== undefined) throw new Error(wrong);
  return origins;
}

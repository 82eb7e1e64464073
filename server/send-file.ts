import type { Context } from "hono";
import { accepts } from "hono/accepts";
import type { Encoding, ServedFile } from "./served-file.ts";

/** Of an answer that is compressed on its way: how many bytes its text has. */
const FULL_LENGTH = "X-Uncompressed-Length";

/** A file in the smallest form that the reader takes, under a name for exactly these bytes. `headers.Vary`: what else it was chosen by. */
export async function sendFile(
  c: Context,
  file: ServedFile,
  cacheControl: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const encoding = file.compressible ? acceptedEncoding(c) : "identity";
  const etag = encoding === "identity" ? `"${file.digest}"` : `"${file.digest}-${encoding}"`;
  const body = await file.encoded(encoding);
  return c.body(body, 200, {
    "Content-Type": file.contentType,
    "Content-Length": String(body.length),
    "Cache-Control": cacheControl,
    ...headers,
    ETag: etag,
    // A page hears the bytes of the text, and with this one how many there will be.
    ...(encoding === "identity" ? {} : { "Content-Encoding": encoding, [FULL_LENGTH]: String(file.body.length) }),
    ...(file.compressible ? { Vary: [headers.Vary, "Accept-Encoding"].filter(Boolean).join(", ") } : {}),
  });
}

function acceptedEncoding(c: Context): Encoding {
  const chosen = accepts(c, {
    header: "Accept-Encoding",
    supports: ["br", "gzip"],
    default: "identity",
    // Browsers list all with the same weight: then the smallest wins, not the first.
    match: (offered, { supports }) =>
      supports.find((encoding) => offered.some(({ type, q }) => type === encoding && q > 0)) ?? "identity",
  });
  return chosen === "br" || chosen === "gzip" ? chosen : "identity";
}

import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from "hono/compress";
import { getMimeType } from "hono/utils/mime";

export type Encoding = "br" | "gzip" | "identity";

/** A file as it goes over the wire: its bytes, their type, and each compressed form once somebody has asked for it. */
export type ServedFile = {
  readonly body: Buffer<ArrayBuffer>;
  readonly contentType: string;
  /** A name for these bytes; an encoding is added to it to name the encoded bytes. */
  readonly digest: string;
  readonly compressible: boolean;
  encoded(encoding: Encoding): Promise<Buffer<ArrayBuffer>>;
  /** The forms that somebody has asked for. */
  askedFor(): readonly Encoding[];
};

/** Below this a header and the work cost more than the bytes saved. */
const WORTH_COMPRESSING_BYTES = 512;

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/**
 * `quality` is Brotli's, 0 to 11: 11 for what is compressed once and kept, about 5 for what changes. `digest`: a name for the bytes,
 * where whoever made them has one; else they are hashed.
 */
export function servedFile(name: string, body: Buffer<ArrayBuffer>, quality: number, digest?: string): ServedFile {
  const contentType = contentTypeOf(name);
  const compressible = body.length >= WORTH_COMPRESSING_BYTES && COMPRESSIBLE_CONTENT_TYPE_REGEX.test(contentType);
  const kept = new Map<Encoding, Promise<Buffer<ArrayBuffer>>>();

  function encoded(encoding: Encoding): Promise<Buffer<ArrayBuffer>> {
    const known = kept.get(encoding);
    if (known) return known;
    const made = compress(body, encoding, quality);
    kept.set(encoding, made);
    return made;
  }

  return {
    body,
    contentType,
    digest: digest ?? createHash("sha256").update(body).digest("base64url").slice(0, 22),
    compressible,
    encoded,
    askedFor: () => [...kept.keys()],
  };
}

async function compress(body: Buffer<ArrayBuffer>, encoding: Encoding, quality: number): Promise<Buffer<ArrayBuffer>> {
  switch (encoding) {
    case "br":
      return await brotli(body, {
        params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
      });
    case "gzip":
      return await deflate(body);
    case "identity":
      return body;
  }
}

function contentTypeOf(name: string): string {
  const type = getMimeType(name) ?? "application/octet-stream";
  // JSON is UTF-8 by definition, but a reader that opens it in a browser tab sees broken Vietnamese without the word.
  return /[/+]json$/.test(type) ? `${type}; charset=utf-8` : type;
}

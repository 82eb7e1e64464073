import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

/** 64 MB and a tenth of a second or two for each guess. They are kept with each hash, so that higher ones let the old passwords in. */
const COSTS = { N: 2 ** 16, r: 8, p: 1 };
const HASH_BYTES = 32;
const SALT_BYTES = 16;

/** Guessing must not take all of Node's threads (four) and memory from those who read files. */
const AT_ONCE = 2;

/** What a password is compared with where there is none: the same work, and never right. */
const NO_PASSWORD = written(COSTS, randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));

/** The password's scrypt with salt and costs, as `account.password` holds it. Equal letters are equal, however a keyboard composes them. */
export async function hashPassword(password: string, costs: typeof COSTS = COSTS): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return written(costs, salt, await derived(password, salt, costs));
}

/** Whether it is the password of that hash; for an account without one ('') it takes as long, and is not. */
export async function isPasswordOf(stored: string, password: string): Promise<boolean> {
  const kept = read(stored);
  const { salt, hash, costs } = kept ?? read(NO_PASSWORD) ?? unreadable();
  const isEqual = timingSafeEqual(await derived(password, salt, costs), hash);
  return isEqual && kept !== null;
}

function written({ N, r, p }: typeof COSTS, salt: Buffer, hash: Buffer): string {
  return ["scrypt", N, r, p, salt.toString("base64url"), hash.toString("base64url")].join("$");
}

function read(stored: string): { salt: Buffer; hash: Buffer; costs: typeof COSTS } | null {
  const [name, N, r, p, salt, hash] = stored.split("$");
  if (name !== "scrypt" || salt === undefined || hash === undefined) return null;
  const bytes = Buffer.from(hash, "base64url");
  if (bytes.length !== HASH_BYTES) return null;
  return { salt: Buffer.from(salt, "base64url"), hash: bytes, costs: { N: Number(N), r: Number(r), p: Number(p) } };
}

function unreadable(): never {
  throw new Error("The hash that stands for no password cannot be read");
}

const waiting: (() => void)[] = [];
let running = 0;

async function derived(password: string, salt: Buffer, costs: typeof COSTS): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await scrypted(password.normalize("NFC"), salt, { ...costs, maxmem: 256 * costs.N * costs.r });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function scrypted(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, HASH_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

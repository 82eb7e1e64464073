import pg from "pg";

/** PostgreSQL's types that `pg` gives as text because a JavaScript number may not hold them: bigint, and what SUM of bigints is. */
const BIGINT = 20;
const NUMERIC = 1700;

/** `pg`'s parsers, with whole numbers for bigint, SUM and COUNT. One beyond 2⁵³ is an error, as it is in SQLite: never a rounded sum. */
export const WHOLE_NUMBERS: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === BIGINT || oid === NUMERIC ? wholeNumber : pg.types.getTypeParser(oid, format ?? "text"),
};

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`Not a whole number below 2^53: ${text}`);
  return number;
}

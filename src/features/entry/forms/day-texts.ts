/**
 * A day as a clerk writes it, "28/9/2017" or "28-09-2017", as its key, "2017-09-28". What is none is given back as it is: the contract of the row
 * refuses it.
 */
export function dayFromText(text: string): string {
  const said = text.trim();
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(said) ?? [];
  return year === "" ? said : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** "2017-09-28" → "28/09/2017"; `dayFromText` reads it back. */
export function dayToText(day: string): string {
  return day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1");
}

/** "9/2017", "tháng 9/2017", "T9/2017" and "2017-09" → "2017-09"; what is no month is given back as it is. */
export function monthFromText(text: string): string {
  const said = text.trim();
  const [, month = "", year = ""] = /^(?:tháng|thang|t)?\s*(\d{1,2})[/.-](\d{4})$/i.exec(said.normalize("NFC")) ?? [];
  return year === "" ? said : `${year}-${month.padStart(2, "0")}`;
}

/** "2017-09" → "9/2017". */
export function monthToText(month: string): string {
  const [, year = "", number = ""] = /^(\d{4})-(\d{2})$/.exec(month) ?? [];
  return year === "" ? month : `${Number(number)}/${year}`;
}

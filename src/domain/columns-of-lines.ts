import { isKnown } from "./amount.ts";
import { numberOfAmount } from "./amount-number.ts";
import { codeColumn } from "./code-column.ts";
import type { LineColumns } from "./line-columns.ts";
import { type SponsorRef, sponsorKey } from "./sponsor.ts";
import type { SupportLine } from "./support-line.ts";

/**
 * Lines that are there as objects, as columns.
 *
 * @throws RangeError when an amount is no whole number: columns have no other way to hold it than as a blank.
 */
export function columnsOfLines(lines: readonly SupportLine[]): LineColumns {
  const keyOfSponsor = rememberedSponsorKey();
  return {
    count: lines.length,
    commune: codeColumn(lines, (line) => line.communeId),
    sponsor: codeColumn(lines, (line) => keyOfSponsor(line.sponsor)),
    kind: codeColumn(lines, (line) => line.kind),
    month: codeColumn(lines, (line) => line.month),
    planned: amounts(lines, "planned"),
    delivered: amounts(lines, "delivered"),
    lineAt: (row) => {
      const line = lines[row];
      if (!line) throw new RangeError(`There is no row ${row} among ${lines.length} lines`);
      return line;
    },
  };
}

function amounts(lines: readonly SupportLine[], field: "planned" | "delivered"): Float64Array {
  const numbers = new Float64Array(lines.length);
  lines.forEach((line, row) => {
    const amount = line[field];
    if (isKnown(amount) && !Number.isInteger(amount)) throw new RangeError(notWhole(line, field));
    numbers[row] = numberOfAmount(amount);
  });
  return numbers;
}

/** What is wrong with an amount that is no whole number of dong. */
export function notWhole(line: SupportLine, field: "planned" | "delivered"): string {
  return `Line "${line.id}": ${field} is no whole number of dong: ${line[field]}`;
}

/** `sponsorKey` without a new text for each line: a million of them cost more than all else here. */
function rememberedSponsorKey(): (sponsor: SponsorRef) => string {
  const keys = { agency: new Map<string, string>(), enterprise: new Map<string, string>() };
  return (sponsor) => {
    const known = keys[sponsor.type].get(sponsor.id);
    if (known !== undefined) return known;
    const key = sponsorKey(sponsor);
    keys[sponsor.type].set(sponsor.id, key);
    return key;
  };
}

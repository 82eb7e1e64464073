import { isRecord } from "#src/api/contract.ts";
import { monthFromText, monthToText } from "../forms/day-texts.ts";
import type { FieldCodec } from "../forms/form-field.ts";
import { findChoice, type NamedChoice } from "../lines/find-choice.ts";

/** Assignments as lines of text, "Gia Minh; 7/2016; 3/2017", and back. A commune that is not known stays as it was written, for the contract and the server. */
export function assignmentsCodec(communes: readonly NamedChoice[]): FieldCodec {
  return {
    textOf(value) {
      if (!Array.isArray(value)) return "";
      return value
        .filter(isRecord)
        .map(({ communeId, from, to }) => {
          const name = communes.find((commune) => commune.value === communeId)?.label ?? String(communeId);
          const months = [from, to].filter((month) => typeof month === "string").map(monthToText);
          return [name, ...months].join("; ");
        })
        .join("\n");
    },
    valueOf: (text) =>
      text
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => {
          const [name = "", from = "", to = ""] = line.split(/[;\t]/).map((part) => part.trim());
          const communeId = findChoice(name, communes)?.value ?? name;
          return { communeId, from: monthFromText(from), ...(to === "" ? {} : { to: monthFromText(to) }) };
        }),
  };
}

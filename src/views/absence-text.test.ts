// @vitest-environment node
import { expect, it } from "vitest";
import type { Absence } from "#src/domain/commune-absence.ts";
import { day } from "#src/domain/month.ts";
import { absenceSentence, absenceText } from "./absence-text.ts";

it.each<[Absence["kind"], string, string, string, string]>([
  [
    "not-yet",
    "chưa thành lập, có từ 01/06/2018",
    "Xã A11 chưa thành lập, có từ 01/06/2018.",
    "not there before 1 June 2018",
    "Xã A11 was not there before 1 June 2018.",
  ],
  [
    "no-longer",
    "không còn từ 01/06/2018",
    "Xã A11 không còn từ 01/06/2018.",
    "no longer there from 1 June 2018",
    "Xã A11 was no longer there from 1 June 2018.",
  ],
])(
  "of a commune that is %s is told in the place of a figure, and in a sentence with its verb",
  (kind, vi, viSentence, en, enSentence) => {
    const absence = { kind, on: day("2018-06-01") };
    expect([absenceText(absence, "vi"), absenceSentence("xã A11", absence, "vi")]).toEqual([vi, viSentence]);
    expect([absenceText(absence, "en"), absenceSentence("Xã A11", absence, "en")]).toEqual([en, enSentence]);
  },
);

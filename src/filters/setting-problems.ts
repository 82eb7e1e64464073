import { createContext, useCallback, useContext, useEffect, useState } from "react";
import type { ReadOne } from "./read-one.ts";

/** A value of a setting of the screen, its order or grain say, that the address has and that was left out. */
export type SettingProblem = { readonly key: string; readonly value: string; readonly isRepeated: boolean };

type Report = (problems: readonly SettingProblem[]) => () => void;

/** Whoever reads a setting says here what it could not use; what is around the screen tells it, beside what is wrong with the filters. */
export const ReportSettingsContext = createContext<Report>(() => () => {});

/** What the settings of the screen that stands could not use, and where they say so. */
export function useSettingProblems(): readonly [problems: readonly SettingProblem[], report: Report] {
  const [reports, setReports] = useState<readonly (readonly SettingProblem[])[]>([]);
  const report = useCallback((problems: readonly SettingProblem[]) => {
    setReports((all) => [...all, problems]);
    return () => setReports((all) => all.filter((each) => each !== problems));
  }, []);
  return [reports.flat(), report];
}

/** Says what a setting could not use. */
export function useReportedSetting<Value>(key: string, { value, wrong, repeated }: ReadOne<Value>): Value | null {
  const report = useContext(ReportSettingsContext);
  const texts = JSON.stringify([wrong, repeated]);
  useEffect(() => {
    if (texts === NOTHING) return undefined;
    const [isWrong = [], isRepeated = []]: string[][] = JSON.parse(texts);
    return report([
      ...isWrong.map((text) => ({ key, value: text, isRepeated: false })),
      ...isRepeated.map((text) => ({ key, value: text, isRepeated: true })),
    ]);
  }, [key, texts, report]);
  return value;
}

const NOTHING = JSON.stringify([[], []]);

/** The address without what its settings could not use. */
export function withoutSettings(problems: readonly SettingProblem[], search: URLSearchParams): URLSearchParams {
  const kept = [...search].filter(([name, text]) => !problems.some(({ key, value }) => key === name && value === text));
  return new URLSearchParams(kept);
}

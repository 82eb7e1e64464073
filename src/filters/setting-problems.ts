import { createContext, useCallback, useContext, useEffect, useState } from "react";
import { type AddressProblem, addressProblems, type ReadOne } from "./read-one.ts";

/** A value of a setting of the screen, its order or grain say, that the address has and that was left out. */
export type SettingProblem = AddressProblem<string>;

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
export function useReportedSetting<Value>(key: string, read: ReadOne<Value>): Value | null {
  const report = useContext(ReportSettingsContext);
  const problems = addressProblems(key, read);
  const told = JSON.stringify(problems);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same until something else is left out
  useEffect(() => (problems.length > 0 ? report(problems) : undefined), [told, report]);
  return read.value;
}

/** The address without what its settings could not use. */
export function withoutSettings(problems: readonly SettingProblem[], search: URLSearchParams): URLSearchParams {
  const kept = [...search].filter(([name, text]) => !problems.some(({ key, value }) => key === name && value === text));
  return new URLSearchParams(kept);
}

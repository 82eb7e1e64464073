import { useState } from "react";
import { readDevice, writeDevice } from "#src/lib/device-store.ts";
import { type ReportEdits, readEdits, withEdit, withoutEdit, writtenEdits } from "./report-edits.ts";

/** Edits of one report, kept on this device as they are made. `isKept` false: the device refuses, and they last as long as the page. */
export function useReportEdits(key: string) {
  const [state, setState] = useState(() => ({ key, edits: readEdits(readDevice(key)), isKept: true }));
  const current = state.key === key ? state : { key, edits: readEdits(readDevice(key)), isKept: state.isKept };
  if (current !== state) setState(current);
  const change = (edits: ReportEdits) => setState({ key, edits, isKept: writeDevice(key, writtenEdits(edits)) });
  const { edits, isKept } = current;
  return {
    edits,
    isKept,
    set: (id: string, text: string, base: string) => change(withEdit(edits, id, text, base)),
    restore: (id: string) => change(withoutEdit(edits, id)),
    restoreAll: () => change(new Map()),
  };
}

export type EditedReport = ReturnType<typeof useReportEdits>;

import { useEffect, useState } from "react";
import { readDevice, writeDevice } from "#src/lib/device-store.ts";
import { type ReportEdits, readEdits, withEdit, withoutEdit, writtenEdits } from "./report-edits.ts";

/** Edits of one report, kept on this device as they are made, beside those that another tab makes. `isKept` false: the device refuses, and they last as long as the page. */
export function useReportEdits(key: string) {
  const [state, setState] = useState(() => ({ key, edits: readEdits(readDevice(key)), isKept: true }));
  const current = state.key === key ? state : { key, edits: readEdits(readDevice(key)), isKept: state.isKept };
  if (current !== state) setState(current);
  const { edits, isKept } = current;
  // Another tab may have the same report open.
  useEffect(() => {
    const take = (event: StorageEvent) => {
      if (event.key === key) setState({ key, edits: readEdits(event.newValue), isKept: true });
    };
    window.addEventListener("storage", take);
    return () => window.removeEventListener("storage", take);
  }, [key]);
  const change = (edit: (edits: ReportEdits) => ReportEdits) => {
    const next = edit(isKept ? readEdits(readDevice(key)) : edits);
    setState({ key, edits: next, isKept: writeDevice(key, writtenEdits(next)) });
  };
  return {
    edits,
    isKept,
    set: (id: string, text: string, base: string) => change((all) => withEdit(all, id, text, base)),
    restore: (id: string) => change((all) => withoutEdit(all, id)),
    restoreAll: () => change(() => new Map()),
  };
}

export type EditedReport = ReturnType<typeof useReportEdits>;

import { createContext } from "react";

/** Whether the source is a server that figures are entered at: `"entry": true` in its configuration. */
export const EntryContext = createContext(false);

import { parentPort, workerData } from "node:worker_threads";
import { columnsText } from "./columns-text.ts";

/** A thread for one list, in bytes: two hundred thousand lines would keep the server from answering for a second. */
const text = columnsText(JSON.parse(new TextDecoder().decode(workerData)));
const columns = text === null ? null : new TextEncoder().encode(text);
parentPort?.postMessage(columns, columns ? [columns.buffer] : []);

import { parentPort, workerData } from "node:worker_threads";
import { columnsText } from "./columns-text.ts";

/** A thread for one text: two hundred thousand lines would keep the server from answering for a second. */
parentPort?.postMessage(columnsText(String(workerData)));

import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeDocx } from "#src/documents/write-docx.ts";
import { writePptx } from "#src/documents/write-pptx.ts";
import { crowdedDeck, demoDeck } from "#test/demo-deck.ts";
import { demoReportDocument } from "#test/demo-report.ts";

// Writes the documents, has LibreOffice draw them, and leaves the pictures to be looked at. Run on every change to a writer.

const FOLDER = path.resolve(import.meta.dirname, "../documents-look");
const DOTS_PER_INCH = "80";

type Look = { readonly name: string; readonly write: () => Promise<Blob> };

const LOOKS: readonly Look[] = [
  { name: "deck-vi.pptx", write: () => writePptx(demoDeck("vi")) },
  { name: "deck-en.pptx", write: () => writePptx(demoDeck("en")) },
  { name: "deck-of-40-communes.pptx", write: () => writePptx(crowdedDeck("vi")) },
  { name: "report-party-vi.docx", write: () => writeDocx(demoReportDocument("party", "vi")) },
  { name: "report-state-vi.docx", write: () => writeDocx(demoReportDocument("state", "vi")) },
  { name: "report-party-en.docx", write: () => writeDocx(demoReportDocument("party", "en")) },
];

/** @throws with what to install, where a program is missing. */
function draw(program: string, args: readonly string[], debianPackage: string): void {
  try {
    execFileSync(program, args, { stdio: ["ignore", "ignore", "pipe"] });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      throw new Error(
        `No ${program} on this machine. Install it:\n  apt-get install -y --no-install-recommends ${debianPackage}`,
      );
    }
    throw error;
  }
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
for (const { name, write } of LOOKS) {
  const started = performance.now();
  const file = Buffer.from(await (await write()).arrayBuffer());
  const took = Math.round(performance.now() - started);
  writeFileSync(path.join(FOLDER, name), file);
  draw(
    "soffice",
    ["--headless", "--convert-to", "pdf", "--outdir", FOLDER, path.join(FOLDER, name)],
    "libreoffice-impress libreoffice-writer",
  );
  const base = path.join(FOLDER, path.parse(name).name);
  draw("pdftoppm", ["-png", "-r", DOTS_PER_INCH, `${base}.pdf`, base], "poppler-utils");
  console.log(`${name}: ${(file.length / 1024).toFixed(0)} KB, written in ${took} ms`);
}
console.log(`Look at the pictures in ${FOLDER}`);

/**
 * The cells of what a spreadsheet puts on the clipboard: tabs between cells, a line for each row, and quotes around a cell that holds one of these,
 * or a quote, which is then doubled. An empty last line is no row.
 */
export function readTabText(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  let isStart = true;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = "";
    isStart = true;
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? "";
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"' && isStart) {
      isQuoted = true;
      isStart = false;
    } else if (letter === "\t") endCell();
    else if (letter === "\n" || letter === "\r") {
      if (letter === "\r" && text[at + 1] === "\n") at += 1;
      endCell();
      rows.push([]);
    } else {
      cell += letter;
      isStart = false;
    }
  }
  if (cell !== "" || rows.at(-1)?.length) endCell();
  if (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

/** The inverse of `readTabText`, but for the sign of a number below 0, of which spreadsheets know the hyphen alone. */
export function writeTabText(rows: readonly (readonly string[])[]): string {
  const cellText = (cell: string) =>
    /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell.replace(/^\u2212(?=\d)/, "-");
  return rows.map((row) => row.map(cellText).join("\t")).join("\r\n");
}

import os from "node:os";

/** What a part of the benchmark hands back: its section, and each budget it broke, in words. */
export type BenchPart = { readonly markdown: string; readonly failures: readonly string[] };

const PREAMBLE = `# Benchmark report

Written by \`npm run bench\` (\`npm run bench -- engine\` for one part, which leaves the other sections as they are).`;

/** The machine that a section was measured on. */
export function machineDescription(): string {
  const cpus = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `${cpus[0]?.model.trim() ?? "unknown processor"}, ${cpus.length} cores, ${memory} GiB, ${os.platform()} ${os.arch()}, Node ${process.version}`;
}

/** The report with one section put in place of its old self, or at the end when it is new. */
export function withSection(report: string, part: string, section: string): string {
  const start = `<!-- part: ${part} -->`;
  const end = `<!-- end: ${part} -->`;
  const marked = `${start}\n${section.trim()}\n${end}`;
  const before = report.indexOf(start);
  const after = report.indexOf(end);
  if (before >= 0 && after > before) return report.slice(0, before) + marked + report.slice(after + end.length);
  return `${report.trim() || PREAMBLE}\n\n${marked}\n`;
}

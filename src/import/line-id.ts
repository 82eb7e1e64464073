const HIGH_PRIME = 0x01000193;
const LOW_PRIME = 0x85ebca6b;

/** The id of a new line: "nk-" and 12 hexadecimal digits of what it says, so that the same file gives the same ids on every device. */
export function lineId(content: string): string {
  let high = 0x811c9dc5;
  let low = 0x9747b28c;
  for (let index = 0; index < content.length; index++) {
    const code = content.charCodeAt(index);
    high = Math.imul(high ^ code, HIGH_PRIME);
    low = Math.imul((low ^ (low >>> 15)) + code, LOW_PRIME);
  }
  const mixed = Math.imul(low ^ (low >>> 13), LOW_PRIME) ^ high;
  return `nk-${hex(high)}${hex(mixed).slice(0, 4)}`;
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, "0");
}

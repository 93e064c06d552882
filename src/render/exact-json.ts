/**
 * Data as the text of a file, two spaces deep, with one newline at the end. Numbers have at most 12 decimals: sums differ
 * in the last bits between machines that add in another order, and nobody should see that.
 */
export function exactJson(data: unknown): string {
  return `${JSON.stringify(data, twelveDecimals, 2)}\n`;
}

function twelveDecimals(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e12) / 1e12 : value;
}

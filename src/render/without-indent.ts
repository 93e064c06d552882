const verbatimTag = /<(\/?)(?:pre|textarea)\b/gi;

/**
 * HTML as templates of it are compiled: without the blanks that its lines begin with. What stands in `<pre>` and
 * `<textarea>` keeps them.
 */
export function withoutIndent(html: string): string {
  let isVerbatim = false;
  const lines = html.split('\n').map((line) => {
    const kept = isVerbatim ? line : line.replace(/^[ \t]+/, '');
    const last = [...line.matchAll(verbatimTag)].at(-1);
    if (last) isVerbatim = last[1] === '';
    return kept;
  });
  return lines.join('\n');
}

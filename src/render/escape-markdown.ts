/**
 * Plain text as it may stand anywhere in GitHub-flavoured Markdown, a table cell included: one line, nothing in it makes
 * an element, a link, a mention of a person or a reference to an issue. Line ends become spaces.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_{}[\]|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(linking, separated)
    .replace(/^(\s*)([-+#=]|\d+(?=[.)]))/, escapedStart);
}

// Renderers look for these after escapes are resolved, so a backslash does not help; an invisible space in between does.
const linking = /@(?=[\w-])|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)|\b(?:mailto|xmpp)(?=:)/gi;

function separated(found: string): string {
  return `${found}&#8203;`;
}

// A list, a heading or an underline begins only at the start of a line.
function escapedStart(_: string, space: string, mark: string): string {
  return /\d/.test(mark) ? `${space}${mark.slice(0, -1)}&#${mark.charCodeAt(mark.length - 1)};` : `${space}\\${mark}`;
}

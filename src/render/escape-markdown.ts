/**
 * Plain text as it may stand anywhere in GitHub-flavoured Markdown, a table cell included: one line, nothing in it makes
 * an element, a link, a mention of a person or a reference to an issue. Line ends become spaces.
 */
export function escapeMarkdown(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replace(/\s*\n\s*/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(linking, '$&&#8203;')
    .replace(blockStart, (mark) => (/\d/.test(mark) ? mark.replace(/[.)]$/, '\\$&') : `\\${mark}`));
}

// What the steps above could change; most texts hold nothing of it, and one look is quicker than eight replacements.
const special = /[\n\\`*_{}[\]|~$&<>@#:]|^[\s\d+=-]|\s$|\bGH-|\bwww/i;

// Renderers look for these after escapes are resolved, so a backslash does not help; an invisible space in between does.
const linking = /@(?=[\w-])|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)|\b(?:mailto|xmpp)(?=:)/gi;

// A list, a heading, a rule or an underline begins only at the start of a line.
const blockStart = /^(?:[-+](?=\s|$|-)|=(?==*$)|#(?=#{0,5}(?:\s|$))|\d+[.)](?=\s|$))/;

/**
 * The address as it may stand in a link, or nothing: http and https only, and every character that means something to
 * HTML or Markdown is percent-encoded, so that the result needs no further escaping anywhere.
 */
export function safeLink(ref: string): string | undefined {
  if (!/^https?:\/\/[^\s]+$/i.test(ref) || !URL.canParse(ref)) return undefined;
  const { href, username, password } = new URL(ref);
  // "https://bank.example@evil.example" reads as one place and leads to another.
  if (username !== '' || password !== '') return undefined;
  return href.replace(/[^A-Za-z0-9\-._~:/?#@!$&+,=%]/g, percentEncoded);
}

function percentEncoded(character: string): string {
  const encoded = encodeURIComponent(character);
  return encoded === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
}

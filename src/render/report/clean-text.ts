// Control characters break markup and terminals; direction overrides make text read as something that it is not.
// Tabs and line ends stay. A visible mark replaces the rest, so that a reader sees that something was there.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being replaced
const unsafe = /[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

function cleanText(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(unsafe, '\ufffd');
}

/** A copy of plain data in which every text is free of control characters, lone surrogates and direction overrides. */
export function cleanTexts<T>(data: T): T {
  return clean(data) as T;
}

function clean(data: unknown): unknown {
  if (typeof data === 'string') return cleanText(data);
  if (Array.isArray(data)) return data.map(clean);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, clean(value)]));
}

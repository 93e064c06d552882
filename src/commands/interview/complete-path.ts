import { type Host, HostError } from '../../host.ts';

/** A path completed as far as it is certain, and what it could become, at most a few. */
export async function completePath(text: string, host: Host): Promise<Completion> {
  try {
    return await complete(text, host);
  } catch (cause) {
    if (cause instanceof HostError) return { text, choices: [] };
    throw cause;
  }
}

interface Completion {
  text: string;
  choices: readonly string[];
}

async function complete(text: string, host: Host): Promise<Completion> {
  if (/^[a-z]+:\/\//i.test(text)) return { text, choices: [] };
  const cut = text.lastIndexOf('/') + 1;
  const [folder, start] = [text.slice(0, cut), text.slice(cut)];
  const names = (await host.listFolder(folder === '' ? '.' : folder)).filter(
    (name) => name.startsWith(start) && (start.startsWith('.') || !name.startsWith('.')),
  );
  if (names.length === 0) return { text, choices: [] };
  const [only] = names;
  const common = names.reduce(commonStart);
  if (names.length > 1 || only === undefined) return { text: folder + common, choices: names };
  const isFolder = (await host.kindOf(folder + only)) === 'folder';
  return { text: `${folder}${only}${isFolder ? '/' : ''}`, choices: [] };
}

function commonStart(left: string, right: string): string {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length++;
  return left.slice(0, length);
}

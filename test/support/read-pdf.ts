import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader and a screen reader find in a PDF. */
export interface ReadPdf {
  pages: number;
  /** Headings of the outline, top level first, each before those below it. */
  outline: string[];
  isTagged: boolean;
  info: Readonly<Record<string, unknown>>;
  /** The words of all pages, one space between them. */
  text: string;
  /** The same page by page. */
  pageTexts: readonly string[];
}

/** Reads a PDF as any viewer does. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const { info } = await document.getMetadata();
  const read = {
    pages: document.numPages,
    outline: titlesIn(await document.getOutline()),
    isTagged: (await document.getMarkInfo())?.Marked === true,
    info: info as Record<string, unknown>,
    text: texts.join(' ').replace(/\s+/g, ' '),
    pageTexts: texts.map((text) => text.replace(/\s+/g, ' ')),
  };
  await task.destroy();
  return read;
}

function titlesIn(nodes: readonly OutlineNode[] | null): string[] {
  return (nodes ?? []).flatMap(({ title, items }) => [title, ...titlesIn(items)]);
}

interface OutlineNode {
  title: string;
  items: OutlineNode[];
}

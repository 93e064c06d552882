import { expect, test } from 'vitest';
import { steadyPdf } from '../../../../src/commands/report/steady-pdf.ts';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const text = (data: Uint8Array | undefined) => data && String.fromCharCode(...data);

const creator = String.raw`/Creator (Mozilla \(X11\) Chrome)`;
const dates = "/CreationDate (D:20261123085957+00'00')\n/ModDate (D:20261123085957+00'00')";
const title = String.raw`/Title (\(D:2020\) /Creator \(Nobody\) /CreationDate \(D:1\))`;
const pdf = `%PDF-1.4\n<<${title}\n${creator}\n${dates}>>\n\x80\xff\x00`;

test('the day and the creator are put in, a title that looks like them and all other bytes stay', () => {
  const steady = text(steadyPdf(bytes(pdf), '2026-10-20'));
  const blanks = ' '.repeat(6);
  expect(steady).toBe(
    pdf
      .replace(creator, '/Creator (Tenet)'.padEnd(creator.length))
      .replace(dates, `/CreationDate (D:20261020000000Z)${blanks}\n/ModDate (D:20261020000000Z)${blanks}`),
  );
  expect(steady).toHaveLength(pdf.length);
});

test.each([
  ['no PDF', pdf.replace('%PDF', 'PDF')],
  ['without a date', pdf.replace('/ModDate (D', '/ModDay (D')],
  ['with a date that is too short', pdf.replace("/ModDate (D:20261123085957+00'00')", '/ModDate (D:2026)')],
  ['without a creator', pdf.replace('/Creator (M', '/Author (M')],
  ['empty', ''],
])('%s: is not of the form that is known', (_, other) => {
  expect(steadyPdf(bytes(other), '2026-10-20')).toBeUndefined();
});

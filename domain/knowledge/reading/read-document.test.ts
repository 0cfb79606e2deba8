import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LARGEST_DOCUMENT, LARGEST_UNPACKED, MOST_PAGES } from '../limits.ts';
import { docxOf, paragraph, wordTable } from './docx.fixture.ts';
import { pdfOf } from './pdf.fixture.ts';
import { readDocument } from './read-document.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const blocks = async (name: string, bytes: Uint8Array) => {
  const reading = await readDocument(name, bytes);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.blocks;
};
const reason = async (name: string, bytes: Uint8Array) => {
  const reading = await readDocument(name, bytes);
  return reading.ok ? 'read' : reading.reason;
};

describe('what a document says', () => {
  it('Markdown: headings, paragraphs, lists and tables, row by row with the columns’ names', async () => {
    const source = `---\ntitle: x\n---\n# Cennik\n\nCeny są **brutto**. Zob. [regulamin](https://a.example/r).\n
## Opony
| Usługa | Cena |
|--------|-----:|
| wymiana opon | od 160 zł |
| utylizacja | 10 zł |

- pierwszy punkt
  i jego dalszy ciąg
- drugi <script>alert(1)</script>
`;
    expect(await blocks('cennik.md', utf8(source))).toEqual([
      { heading: 'Cennik', level: 1 },
      { lines: ['Ceny są brutto.', 'Zob. regulamin (https://a.example/r).'] },
      { heading: 'Opony', level: 2 },
      { lines: ['Usługa: wymiana opon; Cena: od 160 zł', 'Usługa: utylizacja; Cena: 10 zł'] },
      { lines: ['pierwszy punkt i jego dalszy ciąg', 'drugi alert(1)'] },
    ]);
  });

  it('plain text in UTF-8, UTF-16 and Windows-1250', async () => {
    const text = 'Wymianę oleju robimy od ręki.';
    const expected = [{ lines: [text] }];
    expect(await blocks('a.txt', utf8(`\ufeff${text}\r\n`))).toEqual(expected);
    expect(await blocks('a.txt', Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(expected);
    const windows1250 = Buffer.from('Wymian\xea oleju robimy od r\xeaki.', 'latin1');
    expect(await blocks('a.TXT', windows1250)).toEqual(expected);
  });

  it('a web page without its scripts, styles and menu', async () => {
    const page = `<!doctype html><html><head><title>T</title><style>p{}</style><script>evil()</script></head>
      <body><nav><a href="/">Start</a></nav><h1>Godziny &amp; dojazd</h1><p>Czynne <b>codziennie</b>.</p>
      <ul><li>poniedziałek</li><li>wtorek</li></ul><script>document.write('<p>x</p>')</script>
      <table><tr><th>Dzień</th><th>Od</th></tr><tr><td>sobota</td><td>9:00</td></tr></table></body></html>`;
    const expected = [
      { heading: 'Godziny & dojazd', level: 1 },
      { lines: ['Czynne codziennie.', 'poniedziałek', 'wtorek', 'Dzień: sobota; Od: 9:00'] },
    ];
    expect(await blocks('dojazd.html', utf8(page))).toEqual(expected);
    expect(await blocks('renamed.md', utf8(page))).toEqual(expected);
  });

  it('a PDF, page by page', async () => {
    const pdf = pdfOf([
      [
        'Price list of the workshop, which is valid until the end of the year and',
        'covers parts. Oil change: 320 PLN.',
        '',
        '',
        'Second paragraph.',
      ],
      ['Another page.'],
    ]);
    expect(await blocks('cennik.pdf', pdf)).toEqual([
      {
        lines: [
          'Price list of the workshop, which is valid until the end of the year and covers parts.',
          'Oil change: 320 PLN.',
        ],
      },
      { lines: ['Second paragraph.'] },
      { lines: ['Another page.'] },
    ]);
  });

  it('a Word document: headings, paragraphs, tables; macros are not looked at', async () => {
    const body = `${paragraph('Cennik', 'Nagwek1')}${paragraph('Ceny &lt;brutto&gt;. Bez dopłat.')}${wordTable(
      [
        ['Usługa', 'Cena'],
        ['hybryda', '130 zł'],
      ],
    )}`;
    const macros = { 'word/vbaProject.bin': strToU8('Sub AutoOpen()') };
    expect(await blocks('cennik.docx', docxOf(body, macros))).toEqual([
      { heading: 'Cennik', level: 1 },
      { lines: ['Ceny <brutto>.', 'Bez dopłat.'] },
      { lines: ['Usługa: hybryda; Cena: 130 zł'] },
    ]);
  });
});

describe('what is refused', () => {
  it('other types, and files that are not what their name says', async () => {
    expect(await reason('a.exe', utf8('MZ'))).toBe('unsupported_type');
    expect(await reason('a', utf8('text'))).toBe('unsupported_type');
    expect(await reason('a.docm', docxOf(paragraph('x')))).toBe('unsupported_type');
    expect(await reason('a.md', pdfOf([['x']]))).toBe('unsupported_type');
    expect(await reason('a.md', docxOf(paragraph('x')))).toBe('unsupported_type');
    expect(await reason('a.md', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'))).toBe('unsupported_type');
    expect(await reason('a.txt', utf8(`${'a'.repeat(2000)}\0`))).toBe('unsupported_type');
    expect(await reason('a.pdf', utf8('# text'))).toBe('unsupported_type');
    expect(await reason('a.docx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }))).toBe('unsupported_type');
  });

  it('what is too large, packed or not', async () => {
    expect(await reason('a.md', new Uint8Array(60 * 1024 * 1024).fill(97))).toBe('too_large');
    expect(await reason('a.txt', new Uint8Array(LARGEST_DOCUMENT).fill(97))).toBe('too_large');
    const bomb = docxOf(`<w:p>${' '.repeat(LARGEST_UNPACKED)}</w:p>`);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await reason('a.docx', bomb)).toBe('too_large');
    expect(await reason('a.pdf', pdfOf(Array.from({ length: MOST_PAGES + 1 }, () => ['x'])))).toBe(
      'too_large',
    );
  });

  it('an archive that lies about what it unpacks to', async () => {
    const honest = docxOf(paragraph('a'.repeat(5_000_000)));
    const bytes = Buffer.from(honest);
    const entry = bytes.lastIndexOf('word/document.xml') - 46;
    bytes.writeUInt32LE(100, entry + 24);
    expect(await reason('a.docx', bytes)).not.toBe('read');
  });

  it('what is damaged, locked or without text', async () => {
    const pdf = pdfOf([['x']]);
    expect(await reason('a.pdf', Buffer.from('%PDF-1.4\n garbage'))).toBe('unreadable');
    const hex = '00'.repeat(32);
    const locked = `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${hex}> /U <${hex}> /P -4 >>`;
    expect(await reason('a.pdf', pdfOf([['x']], locked))).toBe('unreadable');
    expect(await reason('a.pdf', pdfOf([[]]))).toBe('empty');
    expect(await reason('a.docx', docxOf(paragraph('x')).subarray(0, 200))).toBe('unreadable');
    expect(await reason('a.docx', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'))).toBe(
      'unreadable',
    );
    expect(await reason('a.md', new Uint8Array())).toBe('empty');
    expect(await reason('a.md', utf8(' \n\n '))).toBe('empty');
    expect(await reason('a.html', utf8('<script>x</script>'))).toBe('empty');
    expect(await reason('a.pdf', pdf)).toBe('read');
  });
});

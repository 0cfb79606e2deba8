import { describe, expect, it } from 'vitest';
import { LARGEST_DOCUMENT, MOST_DOCUMENTS } from './limits.ts';
import { permitUpload } from './upload.ts';

const MEGABYTE = 1024 * 1024;
const at = '2026-11-26T10:00:00.000Z';
const permit = (name: string, bytes = 100) => permitUpload({ name, bytes }, [], 5 * MEGABYTE);

describe('a document may be uploaded', () => {
  it.each([
    ['cennik.pdf', 'kb/cennik.pdf', 'application/pdf'],
    [' Godziny otwarcia.MD ', 'kb/Godziny otwarcia.MD', 'text/markdown'],
    ['<b>cena.html', 'kb/<b>cena.html', 'text/html'],
    // A letter written in two parts is one: the same name is the same document, whoever typed it.
    ['zo\u0301łty.txt', 'kb/zółty.txt', 'text/plain'],
  ])('as %j', (name, key, contentType) => {
    expect(permit(name)).toEqual({ key, contentType });
  });

  it('in the place of the one before it, whose room it takes', () => {
    const stored = [{ key: 'kb/cennik.pdf', bytes: 4 * MEGABYTE, at }];
    const put = (name: string) => permitUpload({ name, bytes: 3 * MEGABYTE }, stored, 5 * MEGABYTE);
    expect(put('cennik.pdf')).toMatchObject({ key: 'kb/cennik.pdf' });
    expect(put('nowy.pdf')).toEqual({
      type: 'OverPlan',
      refused: 'There is no room for it: the plan has 5 MB and 1000 documents. Remove some first.',
    });
  });
});

describe('a document is refused', () => {
  it.each([
    ['../../x', /cannot be a path/],
    ['../../x.pdf', /cannot be a path/],
    ['..\\x.pdf', /cannot be a path/],
    ['/etc/passwd.txt', /cannot be a path/],
    ['.htaccess.txt', /begin with a dot/],
    ['', /has no name/],
    [' \t ', /has no name/],
    ['a\u202efdp.exe.pdf', /cannot be seen/],
    ['a\u0000.pdf', /cannot be seen/],
    ['a\nb.pdf', /cannot be seen/],
    ['a\u200bb.pdf', /cannot be seen/],
    [`${'ż'.repeat(200)}.pdf`, /longer than 120/],
    ['program.exe', /Upload a PDF/],
    ['cennik', /Upload a PDF/],
    ['logo.svg', /Upload a PDF/],
  ])('for its name %j', (name, sentence) => {
    const upload = permit(name);
    expect(upload).toMatchObject({ type: 'BadInput', refused: expect.stringMatching(sentence) });
  });

  it.each([
    [0, /is empty/],
    [-1, /is empty/],
    [1.5, /is empty/],
    [LARGEST_DOCUMENT + 1, /may have 20 MB/],
  ])('for its size %d', (bytes, sentence) => {
    expect(permit('a.pdf', bytes)).toMatchObject({ refused: expect.stringMatching(sentence) });
  });

  it('where there are as many as there may be', () => {
    const stored = Array.from({ length: MOST_DOCUMENTS }, (_, index) => ({
      key: `kb/${index}.md`,
      bytes: 1,
      at,
    }));
    expect(permitUpload({ name: 'one more.md', bytes: 1 }, stored, MEGABYTE)).toMatchObject({
      type: 'OverPlan',
    });
  });
});

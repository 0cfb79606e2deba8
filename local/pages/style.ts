/** Where the stylesheet is. */
export const STYLE_PATH = '/_local/style.css';

/** The stylesheet of all pages. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #f6f7f9; --card: #fff; --text: #16191f; --quiet: #5a6270; --line: #dfe3e9;
  --accent: #1d5fd6; --tint: #e8f0fe; --danger: #b3261e; --warn: #8a5a00; --good: #1a6b3c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #101317; --card: #181c22; --text: #e6e9ee; --quiet: #98a1b0; --line: #2b313b;
    --accent: #86b1ff; --tint: #1d2a42; --danger: #ff9d94; --warn: #f0c169; --good: #7fd6a2;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
a { color: var(--accent); text-underline-offset: 2px; }
a:focus-visible, button:focus-visible, summary:focus-visible, [tabindex]:focus-visible {
  outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px;
}
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .25rem .5rem; }
header {
  background: var(--card); border-bottom: 1px solid var(--line); padding: .75rem max(1rem, calc((100vw - 70rem) / 2)) 0;
}
.brand { margin: 0; font-weight: 650; }
.brand a { color: inherit; text-decoration: none; }
.brand span { color: var(--quiet); font-weight: 400; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: .25rem 0 0; padding: 0; list-style: none; }
nav a { display: block; padding: .4rem 0; color: var(--quiet); text-decoration: none; border-bottom: 2px solid transparent; }
nav a:hover { color: var(--text); }
nav a[aria-current] { color: var(--text); border-color: var(--accent); }
main { max-width: 72rem; margin: 0 auto; padding: 1.25rem 1rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; overflow-wrap: anywhere; }
p { margin: .5rem 0; }
.quiet { color: var(--quiet); }
.good { color: var(--good); } .warn { color: var(--warn); } .danger { color: var(--danger); }
code, pre, .id { font: 13px/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
pre { margin: 0; white-space: pre-wrap; }
th .id, td .id { display: inline-block; min-width: 11rem; }
td pre { min-width: 18rem; }
.card, .scroll, .log { background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
.card { padding: 1rem; margin: 1rem 0; }
.scroll { overflow-x: auto; margin: .5rem 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .45rem .75rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
tr:last-child > * { border-bottom: 0; }
thead th { color: var(--quiet); font-weight: 500; font-size: 13px; white-space: nowrap; }
tbody th { font-weight: 500; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
time { white-space: nowrap; font-variant-numeric: tabular-nums; }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: .75rem; padding: 0; list-style: none; }
.tiles a {
  display: block; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .75rem 1rem;
  color: inherit; text-decoration: none;
}
.tiles a:hover { border-color: var(--accent); }
.tiles strong { display: block; font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.tiles span { color: var(--quiet); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: .5rem 0; }
dl.card { margin: 1rem 0; }
.card > dl { margin: 0; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
button {
  font: inherit; color: var(--accent); background: var(--card); border: 1px solid var(--line); border-radius: 6px;
  padding: .3rem .8rem; cursor: pointer;
}
button:hover { border-color: currentColor; }
button.danger { color: var(--danger); }
summary { cursor: pointer; }
.row { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between; }
.plain { list-style: none; }
.plain li { padding: .2rem 0; }
.mails { padding: 0; margin: 0; list-style: none; }
.mails a {
  display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr max-content; gap: 0 1rem; padding: .6rem .75rem;
  color: inherit; text-decoration: none; border-bottom: 1px solid var(--line);
}
.mails li:last-child a { border-bottom: 0; }
.mails a:hover { background: var(--tint); }
.mails span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
iframe { display: block; width: 100%; height: 65vh; border: 1px solid var(--line); border-radius: 8px; background: #fff; }
.log { padding: 0; margin: .5rem 0; list-style: none; font: 13px/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
.log li { padding: .35rem .75rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.log li:last-child { border-bottom: 0; }
.log b { font-weight: 600; }
@media (max-width: 40rem) {
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .5rem; }
  .mails a { grid-template-columns: 1fr max-content; }
  .mails .subject { grid-column: 1 / -1; grid-row: 2; }
}
`;

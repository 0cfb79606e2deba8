import { Html } from '../../pages/html.ts';

/** The looks of the sample websites: some small company's, plain and readable. */
export const WEBSITE_STYLE = new Html(`
:root{color-scheme:light dark}
body{margin:0;font:17px/1.6 Georgia,serif;background:light-dark(#fffdf9,#1b1a18);color:light-dark(#292524,#f5f5f4)}
header{display:flex;justify-content:space-between;padding:18px 24px;border-bottom:3px solid}
a{color:inherit}
main{max-width:720px;margin:0 auto;padding:56px 24px 120px}
h1{font-size:40px;line-height:1.15;margin:0 0 16px}
h2{font-size:20px;margin:40px 0 8px}
section p{margin:0 0 4px;overflow-wrap:anywhere}
.lead{font-size:20px;margin:0}
dl{margin:0;max-width:360px}
dl div{display:flex;justify-content:space-between;padding:4px 0;border-bottom:1px dotted light-dark(#d6d3d1,#57534e)}
dd{margin:0}
`);

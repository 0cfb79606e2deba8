/** The widget's looks; the client's colours come as `--primary` and `--on-primary`. */
export const STYLES = `
:host{all:initial;--paper:#fff;--ink:#18181b;--soft:#f4f4f5;--line:#e4e4e7;--quiet:#52525b;--bad:#be123c;
 font:400 15px/1.5 system-ui,sans-serif;color:var(--ink);color-scheme:light dark}
@media (prefers-color-scheme:dark){:host{--paper:#18181b;--ink:#f4f4f5;--soft:#27272a;--line:#3f3f46;--quiet:#a1a1aa;--bad:#fda4af}}
*{box-sizing:border-box}
button,textarea,input{font:inherit;color:inherit}
button{cursor:pointer;border:0;background:none;padding:0}
:focus-visible{outline:2px solid var(--primary);outline-offset:2px}
svg{width:1.5em;height:1.5em;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.launcher{position:fixed;right:20px;bottom:20px;z-index:2147483000;width:56px;height:56px;border-radius:28px;
 display:grid;place-items:center;background:var(--primary);color:var(--on-primary);box-shadow:0 4px 16px #0004}
.launcher:focus-visible{outline-color:var(--ink)}
.dot{position:absolute;top:2px;right:2px;width:14px;height:14px;border-radius:7px;background:#e11d48;border:2px solid var(--paper)}
.panel{position:fixed;right:20px;bottom:88px;z-index:2147483000;display:flex;flex-direction:column;width:384px;
 height:min(620px,calc(100vh - 108px));background:var(--paper);border:1px solid var(--line);border-radius:14px;
 box-shadow:0 12px 40px #0003;overflow:clip}
.panel[hidden],[hidden]{display:none}
.head{display:flex;align-items:center;gap:10px;padding:12px 14px;background:var(--primary);color:var(--on-primary)}
.head img{width:32px;height:32px;border-radius:8px;object-fit:contain;background:#fff}
.head b{flex:1;font-weight:600;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.head button{padding:6px;border-radius:8px;font-size:13px;line-height:0}
.head button.words{line-height:1.4;text-decoration:underline}
.head :focus-visible{outline-color:var(--on-primary)}
.notice{padding:8px 14px;font-size:13px;color:var(--quiet);border-bottom:1px solid var(--line)}
a{color:inherit}
.log{position:relative;flex:1;overflow-y:auto;padding:14px;display:flex;flex-direction:column;gap:8px;overscroll-behavior:contain}
.bubble{position:relative;max-width:85%;padding:9px 13px;border-radius:14px;white-space:pre-wrap;overflow-wrap:anywhere}
.assistant{align-self:flex-start;background:var(--soft);border-bottom-left-radius:4px}
.user{align-self:flex-end;background:var(--primary);color:var(--on-primary);border-bottom-right-radius:4px}
.line{align-self:flex-start;font-size:13px;color:var(--quiet)}
.line.bad{color:var(--bad)}
.line button,.foot button{text-decoration:underline;text-underline-offset:2px}
.chips{display:flex;flex-wrap:wrap;gap:6px}
.chips button,.card button.main{border:1px solid var(--line);border-radius:18px;padding:7px 13px;background:var(--paper)}
.chips button:hover{border-color:var(--quiet)}
.card{align-self:stretch;border:1px solid var(--line);border-radius:12px;padding:12px 14px;display:grid;gap:8px}
.card h3{margin:0;font-size:15px;font-weight:600}
.card p{margin:0;font-size:13px;color:var(--quiet);overflow-wrap:anywhere}
.card p.bad{color:var(--bad)}
.card .row{display:flex;gap:8px;align-items:center}
.card input,.card textarea{width:100%;min-width:0;padding:8px 10px;border:1px solid var(--line);border-radius:8px;background:var(--paper)}
.card input.code{letter-spacing:.3em;font-variant-numeric:tabular-nums}
.card button.main{background:var(--primary);color:var(--on-primary);border-color:transparent;white-space:nowrap}
.card button.plain{font-size:13px;text-decoration:underline;text-align:left}
.stars{display:flex;gap:2px;border:0;margin:0;padding:0}
.stars label{position:relative;padding:3px;color:var(--quiet);line-height:0;border-radius:6px}
.stars svg{width:28px;height:28px}
.stars input{position:absolute;opacity:0;width:1px}
.stars label.on svg{fill:#f59e0b;stroke:#b45309}
.stars label:focus-within{outline:2px solid var(--primary)}
.closed:not(:empty){display:flex;flex-wrap:wrap;gap:4px 14px;padding:12px 14px;border-top:1px solid var(--line);background:var(--soft)}
.closed p{flex-basis:100%;margin:0}
.closed a{font-weight:600}
.closed a,.closed button{padding:6px 0;overflow-wrap:anywhere}
.closed button{text-decoration:underline;text-underline-offset:2px;color:var(--quiet)}
.closed:focus-visible{outline-offset:-2px}
.log:empty,.log:empty~.foot{display:none}
.log:empty+.closed:not(:empty){flex:1;align-content:flex-start;border:0;background:none}
form.say{display:flex;gap:8px;padding:10px 12px;border-top:1px solid var(--line);align-items:flex-end}
form.say textarea{flex:1;resize:none;max-height:120px;padding:9px 11px;border:1px solid var(--line);border-radius:12px;background:var(--paper)}
form.say textarea:disabled{opacity:1;color:var(--ink);-webkit-text-fill-color:var(--ink);background:var(--soft)}
form.say textarea:disabled::placeholder{-webkit-text-fill-color:var(--quiet)}
form.say button{width:42px;height:42px;border-radius:12px;display:grid;place-items:center;background:var(--primary);color:var(--on-primary)}
form.say button:disabled{opacity:.5;cursor:default}
.foot{display:flex;gap:14px;padding:0 14px 10px;font-size:12px;color:var(--quiet)}
.typing{display:inline-flex;gap:4px;padding:13px}
.typing i{width:7px;height:7px;border-radius:4px;background:var(--quiet);animation:pulse 1s infinite alternate}
.typing i:nth-child(2){animation-delay:.2s}.typing i:nth-child(3){animation-delay:.4s}
@keyframes pulse{to{opacity:.25}}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media (max-width:480px){.panel{inset:0;width:auto;height:auto;border:0;border-radius:0}}
@media (prefers-reduced-motion:reduce){*{animation:none!important}}
`;

/** The script that a client's website loads: shows a button that opens the chat. */
const script = document.currentScript as HTMLScriptElement | null;
if (script) void script.src;

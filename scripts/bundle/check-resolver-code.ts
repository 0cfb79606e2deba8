/** What APPSYNC_JS refuses when code is saved, or takes and then does something else. */
const forbidden: [RegExp, string][] = [
  [/\bvoid 0\b/, '`undefined` (write null)'],
  [/\bthrow\b/, 'throw (use util.error)'],
  [/\bnew [A-Z]/, 'new'],
  [/\bDate\b/, 'Date (use util.time)'],
  [/\b(while|try|catch|class|async|await|continue)\b\s*[({\w]/, 'a statement it does not have'],
  [/\bfor\s*\([^)]*;/, 'a C-style for'],
  [
    /\.(includes|padStart|padEnd|substring|charCodeAt|test|exec|match|toFixed)\(/,
    'a method it does not have',
  ],
  [
    /\b(String|Number|Boolean|Array|Symbol|BigInt|Map|Set|RegExp|Promise)\s*[(.]/,
    'a global it does not have',
  ],
  [/\+\+|--/, '++ or --'],
];

/** Fails the build for code that AppSync would refuse: better here than half-way through a deployment. */
export function checkResolverCode(name: string, code: string): void {
  if (code.length > 32_768) throw new Error(`${name} has ${code.length} characters, AppSync takes 32,768.`);
  const statements = code
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
  for (const [pattern, what] of forbidden) {
    const found = pattern.exec(statements);
    if (found) throw new Error(`${name} uses ${what}, which APPSYNC_JS does not take: ${found[0]}`);
  }
}

/** What a model wrote as a tool's input; an empty object where it is no JSON, which then fails the tool's own check. */
export function toolInput(json: string): unknown {
  try {
    return JSON.parse(json || '{}') as unknown;
  } catch {
    return {};
  }
}

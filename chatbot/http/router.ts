import type { ChatAnswer, ChatRequest } from './answer.ts';
import { Refusal } from './refusal.ts';

export type RouteHandler = (
  request: ChatRequest,
  parameters: Record<string, string>,
) => Promise<ChatAnswer> | ChatAnswer;

/** Finds the handler for `GET /sessions/:id/messages` and the like; refuses what no route is for. */
export function createRouter(
  routes: Record<string, RouteHandler>,
): (request: ChatRequest) => Promise<ChatAnswer> {
  const compiled = Object.entries(routes).map(([route, handler]) => {
    const [method, pattern] = route.split(' ') as [string, string];
    return { method, parts: pattern.split('/'), handler };
  });
  return async (request) => {
    for (const { method, parts, handler } of compiled) {
      const parameters = method === request.method ? match(parts, request.path.split('/')) : null;
      if (parameters) return handler(request, parameters);
    }
    throw new Refusal('not_found');
  };
}

function match(pattern: string[], path: string[]): Record<string, string> | null {
  if (pattern.length !== path.length) return null;
  const parameters: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    if (part.startsWith(':')) parameters[part.slice(1)] = path[index]!;
    else if (part !== path[index]) return null;
  }
  return parameters;
}

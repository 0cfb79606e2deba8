/** An answer of a session route: JSON or nothing, kept by nobody, with the cookies it sets. */
export function answer(status: number, body: object | null, cookies: string[] = []): Response {
  const headers = new Headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  for (const value of cookies) headers.append('set-cookie', value);
  if (body === null) return new Response(null, { status, headers });
  return Response.json(body, { status, headers });
}

import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { responseFor } from './response-for.server.ts';

const request = new Request('http://localhost/clients/salon-iga?_data=x');
const graphql = (errorType: string) =>
  new CombinedGraphQLErrors({
    data: null,
    errors: [{ message: 'table clients_registry', errorType } as never],
  });

afterEach(() => vi.restoreAllMocks());

describe('responseFor', () => {
  it('treats what one may not see as what is not there', () => {
    expect(responseFor(graphql('Unauthorized'), request).status).toBe(404);
    expect(responseFor(graphql('NotFound'), request).status).toBe(404);
  });

  it('sends a token that the API does not take to sign in', () => {
    const refused = new ServerError('401', { response: new Response(null, { status: 401 }), bodyText: '' });
    for (const error of [refused, graphql('UnauthorizedException')]) {
      expect(responseFor(error, request).headers.get('location')).toBe('/login?next=%2Fclients%2Fsalon-iga');
    }
  });

  it('calls bad input bad input', () => {
    expect(responseFor(graphql('BadRequest'), request).status).toBe(400);
  });

  it('hands on no words of the API; they are logged', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const response = responseFor(graphql('DynamoDB:ProvisionedThroughputExceededException'), request);
    expect(response.status).toBe(502);
    expect(await response.text()).toBe('');
    expect(log).toHaveBeenCalledOnce();
  });
});

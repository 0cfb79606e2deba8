import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { type ErrorEntry, RequestError } from './errors.ts';
import { validateDocument } from './validate-document.ts';

/** A parsed query and what is wrong with it. */
export interface CheckedDocument {
  document: DocumentNode;
  errors: ErrorEntry[];
}

/** More tokens than any honest query has; keeps parsing and validation short. */
const mostTokens = 10_000;
const mostKept = 500;

/** Parses and validates queries, and remembers the last few hundred. */
export class Documents {
  private readonly known = new Map<string, CheckedDocument>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly introspection: boolean,
  ) {}

  /** Throws a RequestError for what is not GraphQL at all. */
  read(query: string): CheckedDocument {
    const found = this.known.get(query);
    if (found) return found;
    let document: DocumentNode;
    try {
      document = parse(query, { maxTokens: mostTokens });
    } catch {
      throw new RequestError(400, 'MalformedHttpRequestException', 'Unable to parse GraphQL query.');
    }
    const checked = { document, errors: validateDocument(this.schema, document, this.introspection) };
    if (this.known.size >= mostKept) this.known.delete(this.known.keys().next().value ?? '');
    if (query.length < 100_000) this.known.set(query, checked);
    return checked;
  }
}

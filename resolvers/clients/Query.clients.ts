import type { Context } from '@aws-appsync/utils';
import type { ClientPage, QueryClientsArgs } from '#generated/types.ts';
import { guardOwner } from '../lib/guard.ts';
import { pageLimit } from '../lib/page.ts';
import { clientFromListRow } from './client-from-list-row.ts';
import type { ClientListRow } from '../../domain/clients/list-row.ts';

/**
 * Newest first. Two steps follow: where a status is asked for, 1-of-status reads a page of the registry's index and 2-rows
 * the figures of its clients if they are asked for; else 2-rows reads a page of thin rows, and nothing of the registry.
 */
export function request(context: Context<QueryClientsArgs>): unknown {
  guardOwner(context.identity);
  pageLimit(context.args.limit);
  return {};
}

export function response(context: Context): ClientPage {
  const rows: ClientListRow[] = context.stash.rows;
  return { items: rows.map((row) => clientFromListRow(row)), nextToken: context.stash.nextToken };
}

import { conversationListAttributes } from '../domain/conversations/list-attributes.ts';

/** A table as the platform wants it; the data stack makes it so, and adoption compares what is there with it. */
export interface TableShape {
  partitionKey: string;
  sortKey: string;
  /** S unless told. */
  sortKeyType?: 'S' | 'N';
  indexes?: Record<string, IndexShape>;
  /** What its stream carries; no stream unless told. */
  stream?: 'NEW_IMAGE' | 'NEW_AND_OLD_IMAGES';
  /** The attribute with the second of expiry; rows stay for good unless told. */
  timeToLive?: 'ttl';
}

/** Both keys are strings. */
export interface IndexShape {
  partitionKey: string;
  sortKey: string;
  /** Attributes besides the keys; all unless told. */
  include?: string[];
}

/** The tables that all clients share, by their physical names (the plan's). */
export const platformTables = {
  clients_registry: {
    partitionKey: 'client_id',
    sortKey: 'SK',
    indexes: { 'status-created_at-index': { partitionKey: 'status', sortKey: 'created_at' } },
    stream: 'NEW_AND_OLD_IMAGES',
  },
  platform_analytics_events: {
    partitionKey: 'client_id',
    sortKey: 'event_timestamp',
    indexes: {
      'event_type-event_timestamp-index': { partitionKey: 'event_type', sortKey: 'event_timestamp' },
    },
    stream: 'NEW_IMAGE',
    timeToLive: 'ttl',
  },
  platform_personality_variants: { partitionKey: 'client_id', sortKey: 'variant_id' },
  platform_faq: { partitionKey: 'client_id', sortKey: 'faq_id' },
  // What a chatbot must remember beside transcripts and appointments: sessions, budgets, slots, codes, model calls.
  platform_chat: { partitionKey: 'client_id', sortKey: 'item', timeToLive: 'ttl' },
  // What people did, in the panel and by commands. The index is for the owner, who looks over all clients.
  platform_audit: {
    partitionKey: 'client_id',
    sortKey: 'at_id',
    indexes: { 'month-at_id-index': { partitionKey: 'month', sortKey: 'at_id' } },
    timeToLive: 'ttl',
  },
  // Who may sign in for whom (PLATFORM: the owners); Cognito can list people by address, not by client.
  platform_people: { partitionKey: 'client_id', sortKey: 'email' },
  platform_feedback: { partitionKey: 'client_id', sortKey: 'feedback_id', timeToLive: 'ttl' },
  aggregated_stats: { partitionKey: 'client_id', sortKey: 'period', stream: 'NEW_IMAGE' },
  platform_conversations: {
    partitionKey: 'client_id',
    sortKey: 'session_id',
    indexes: {
      'client_id-started_key-index': {
        partitionKey: 'client_id',
        sortKey: 'started_key',
        include: conversationListAttributes,
      },
    },
    stream: 'NEW_IMAGE',
  },
  platform_appointments: {
    partitionKey: 'client_id',
    sortKey: 'appointment_id',
    indexes: { 'client_id-starts_key-index': { partitionKey: 'client_id', sortKey: 'starts_key' } },
  },
} satisfies Record<string, TableShape>;

export type PlatformTable = keyof typeof platformTables;

/** The tables of one client: what its visitors said stays apart from every other client's. */
export const clientTables = {
  conversations: { partitionKey: 'session_id', sortKey: 'timestamp', stream: 'NEW_IMAGE', timeToLive: 'ttl' },
  appointments: {
    partitionKey: 'appointment_id',
    sortKey: 'created_at',
    sortKeyType: 'N',
    stream: 'NEW_IMAGE',
    timeToLive: 'ttl',
  },
} satisfies Record<string, TableShape>;

export type ClientTable = keyof typeof clientTables;

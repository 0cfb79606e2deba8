/**
 * A client's row in `clients_registry` (SK = PROFILE), as the plan lays it out.
 * The owner's first row was written by hand and lacks most of this: every reader goes through the functions here.
 */
export interface RegistryRow {
  client_id: string;
  SK: 'PROFILE';
  company_name?: string;
  domain?: string;
  /** Lower case: provisioning, active, paused, cancelled, purged, failed. */
  status?: string;
  /** ISO instant. */
  created_at?: string;
  /** What named the request that registered it, where that named itself. */
  request_id?: string;
  /** Lower case: basic, pro, enterprise. */
  subscription_plan?: string;
  /** PLN a month. */
  monthly_fee?: number;
  contact_email?: string;
  contact_phone?: string;
  lambda_function_name?: string;
  lambda_arn?: string;
  tables_prefix?: string;
  /** Physical names; absent means `${tables_prefix}-conversations` and `-appointments`. */
  conversations_table?: string;
  appointments_table?: string;
  s3_bucket?: string;
  s3_kb_prefix?: string;
  personality_config?: { current_variant_id?: string; tournament_completed?: boolean };
  features_enabled?: string[];
  limits?: {
    max_conversations_monthly?: number;
    max_kb_size_mb?: number;
    /** Tokens, the model's and the visitor's together. */
    max_tokens_per_session?: number;
    max_tokens_per_visitor_daily?: number;
  };
  deployed_at?: string;
  last_activity?: string;
  total_conversations?: number;
  /** Versions of the rows that the total is the sum of, added up: a newer total has a higher one. */
  totals_version?: number;
  /** IANA zone. */
  time_zone?: string;
  /** BCP 47. */
  language?: string;
  /** Weekday to spans of local time, `{mon: [{from: "09:00", to: "17:00"}]}`; a day without is closed. */
  opening_hours?: Partial<Record<string, { from: string; to: string }[]>>;
  /** Local days (YYYY-MM-DD) on which the company is closed all the same. */
  closed_days?: string[];
  /** Minutes that an appointment takes. */
  appointment_minutes?: number;
  /** What the company wants its chatbot to know at all times: address, parking, terms. */
  company_facts?: string;
  branding?: {
    /** `#rrggbb`. */
    primary_color?: string;
    /** Key of the logo in the client's bucket, under assets/. */
    logo_key?: string;
    /** By language. */
    greeting?: Partial<Record<string, string>>;
    suggestions?: Partial<Record<string, string[]>>;
  };
  privacy_url?: string;
  /** The calendar that appointments are kept in, besides the own one. */
  google_calendar_id?: string;
  /** The chatbot's own address. */
  chat_url?: string;
  /** Polish tax id (NIP), ten digits. */
  tax_id?: string;
  /** Absent means no. */
  staff_may_invite?: boolean;
  /** ISO instants of a cancelled client: when it left, and until when its data is kept. */
  cancelled_at?: string;
  data_kept_until?: string;
  /** When the removal of its data was begun, and when it was done, ISO. */
  purge_begun_at?: string;
  purged_at?: string;
  /** Of a client whose data is gone: who had it removed, by which work, and what there was, by store. */
  receipt?: { operation_id: string; by: string; counts: Record<string, number> };
  /** CloudFormation stack; absent for a client whose resources were there before us. */
  stack_name?: string;
  /** The template that the stack was last brought to: the beginning of its hash. */
  template_version?: string;
  /** Grows with every change that somebody makes; absent is 0. */
  version?: number;
}

export const DEFAULT_TIME_ZONE = 'Europe/Warsaw';
export const DEFAULT_LANGUAGE = 'pl';

/** The zone that a client's days are counted in; the default where none, or no zone at all, is written. */
export function timeZoneOf(row: Pick<RegistryRow, 'time_zone'> | undefined): string {
  const zone = row?.time_zone;
  return zone && isTimeZone(zone) ? zone : DEFAULT_TIME_ZONE;
}

/** Physical name of the table with a client's messages. */
export function conversationsTableOf(row: RegistryRow): string {
  return row.conversations_table ?? `${row.tables_prefix ?? row.client_id}-conversations`;
}

/** Physical name of the table with a client's appointments. */
export function appointmentsTableOf(row: RegistryRow): string {
  return row.appointments_table ?? `${row.tables_prefix ?? row.client_id}-appointments`;
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

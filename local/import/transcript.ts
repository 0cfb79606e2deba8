/** A whole conversation, as it is written into the running platform. Times are microseconds since the epoch. */
export interface Transcript {
  clientId: string;
  sessionId: string;
  source: 'website' | 'whatsapp' | 'facebook' | 'other';
  device: 'mobile' | 'desktop' | 'other';
  /** BCP 47. */
  language?: string;
  messages: TranscriptMessage[];
  appointments: TranscriptAppointment[];
  escalation?: { at: number; reason: string; userMessage: string };
  feedback?: { at: number; rating: number; text?: string };
}

export interface TranscriptMessage {
  role: 'user' | 'assistant';
  text: string;
  at: number;
  /** What the model took for an answer; absent where unknown. */
  tokensInput?: number;
  tokensOutput?: number;
  modelId?: string;
  responseTimeMs?: number;
}

export interface TranscriptAppointment {
  appointmentId: string;
  /** Local time of the visit without a zone, YYYY-MM-DDTHH:MM:SS. */
  datetime: string;
  createdAt: number;
  verifiedAt?: number;
  /** Whom the visit is with. */
  with?: string;
  contactInfo?: string;
  verificationCode?: string;
}

import { randomUUID } from 'node:crypto';
import {
  createServer,
  type IncomingHttpHeaders,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from 'node:http2';
import { ServiceError } from '../gateway/answer.ts';
import { isLocalHost } from '../http/is-local-host.ts';
import { listen } from '../http/listen.ts';
import { BodyTooLarge, readBody } from '../http/read-body.ts';
import { SignatureError } from '../identity/signature-error.ts';
import { signedFor } from '../identity/signature.ts';
import type { BedrockOptions } from './options.ts';

/** Bedrock takes 25 MB. */
const LARGEST_BODY_BYTES = 25_000_000;

export type Bedrock = ReturnType<typeof createBedrock>;

/**
 * Bedrock's runtime over h2c (the SDK speaks HTTP/2 to it, also without TLS). What answers is loaded at the first call
 * or by `warm`, so that a start does not wait for it.
 */
export function createBedrock(options: BedrockOptions) {
  const server = createServer();
  const sessions = new Set<ServerHttp2Session>();
  let loading: ReturnType<typeof load> | null = null;
  const loaded = () => (loading ??= load(options));

  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
    session.on('error', () => session.destroy());
  });
  server.on('stream', (stream, headers) => {
    // Whoever called may go at any time; what is under way then ends by the signal.
    stream.on('error', () => stream.destroy());
    serve(stream, headers, options, loaded).catch((error: unknown) => {
      options.log({ level: 'ERROR', message: 'bedrock', error: String((error as Error)?.stack ?? error) });
      stream.close();
    });
  });

  return {
    /** Resolves to the port. */
    listen: (port: number) => listen(server, port),
    /** Loads what answers, ahead of the first call. */
    warm: async (): Promise<void> => void (await loaded()),
    /** Ends every connection, also one with a stream under way. */
    async close(): Promise<void> {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const session of sessions) session.destroy();
      await closed;
    },
  };
}

async function load(options: BedrockOptions) {
  const [{ createOperations }, { send, refusal }] = await Promise.all([
    import('./operations.ts'),
    import('./wire/send.ts'),
  ]);
  return { operate: createOperations(options), send, refusal };
}

async function serve(
  stream: ServerHttp2Stream,
  headers: IncomingHttpHeaders,
  options: BedrockOptions,
  loaded: () => ReturnType<typeof load>,
): Promise<void> {
  const gone = new AbortController();
  stream.on('close', () => gone.abort());
  const { operate, send, refusal } = await loaded();
  const common = {
    'x-amzn-requestid': randomUUID(),
    date: new Date(options.now()).toUTCString(),
    'x-local-model': options.forwardTo?.model ?? 'rules',
  };
  try {
    if (!isLocalHost(headers[':authority'], stream.session!.socket!.localPort!))
      throw new ServiceError('AccessDeniedException', 'This address is for this machine only.', 403);
    const body = await readBody(stream, LARGEST_BODY_BYTES);
    const { ':method': method = '', ':path': url = '' } = headers;
    const { caller } = await signedFor(
      'bedrock',
      { method, url, headers, body },
      options.directory,
      options.now(),
    );
    await send(stream, await operate({ method, path: url, body }, caller, gone.signal), common);
  } catch (error) {
    if (gone.signal.aborted) return;
    const known = asRefusal(error);
    if (!known)
      options.log({ level: 'ERROR', message: 'bedrock', error: String((error as Error)?.stack ?? error) });
    if (stream.headersSent) stream.close();
    else await send(stream, refusal(known ?? internal), common);
  }
}

const internal = {
  code: 'InternalServerException',
  message: 'The system encountered an unexpected error during processing. Try your request again.',
  status: 500,
};

function asRefusal(error: unknown) {
  if (error instanceof ServiceError || error instanceof SignatureError) return error;
  if (error instanceof BodyTooLarge)
    return { code: 'ValidationException', message: 'Input is too long for requested model.', status: 400 };
  return null;
}

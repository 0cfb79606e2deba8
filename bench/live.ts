import { PutCommand } from '@aws-sdk/lib-dynamodb';
import WebSocket from 'ws';
import { connect } from '../local/import/connect.ts';
import type { MeasuredPlatform } from './measured-platform.ts';
import { percentile } from './percentile.ts';

/** Time from a message's write being sent to its arrival at a subscriber, ms. */
export async function live(
  platform: MeasuredPlatform,
  count = 200,
): Promise<{ p50: number; p95: number; p99: number }> {
  const { stack, owner } = platform;
  const authorization = { Authorization: owner, host: new URL(stack.graphqlUrl).host };
  const header = Buffer.from(JSON.stringify(authorization)).toString('base64url');
  const socket = new WebSocket(stack.realtimeUrl, ['graphql-ws', `header-${header}`]);
  const arrived = new Map<string, number>();
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
    socket.on('message', (raw: Buffer) => {
      const message = JSON.parse(String(raw)) as {
        type: string;
        payload?: { data?: { onMessage: { text: string } } };
      };
      if (message.type === 'connection_ack') {
        const query = 'subscription { onMessage(clientId: "stride-services") { text } }';
        const payload = { data: JSON.stringify({ query }), extensions: { authorization } };
        socket.send(JSON.stringify({ id: 'live', type: 'start', payload }));
      }
      if (message.type === 'start_ack') resolve();
      if (message.type === 'data') arrived.set(message.payload!.data!.onMessage.text, performance.now());
    });
  });
  const { dynamodb, close } = connect(stack);
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const text = `message ${index}`;
    const timestamp = new Date().toISOString().replace('Z', '000Z');
    const started = performance.now();
    const Item = { session_id: `live-${index % 7}`, timestamp, role: 'user', text };
    await dynamodb.send(new PutCommand({ TableName: 'stride-services-conversations', Item }));
    while (!arrived.has(text)) {
      if (performance.now() - started > 10_000) throw new Error(`"${text}" did not arrive.`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    times.push(arrived.get(text)! - started);
  }
  socket.close();
  close();
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), p99: percentile(times, 0.99) };
}

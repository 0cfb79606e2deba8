import type { InvokeResult } from '../options.ts';
import type { DataSourceResult } from './data-source.ts';

interface Waiting {
  payload: unknown;
  resolve(result: DataSourceResult): void;
}

/** Gathers what one field asks of a function for many parents, so that the function is called once for all of them. */
export class LambdaBatches {
  private readonly waiting = new Map<string, Waiting[]>();

  /** Waits until this turn's siblings have asked too, or the batch is full. */
  add(
    id: string,
    payload: unknown,
    most: number,
    invoke: (payloads: unknown[]) => Promise<InvokeResult>,
  ): Promise<DataSourceResult> {
    return new Promise((resolve) => {
      const batch = this.waiting.get(id) ?? [];
      batch.push({ payload, resolve });
      if (batch.length === 1) {
        this.waiting.set(id, batch);
        setImmediate(() => this.flush(id, batch, invoke));
      }
      if (batch.length >= most) this.flush(id, batch, invoke);
    });
  }

  private flush(id: string, batch: Waiting[], invoke: (payloads: unknown[]) => Promise<InvokeResult>): void {
    if (this.waiting.get(id) !== batch) return;
    this.waiting.delete(id);
    void invoke(batch.map(({ payload }) => payload)).then((answer) => {
      batch.forEach(({ resolve }, index) => resolve(shareOf(answer, index, batch.length)));
    });
  }
}

function shareOf(answer: InvokeResult, index: number, size: number): DataSourceResult {
  if (!('payload' in answer)) {
    const type = answer.errorType.startsWith('Lambda:') ? answer.errorType : 'Lambda:Unhandled';
    return { result: null, error: { message: answer.errorMessage, type } };
  }
  const { payload } = answer;
  if (!Array.isArray(payload) || payload.length !== size) {
    const message = `The batch answer must be a list of ${size} results.`;
    return { result: null, error: { message, type: 'Lambda:IllegalArgument' } };
  }
  return { result: (payload[index] as unknown) ?? null, error: null };
}

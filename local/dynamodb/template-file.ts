import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import initSqlJs, { type SqlJsStatic } from 'sql.js';
import { superviseDynoxide } from './supervise.ts';
import { freePort } from '../free-port.ts';

/** Stream records older than AWS would keep them (24 h), or more than this many, are deleted. */
const MOST_STREAM_RECORDS = 400_000;

/** How often the program may be killed before it has put its tables into the file. */
const ATTEMPTS = 10;

/**
 * Without the index every write looks at every stream record kept, and slows to a crawl. The trigger drops old
 * records a slice at a time; the newest of a table stays, because the next sequence number is counted from it.
 */
const CURE = `
CREATE INDEX IF NOT EXISTS ix_stream_seq ON _stream_records(table_name, CAST(sequence_number AS INTEGER));
CREATE TRIGGER IF NOT EXISTS trim_stream AFTER INSERT ON _stream_records WHEN NEW.id % 500 = 0 BEGIN
  DELETE FROM _stream_records
  WHERE id IN (SELECT id FROM _stream_records ORDER BY id LIMIT 1000)
    AND (created_at < NEW.created_at - 86400 OR id < NEW.id - ${MOST_STREAM_RECORDS})
    AND CAST(sequence_number AS INTEGER) <
      (SELECT MAX(CAST(newest.sequence_number AS INTEGER)) FROM _stream_records AS newest
       WHERE newest.table_name = _stream_records.table_name);
END;`;

/** An empty database file with the stream table cured, made once for each version of the program. */
export async function templateFile(binary: string, cacheFolder: string): Promise<string> {
  const { stdout } = spawnSync(binary, ['--version'], { encoding: 'utf8' });
  const key = createHash('sha256')
    .update(`${stdout}${statSync(binary).size}${CURE}`)
    .digest('hex')
    .slice(0, 12);
  const file = join(cacheFolder, `dynoxide-${key}.db`);
  if (existsSync(file)) return file;
  const folder = mkdtempSync(join(tmpdir(), 'dynoxide-template-'));
  try {
    const empty = join(folder, 'empty.db');
    const { Database } = await initSqlJs();
    let database = new Database();
    // Killed before it has ended by itself, it leaves its tables in the journal beside the file, and finds them the next time.
    for (let attempt = 1; !hasStreams(database); attempt += 1) {
      if (attempt > ATTEMPTS) throw new Error('DynamoDB leaves no tables in an empty database.');
      await serveOnce(binary, empty);
      database = new Database(readFileSync(empty));
    }
    database.exec(CURE);
    mkdirSync(dirname(file), { recursive: true });
    const written = `${file}.${process.pid}`;
    writeFileSync(written, database.export());
    renameSync(written, file);
    return file;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function hasStreams(database: InstanceType<SqlJsStatic['Database']>): boolean {
  return database.exec("SELECT name FROM sqlite_master WHERE name = '_stream_records'").length > 0;
}

/** Starts the program on the file, and ends it once it answers. */
async function serveOnce(binary: string, databaseFile: string): Promise<void> {
  const port = String(await freePort());
  const child = superviseDynoxide(binary, [
    'serve',
    '--host',
    '127.0.0.1',
    '--port',
    port,
    '--db-path',
    databaseFile,
  ]);
  for (let waited = 0; !child.output().includes('listening'); waited += 20) {
    if (waited > 60_000) throw new Error(`DynamoDB did not start: ${child.output().slice(-500)}`);
    await sleep(20);
  }
  await child.stop();
}

import { Global, Module, type OnApplicationShutdown, Inject } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Env } from '../config/env.js';
import { databaseFile, dataSourceOptions, prepareConnections } from './data-source.js';
import { Database, READER } from './database.js';
import Libsql from 'libsql';
import { LongReads } from './long-reads.js';
import { assertSchemaCurrent, migrate, WrongSchema } from './migrate.js';
import { Transactions, WRITER } from './transactions.js';

// Neither of these two needs entities, since only SQL goes through them: reading their metadata again would make every start slower.

/** The embedded file has a second connection that can only read; on a server Nest's own pool reads. */
async function openReader(nests: DataSource, env: Env): Promise<DataSource> {
  if (env.DATABASE_URL) return nests;
  const reader = new DataSource({
    type: 'better-sqlite3',
    driver: Libsql,
    database: databaseFile(env),
    prepareDatabase: (connection: Libsql.Database) => {
      connection.pragma('query_only = 1');
      connection.pragma('busy_timeout = 1000');
      connection.pragma('cache_size = -65536');
    },
  });
  return await reader.initialize();
}

/** On a server runs have a pool of their own; the embedded file is written through Nest's connection. */
async function openWriter(nests: DataSource, env: Env): Promise<DataSource> {
  if (!env.DATABASE_URL) return nests;
  const writer = await new DataSource({ ...nests.options, entities: [] }).initialize();
  await prepareConnections(writer, { runsOnly: true });
  return writer;
}

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Env],
      useFactory: async (env: Env) => ({
        ...(await dataSourceOptions(env)),
        autoLoadEntities: true,
        retryAttempts: 3,
        toRetry: (error: unknown) => !(error instanceof WrongSchema),
      }),
      dataSourceFactory: async (options) => {
        if (!options) throw new Error('The database has no options.');
        const dataSource = await new DataSource(options).initialize();
        await prepareConnections(dataSource);
        if (options.type === 'better-sqlite3') await migrate(dataSource, () => new Date());
        else await assertSchemaCurrent(dataSource);
        return dataSource;
      },
    }),
  ],
  providers: [
    Transactions,
    Database,
    LongReads,
    { provide: READER, inject: [DataSource, Env], useFactory: openReader },
    { provide: WRITER, inject: [DataSource, Env], useFactory: openWriter },
  ],
  exports: [Transactions, Database, LongReads],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    @Inject(READER) private readonly reader: DataSource,
    @Inject(WRITER) private readonly writer: DataSource,
    private readonly nests: DataSource,
  ) {}

  /** After the last request under way was answered. */
  async onApplicationShutdown(): Promise<void> {
    for (const own of [this.reader, this.writer])
      if (own !== this.nests && own.isInitialized) await own.destroy();
  }
}

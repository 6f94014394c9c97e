import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FileEntity } from './file.entity.js';
import { FileStore } from './file-store.js';

@Global()
@Module({ imports: [TypeOrmModule.forFeature([FileEntity])], providers: [FileStore], exports: [FileStore] })
export class FilesModule {}

import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Env } from './env.js';
import { SettingEntity } from './setting.entity.js';

/** Makes the settings injectable everywhere. */
@Module({})
export class ConfigModule {
  static with(env: Env): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      imports: [TypeOrmModule.forFeature([SettingEntity])],
      providers: [{ provide: Env, useValue: env }],
      exports: [Env],
    };
  }
}

import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Chance } from '../common/chance.js';
import { Clock } from '../common/clock.js';
import { Env } from './env.js';
import { SettingEntity } from './setting.entity.js';
import { Settings } from './settings.js';

/** Makes the settings, the clock and chance injectable everywhere. */
@Module({})
export class ConfigModule {
  static with(env: Env, clock: Clock): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      imports: [TypeOrmModule.forFeature([SettingEntity])],
      providers: [{ provide: Env, useValue: env }, { provide: Clock, useValue: clock }, Chance, Settings],
      exports: [Env, Clock, Chance, Settings],
    };
  }
}

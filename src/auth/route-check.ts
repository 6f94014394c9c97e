import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS } from '../common/access/access.js';

/** Refuses to start while a route does not say who may call it: a forgotten check is found before anybody calls. */
@Injectable()
export class RouteCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const silent = this.discovery.getControllers().flatMap(({ metatype, name }) => {
      if (!metatype) return [];
      const prototype: Record<string, unknown> = metatype.prototype;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((method) => this.isSilent(prototype[method], metatype))
        .map((method) => `${name}.${method}`);
    });
    if (silent.length > 0) throw new Error(`These routes lack @Access: ${silent.join(', ')}.`);
  }

  private isSilent(handler: unknown, controller: NonNullable<unknown>): boolean {
    if (typeof handler !== 'function' || typeof controller !== 'function') return false;
    const isRoute = Reflect.hasMetadata(PATH_METADATA, handler);
    return isRoute && this.reflector.getAllAndOverride<unknown>(ACCESS, [handler, controller]) === undefined;
  }
}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { WebhookEndpointEntity } from './webhook-endpoint.entity.js';
import { WebhookEndpointsController } from './webhook-endpoints.controller.js';
import { WebhookEndpointsRepository } from './webhook-endpoints.repository.js';
import { WebhookEndpoints } from './webhook-endpoints.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([WebhookEndpointEntity])],
  controllers: [WebhookEndpointsController],
  providers: [WebhookEndpointsRepository, WebhookEndpoints],
  exports: [WebhookEndpointsRepository, WebhookEndpoints],
})
export class WebhookEndpointsModule {}

import { Module } from '@nestjs/common';
import { WebCaller, WebPatience } from './web-caller.js';

@Module({ providers: [WebPatience, WebCaller], exports: [WebCaller] })
export class WebCallsModule {}

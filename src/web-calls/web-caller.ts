import { Injectable } from '@nestjs/common';
import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Env } from '../config/env.js';
import { mayCall } from './private-address.js';
import { hostOf } from './web-address.js';

/** What is posted, and where to. */
export interface WebCall {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** Why nothing was sent, or no answer came. */
export type CallFailure = 'address-not-allowed' | 'no-address' | 'no-connection' | 'timeout' | 'dropped';

/** What came of a call: an answer of whatever status, or none. */
export type CallResult =
  | { kind: 'answered'; status: number; answer: string; retryAfterS: number | null; durationMs: number }
  /** `mayHaveArrived` tells whether the other side may have read the request all the same. */
  | { kind: 'unanswered'; failure: CallFailure; mayHaveArrived: boolean; durationMs: number };

/** How long a call may take; tests have less. */
@Injectable()
export class WebPatience {
  connectMs = 5_000;
  wholeMs = 15_000;
}

/** Of an answer so much is read. */
const MOST_OF_AN_ANSWER = 1_000;

class Forbidden extends Error {}

/**
 * Posts to addresses that people typed. Every address that a name has is looked at, and the connection goes to one of those that were: a name
 * cannot mean another server between the look and the call. A redirection is an answer like any other and is never followed.
 */
@Injectable()
export class WebCaller {
  constructor(
    private readonly patience: WebPatience,
    private readonly env: Env,
  ) {}

  async post(call: WebCall): Promise<CallResult> {
    const startedAt = performance.now();
    const result = await this.attempt(call);
    return { ...result, durationMs: Math.round(performance.now() - startedAt) };
  }

  private async attempt({ url, headers, body }: WebCall): Promise<Unmeasured> {
    const target = new URL(url);
    const host = hostOf(target);
    if (!this.env.allowsPrivateWebhooks && target.protocol !== 'https:')
      return unanswered('address-not-allowed');
    // A host that is an address itself is connected to without a look-up.
    if (isIP(host) !== 0 && !mayCall(host, this.env.allowsPrivateWebhooks))
      return unanswered('address-not-allowed');
    const payload = Buffer.from(body);
    return await new Promise((resolve) => {
      let mayHaveArrived = false;
      let answer: IncomingMessage | null = null;
      const open = target.protocol === 'https:' ? secureRequest : plainRequest;
      const request = open(target, {
        ...this.options,
        headers: {
          'content-type': 'application/json',
          'user-agent': 'Inhouse-Webhooks/1',
          ...headers,
          'content-length': payload.length,
        },
      });
      const end = (result: Unmeasured) => {
        clearTimeout(connecting);
        clearTimeout(whole);
        resolve(result);
        request.destroy();
      };
      const late = () => {
        // Its status is an answer, however slowly the rest comes: what is there by now is kept.
        if (answer) answer.destroy();
        else end({ kind: 'unanswered', failure: 'timeout', mayHaveArrived });
      };
      const connecting = setTimeout(late, this.patience.connectMs);
      const whole = setTimeout(late, this.patience.wholeMs);
      request.on('socket', (socket) =>
        socket.once(target.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
          mayHaveArrived = true;
          clearTimeout(connecting);
        }),
      );
      request.on('error', (error) => {
        if (!answer) end({ kind: 'unanswered', failure: failureOf(error, mayHaveArrived), mayHaveArrived });
      });
      request.on('response', (response) => {
        answer = response;
        void readAnswer(response).then(end);
      });
      request.end(payload);
    });
  }

  private get options(): RequestOptions {
    const find: LookupFunction = (hostname, { all }, callback) => {
      lookup(hostname, { all: true }).then(
        (found) => {
          // One forbidden address among good ones is a trap, not a mistake.
          const isFine = found.every(({ address }) => mayCall(address, this.env.allowsPrivateWebhooks));
          const [first] = found;
          if (!isFine || !first)
            callback(new Forbidden('The name leads to an address that is not to be called.'), []);
          else if (all) callback(null, found);
          else callback(null, first.address, first.family);
        },
        (error: NodeJS.ErrnoException) => callback(error, []),
      );
    };
    // A connection of its own: one that is kept would not be looked at again.
    return { method: 'POST', agent: false, lookup: find };
  }
}

type Unmeasured =
  | Omit<Extract<CallResult, { kind: 'answered' }>, 'durationMs'>
  | Omit<Extract<CallResult, { kind: 'unanswered' }>, 'durationMs'>;

const unanswered = (failure: CallFailure): Unmeasured => ({
  kind: 'unanswered',
  failure,
  mayHaveArrived: false,
});

function failureOf(error: Error, wasConnected: boolean): CallFailure {
  if (error instanceof Forbidden) return 'address-not-allowed';
  if (wasConnected) return 'dropped';
  const code = 'code' in error ? error.code : null;
  return code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? 'no-address' : 'no-connection';
}

/** The status and the beginning of what was said; an answer that breaks off has been given all the same. */
async function readAnswer(response: IncomingMessage): Promise<Unmeasured> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of response) {
      if (!Buffer.isBuffer(part)) break;
      parts.push(part);
      length += part.length;
      // A character takes four bytes at most.
      if (length >= MOST_OF_AN_ANSWER * 4) break;
    }
  } catch {
    // What came is what there is.
  }
  const text = Buffer.concat(parts).toString('utf8').replaceAll('\0', '');
  const after = Number(response.headers['retry-after']);
  return {
    kind: 'answered',
    status: response.statusCode ?? 0,
    answer: text.slice(0, MOST_OF_AN_ANSWER),
    retryAfterS: Number.isFinite(after) && after > 0 ? after : null,
  };
}

// A corpus of log shapes with the report that each must give, built from the samples of aws-facts §7.
import type { Report } from '../../../src/domain/log/report.ts';

export interface LogSample {
  readonly name: string;
  readonly text: string;
  readonly requestId: string;
  readonly report: Report;
}

export const ID = '50aba555-99c8-4b21-8358-644ee996a05f';
export const OTHER_ID = '79b5e81f-3c0e-4d1c-9a3d-6f0a2b1c4d5e';
const TRACE_ID = '1-5d9d007f-0a1b2c3d4e5f60718293a4b5';
const SEGMENT_ID = '3d752a1b4c5d6e7f';
const TIME = '2026-10-08T07:30:29.443Z';

export const BEGINNINGS = ['warm', 'cold', 'restored'] as const;
export const ENDINGS = ['success', 'timeout', 'error', 'out of memory'] as const;
const TRACES = ['no trace', 'trace on the line', 'trace on its own line'] as const;
export type Beginning = (typeof BEGINNINGS)[number];
export type Ending = (typeof ENDINGS)[number];
export type Trace = (typeof TRACES)[number];

/** What functions print, by runtime. None of it may touch the figures. */
export const APPLICATION_LINES: Readonly<Record<string, string>> = {
  nothing: '',
  node: `${TIME}\t${ID}\tINFO\thello\n${TIME}\t${ID}\tERROR\tInvoke Error \t{"errorType":"Error"}\n`,
  'node outside a request': `${TIME}\tundefined\tWARN\tloading\n`,
  'node over several lines': `${TIME}\t${ID}\tINFO\t{\n  "a": 1,\n  "Duration: 1 ms": 2\n}\n`,
  python: `[INFO]\t${TIME}\t${ID}\thello\nplain print\n[WARNING]\t${TIME}\t${ID}\tcareful\n`,
  'python traceback':
    '[ERROR] ValueError: no\r\nTraceback (most recent call last):\r\n  File "/var/task/app.py", line 3, in handler\r\n    raise ValueError("no")\r\n',
  'python traceback by CR':
    '[ERROR] KeyError: \'x\'\rTraceback (most recent call last):\r  File "/var/task/a.py", line 1\r    x\n',
  java: `2026-10-08 07:30:29 ${ID} INFO  Handler:42 - started\n2026-10-08 07:30:29 ${ID} ERROR Handler:50 - bad\njava.lang.IllegalStateException: bad\n\tat example.Handler.run(Handler.java:50)\nCaused by: java.io.IOException: gone\n\t... 12 more\n`,
  go: '2026/10/08 07:30:29 started\npanic: nothing left\ngoroutine 1 [running]:\n\t/var/task/main.go:12 +0x1d\n',
  ruby: `I, [2026-10-08T07:30:29.443000 #8]  INFO ${ID} -- : hello\n`,
  dotnet: `${TIME}\t${ID}\tinfo\tstarted\n${TIME}\t${ID}\tfail\tbroken\n`,
  rust: '2026-10-08T07:30:29.443000Z  INFO request{id=1}: app: hello\n',
  'a JSON logger': `{"level":30,"time":1791444629443,"pid":8,"msg":"hello"}\n{"level":"WARN","timestamp":"${TIME}","message":"m","function_request_id":"${ID}"}\n`,
  'node in JSON': `{"timestamp":"${TIME}","level":"ERROR","requestId":"${ID}","errorType":"TypeError","errorMessage":"no","stackTrace":["TypeError: no","    at f (a.js:1:2)"],"message":{"errorType":"TypeError","errorMessage":"no","stackTrace":["TypeError: no"]}}\n`,
  'node’s invoke error': `${TIME}\t${ID}\tERROR\tInvoke Error \t{"errorType":"Error","errorMessage":"no","stack":["Error: no","    at Runtime.handler (file:///var/task/index.mjs:3:9)"]}\n`,
  'python in JSON': `{"timestamp": "${TIME}", "level": "INFO", "message": "hello", "logger": "root", "requestId": "${ID}"}\n{"timestamp": "${TIME}", "log_level": "ERROR", "errorMessage": "no", "errorType": "ValueError", "requestId": "${ID}", "stackTrace": ["  File \\"/var/task/a.py\\", line 3, in handler\\n"]}\n`,
  'java in JSON': `{"timestamp":"${TIME}","message":"started\\nof two lines","level":"INFO","AWSRequestId":"${ID}"}\n`,
  powertools: `{"level":"INFO","location":"handler:12","message":{"order":{"Duration":"1 ms"}},"timestamp":"2026-10-08 07:30:29,443+0000","service":"orders","cold_start":true,"function_request_id":"${ID}","xray_trace_id":"1-00000000-000000000000000000000000"}\n`,
  'embedded metrics': `{"_aws":{"Timestamp":1791444629443,"CloudWatchMetrics":[{"Namespace":"orders","Dimensions":[[]],"Metrics":[{"Name":"Duration","Unit":"Milliseconds"}]}]},"Duration":1,"requestId":"${OTHER_ID}"}\n`,
  'go slog': `time=${TIME} level=INFO msg="hello" requestId=${ID}\n{"time":"${TIME}","level":"WARN","msg":"m","record":{"requestId":"${ID}"}}\n`,
  extensions: `EXTENSION\tName: agent\tState: Ready\tEvents: [INVOKE, SHUTDOWN]\nTELEMETRY\tName: agent\tState: Subscribed\tTypes: [Platform, Function]\nLOGS\tName: agent\tState: Subscribed\tTypes: [Platform]\n`,
  'extensions in JSON': `{"time":"${TIME}","type":"platform.extension","record":{"name":"agent","state":"Ready","events":["INVOKE"]}}\n{"time":"${TIME}","type":"platform.telemetrySubscription","record":{"name":"agent","state":"Subscribed","types":["platform"]}}\n{"time":"${TIME}","type":"platform.logsDropped","record":{"reason":"full","droppedRecords":3,"droppedBytes":900}}\n`,
  coloured: `\u001b[32minfo\u001b[39m: \u001b[1mREPORT RequestId: ${ID}\u001b[22m\tDuration: 1.00 ms\tBilled Duration: 1 ms\tMemory Size: 1 MB\tMax Memory Used: 1 MB\t\n`,
  'rust panic': `thread 'main' panicked at src/main.rs:4:9:\nno\nstack backtrace:\n   0: std::panicking::begin\n             at /rustc/library/std/src/panicking.rs:1:5\n`,
  'ruby exception': `Error raised from handler method\n{\n  "errorMessage": "no",\n  "errorType": "Function<StandardError>",\n  "stackTrace": [\n    "/var/task/a.rb:3:in 'handler'"\n  ]\n}\n`,
  'trace look-alikes': `XRAY TraceId: 1-00000000-000000000000000000000000\tSegmentId: 0000000000000000\tSampled: false\nRequestId: ${OTHER_ID} Process exited before completing request\n`,
  'a fake report of another run': `REPORT RequestId: ${OTHER_ID}\tDuration: 1.00 ms\tBilled Duration: 1 ms\tMemory Size: 1 MB\tMax Memory Used: 1 MB\tInit Duration: 1.00 ms\t\nXRAY TraceId: 1-00000000-000000000000000000000000\tSegmentId: 0000000000000000\tSampled: false\t\n`,
  'a fake report of this run': `REPORT RequestId: ${ID}\tDuration: 1.00 ms\tBilled Duration: 1 ms\tMemory Size: 1 MB\tMax Memory Used: 1 MB\tInit Duration: 1.00 ms\tStatus: fake\t\n`,
  'a fake end and report of this run': `END RequestId: ${ID}\nREPORT RequestId: ${ID}\tDuration: 1.00 ms\tBilled Duration: 1 ms\tMemory Size: 1 MB\tMax Memory Used: 1 MB\tStatus: fake\t\n`,
  'a report inside a message': `${TIME}\t${ID}\tINFO\tREPORT RequestId: ${ID}\tDuration: 1.00 ms\tBilled Duration: 1 ms\tMemory Size: 1 MB\tMax Memory Used: 1 MB\t\n`,
  'a report inside JSON': `{"level":"INFO","message":"REPORT RequestId: ${ID}\\tDuration: 1.00 ms\\tBilled Duration: 1 ms\\tMemory Size: 1 MB\\tMax Memory Used: 1 MB\\t\\n"}\n`,
  'odd signs': `\u0000\u001b[31mred\u001b[0m \ud83d\ude00 \u2028 \uFFFD {"a":\n[[[[\n}\n\t\n-- : \n[]\n`,
};

export function buildTextLog(
  beginning: Beginning,
  ending: Ending,
  trace: Trace,
  application: string,
): LogSample {
  const heads = {
    warm: '',
    cold: 'INIT_START Runtime Version: nodejs:22.mainline.v122\tRuntime Version ARN: arn:aws:lambda:eu-west-1::runtime:0a1b\n',
    restored:
      'RESTORE_START Runtime Version: java:21.v30\tRuntime Version ARN: arn:aws:lambda:eu-west-1::runtime:0a1b\nRESTORE_REPORT Restore Duration: 511.25 ms\n',
  };
  const begins = {
    warm: '',
    cold: '\tInit Duration: 463.51 ms',
    restored: '\tRestore Duration: 511.25 ms\tBilled Restore Duration: 303 ms',
  };
  const ends = {
    success: '',
    timeout: '\tStatus: timeout',
    error: '\tStatus: error\tError Type: Runtime.ImportModuleError',
    'out of memory': '\tStatus: error\tError Type: Runtime.OutOfMemory',
  };
  const traceFields = `XRAY TraceId: ${TRACE_ID}\tSegmentId: ${SEGMENT_ID}\tSampled: true`;
  const notices = {
    success: '',
    timeout: `${TIME} ${ID} Task timed out after 10.00 seconds\n\n`,
    error: '',
    'out of memory': '',
  };
  const sameLine = trace === 'trace on the line' ? `\t${traceFields}` : '';
  const ownLine = trace === 'trace on its own line' ? `${traceFields}\t\n` : '';
  const tail =
    ending === 'out of memory'
      ? `RequestId: ${ID} Error: Runtime exited with error: signal: killed\nRuntime.ExitError\n`
      : '';
  const text =
    `${heads[beginning]}START RequestId: ${ID} Version: $LATEST\n${application}${notices[ending]}` +
    `END RequestId: ${ID}\nREPORT RequestId: ${ID}\tDuration: 1233.96 ms\tBilled Duration: 1698 ms\t` +
    `Memory Size: 256 MB\tMax Memory Used: 123 MB${begins[beginning]}${ends[ending]}${sameLine}\t\n${ownLine}${tail}`;
  const status = ending === 'success' ? {} : { status: ending === 'timeout' ? 'timeout' : 'error' };
  const report = { ...toReport(beginning, ending, trace, 463.51), ...status };
  return { name: `text, ${beginning}, ${ending}, ${trace}`, text, requestId: ID, report };
}

export function buildJsonLog(
  beginning: Beginning,
  ending: Ending,
  trace: Trace,
  application: string,
): LogSample {
  const event = (type: string, record: object) =>
    `${JSON.stringify({ time: TIME, type: `platform.${type}`, record })}\n`;
  const heads = {
    warm: '',
    cold: event('initStart', {
      initializationType: 'on-demand',
      phase: 'init',
      runtimeVersion: 'nodejs:22.mainline.v122',
      functionName: 'tenner-notifier',
      functionVersion: '$LATEST',
      instanceMaxMemory: 268435456,
    }),
    restored: event('restoreStart', { runtimeVersion: 'java:21.v30', functionVersion: '7' }),
  };
  const begins = {
    warm: {},
    cold: { initDurationMs: 463.512 },
    restored: { restoreDurationMs: 511.25, billedRestoreDurationMs: 303 },
  };
  const status = ending === 'success' || ending === 'timeout' ? ending : 'error';
  const errorType =
    ending === 'error'
      ? { errorType: 'Runtime.ImportModuleError' }
      : ending === 'out of memory'
        ? { errorType: 'Runtime.OutOfMemory' }
        : {};
  const tracing =
    trace === 'no trace'
      ? {}
      : {
          tracing: {
            spanId: SEGMENT_ID,
            type: 'X-Amzn-Trace-Id',
            value: `Root=${TRACE_ID};Parent=0efbd19962d95b05;Sampled=1`,
          },
        };
  const metrics = {
    durationMs: 1233.96,
    billedDurationMs: 1698,
    memorySizeMB: 256,
    maxMemoryUsedMB: 123,
    ...begins[beginning],
  };
  const done =
    status === 'success'
      ? ''
      : event('runtimeDone', { requestId: ID, status, metrics: { durationMs: 5001.182 } });
  const text =
    heads[beginning] +
    event('start', {
      requestId: ID,
      functionArn: 'arn:aws:lambda:eu-west-1:1:function:f',
      version: '$LATEST',
    }) +
    application +
    done +
    event('report', { requestId: ID, metrics, status, ...errorType, ...tracing });
  const report = { ...toReport(beginning, ending, trace, 463.512), status };
  return { name: `json, ${beginning}, ${ending}, ${trace}`, text, requestId: ID, report };
}

function toReport(beginning: Beginning, ending: Ending, trace: Trace, initMs: number): Report {
  return {
    requestId: ID,
    executedVersion: '$LATEST',
    durationMs: 1233.96,
    billedMs: 1698,
    memorySizeMb: 256,
    maxMemoryUsedMb: 123,
    ...(beginning === 'cold' ? { initMs } : {}),
    ...(beginning === 'restored' ? { restoreMs: 511.25, billedRestoreMs: 303 } : {}),
    ...(ending === 'error' ? { errorType: 'Runtime.ImportModuleError' } : {}),
    ...(ending === 'out of memory' ? { errorType: 'Runtime.OutOfMemory' } : {}),
    ...(trace === 'no trace' ? {} : { traceId: TRACE_ID, segmentId: SEGMENT_ID, sampled: true }),
    coldStart: beginning !== 'warm',
  };
}

export const SAMPLES: readonly LogSample[] = BEGINNINGS.flatMap((beginning) =>
  ENDINGS.flatMap((ending) =>
    TRACES.flatMap((trace) => {
      const names = Object.keys(APPLICATION_LINES);
      const turn =
        BEGINNINGS.indexOf(beginning) * 12 + ENDINGS.indexOf(ending) * 3 + TRACES.indexOf(trace);
      return [0, 1, 2, 3, 4, 5].flatMap((step) => {
        const name = names[(turn * 6 + step) % names.length] ?? 'nothing';
        const application = APPLICATION_LINES[name] ?? '';
        const samples = [buildTextLog(beginning, ending, trace, application)];
        if (trace !== 'trace on its own line')
          samples.push(buildJsonLog(beginning, ending, trace, application));
        return samples.map((sample) => ({ ...sample, name: `${sample.name}, ${name}` }));
      });
    }),
  ),
);

// How much a function may answer (aws-facts §2.1, §2.2).

/** Six megabytes and a little, as Lambda's own sentence gives it. */
export const MAX_RESPONSE_BYTES = 6_291_556;
/** Beyond the first 6 MB AWS slows a stream down to 2 MB a second; here it runs as fast as it is read. */
export const MAX_STREAM_BYTES = 200 * 1024 * 1024;

// The headers that lock the page down, the same wherever it is served.
import type { Config } from './config.ts';
import { toContentSecurityPolicy } from './content-security-policy.ts';

/**
 * What browsers would let a page do and this one never does. Not among them: `clipboard-write`, for the Copy buttons;
 * `clipboard-read`, before which a browser asks; and what some browsers do not know (`bluetooth`, `web-share`), because
 * they write a warning for each unknown word. Persistent storage has no word here.
 */
const UNUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
] as const;

/**
 * For every answer that carries the page; whoever hosts it sets the same ones. `Strict-Transport-Security` is not among
 * them: it speaks for a whole host, and only the host knows whether all of it has TLS.
 */
export function toPageHeaders(config: Config): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': toContentSecurityPolicy(config),
    'Cross-Origin-Opener-Policy': 'same-origin',
    // No other page may load config or catalogue as if they were a picture or a script of its own.
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}
